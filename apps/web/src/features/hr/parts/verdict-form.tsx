import { Button, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { draftOf, keepDraft, type Draft } from '../drafts.store.js';
import type { HrTexts } from '../texts.kk.js';
import { useHrTexts } from '../texts.js';
import { bodyOf, useGiveVerdict } from '../use-give-verdict.js';
import type { DeskKeys } from '../use-desk-keys.js';
import { KeysSwitch } from './keys-switch.js';
import { RefusalFields } from './refusal-fields.js';
import styles from './verdict-panel.module.css';

type FormProps = {
  readonly contestId: string;
  readonly applicationId: string;
  readonly place: number;
  readonly ways: Pick<DeskKeys, 'next' | 'previous'>;
};

/** Admit or refuse; everything that follows is shown before it is asked for. */
export function VerdictForm({ contestId, applicationId, place, ways }: FormProps) {
  const t = useHrTexts().verdict;
  const { number } = useFormat();
  const [draft, change] = useDraftOf(applicationId);
  const [asks, setAsks] = useState<'nothing' | 'lack' | 'confirm'>('nothing');
  const said = { admitted: t.admitted(number(place)), refused: t.refused(number(place)) };
  const give = useGiveVerdict({ contestId, applicationId, said });
  const lack = lackOf(draft, t);
  const keys = useKeys(ways, change);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsks(lack === null ? 'confirm' : 'lack');
      }}
    >
      <Choices draft={draft} change={change} />
      {draft.choice === 'refuse' && <RefusalFields draft={draft} change={change} />}
      {asks === 'lack' && <Lack>{lack}</Lack>}
      {give.problem !== null && <ProblemNotice problem={give.problem} />}
      <div className="form-actions">
        <Button type="submit">{t.give}</Button>
        <KeysSwitch keys={keys} />
      </div>
      <Confirm
        draft={draft}
        opened={asks === 'confirm'}
        isPending={give.isPending}
        onClose={() => {
          setAsks('nothing');
        }}
        onConfirm={() => {
          setAsks('nothing');
          void give.run(bodyOf(draft));
        }}
      />
    </form>
  );
}

function Lack({ children }: { readonly children: string | null }) {
  if (children === null) return null;
  return (
    <p role="alert" style={{ color: 'var(--adal-lost)' }}>
      {children}
    </p>
  );
}

type Change = (changed: Partial<Draft>) => void;

/** Kept while one goes on to another application and comes back. */
function useDraftOf(applicationId: string): readonly [Draft, Change] {
  const [draft, setDraft] = useState(() => draftOf(applicationId));
  const change = useMemo<Change>(
    () => (changed) => {
      const next = { ...draftOf(applicationId), ...changed };
      keepDraft(applicationId, next);
      setDraft(next);
    },
    [applicationId],
  );
  return [draft, change];
}

function useKeys(ways: FormProps['ways'], change: Change): DeskKeys {
  return useMemo(
    () => ({
      ...ways,
      admit: () => {
        change({ choice: 'admit' });
        focusOn('choice-admit');
      },
      refuse: () => {
        change({ choice: 'refuse' });
        focusOn('choice-refuse');
      },
    }),
    [ways, change],
  );
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** What is still missing, in words; null when the verdict can be given. */
function lackOf({ choice, reason, text }: Draft, t: HrTexts['verdict']): string | null {
  if (choice === null) return t.needVerdict;
  if (choice === 'admit') return null;
  if (reason === null) return t.needReason;
  return text.trim() === '' ? t.needText : null;
}

function Choices({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const t = useHrTexts().verdict;
  return (
    <Radio.Group
      aria-label={t.title}
      value={draft.choice ?? ''}
      onChange={(value) => {
        change({ choice: value === 'admit' ? 'admit' : 'refuse' });
      }}
    >
      <div className={styles['choices']}>
        <Radio id="choice-admit" value="admit" label={t.admit} description={t.admitText} />
        <Radio id="choice-refuse" value="refuse" label={t.refuse} description={t.refuseText} />
      </div>
    </Radio.Group>
  );
}

function Confirm({
  draft,
  ...dialog
}: {
  readonly draft: Draft;
  readonly opened: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  const t = useHrTexts().verdict;
  const isAdmission = draft.choice === 'admit';
  const { effects } = t;
  return (
    <ConfirmDialog
      {...dialog}
      title={isAdmission ? t.confirmAdmit : t.confirmRefuse}
      effects={[
        isAdmission ? effects.admit : effects.refuse,
        effects.final,
        effects.mistake,
        effects.next,
      ]}
      confirm={isAdmission ? t.admit : t.refuse}
      tone={isAdmission ? 'plain' : 'lost'}
    />
  );
}
