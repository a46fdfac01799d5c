import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { casesQuery, type Appeal } from '../queries.js';
import { EXPLAINED } from '../radio-styles.js';
import { useDepartmentTexts } from '../texts.js';
import { useAppealWords } from '../use-appeal-words.js';

const UPHELD = 'breach-found';
const REASONS = [UPHELD, 'no-breach', 'no-effect', 'too-late', 'not-understood'] as const;
type Reason = (typeof REASONS)[number];

/** The answer to an appeal; to uphold it a case must be open. */
export function DecideAppeal({
  appeal,
  isVoided,
}: {
  readonly appeal: Appeal;
  readonly isVoided: boolean;
}) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.appeals;
  const [reason, setReason] = useState<Reason | null>(null);
  const decide = useDecide(appeal);
  const outcome = reason === UPHELD ? 'upheld' : 'dismissed';
  return (
    <ConfirmedAct
      isPlain
      label={t.decide}
      ask={t.decideTitle}
      effects={[t.tells, ...(isVoided ? [] : [t.thaws]), t.final]}
      command={decide}
      isReady={reason !== null}
      act={() => (reason === null ? Promise.resolve(null) : decide.run({ outcome, reason }))}
    >
      <Answers appeal={appeal} value={reason} onChange={setReason} />
    </ConfirmedAct>
  );
}

function Answers({
  appeal,
  value,
  onChange,
}: {
  readonly appeal: Appeal;
  readonly value: Reason | null;
  readonly onChange: (reason: Reason) => void;
}) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.appeals;
  const words = useAppealWords();
  const { data: cases = [] } = useQuery(casesQuery(appeal.contestId));
  const hasCase = cases.some(({ status }) => status === 'open');
  return (
    <Radio.Group
      label={t.outcome}
      value={value}
      onChange={(chosen) => {
        const reason = REASONS.find((known) => known === chosen);
        if (reason !== undefined) onChange(reason);
      }}
      mb="md"
    >
      {REASONS.map((reason) => (
        <Radio
          key={reason}
          value={reason}
          mt="xs"
          styles={EXPLAINED}
          disabled={reason === UPHELD && !hasCase}
          label={`${t.status[reason === UPHELD ? 'upheld' : 'dismissed']}: ${words.reason(reason).toLocaleLowerCase()}`}
          description={reason === UPHELD && !hasCase ? t.needsCase : undefined}
        />
      ))}
    </Radio.Group>
  );
}

function useDecide({ appealId, contestId }: Appeal) {
  const { dossier } = useDepartmentTexts();
  return useCommand({
    send: (body: { readonly outcome: 'upheld' | 'dismissed'; readonly reason: string }, headers) =>
      api.POST('/api/v1/appeals/{appealId}/decision', {
        params: { path: { appealId } },
        body,
        headers,
      }),
    refreshes: [
      ['department', contestId],
      ['department', 'contests'],
      ['contest', contestId],
    ],
    says: dossier.appeals.done,
  });
}
