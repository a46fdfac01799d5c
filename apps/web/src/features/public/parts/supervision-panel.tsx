import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { groundsQuery, supervisionQuery, type Supervision } from '../queries.js';
import { publicTexts } from '../texts.js';

/** What the department has found, voided and ordered to be held again; and which contest this one stands for. */
export function SupervisionPanel({ contest }: { readonly contest: ContestView }) {
  const t = useTexts(publicTexts).figures.supervision;
  const supervision = useQuery(supervisionQuery(contest.id));
  return (
    <div id="supervision">
      <Panel title={t.title} description={t.text}>
        <Asked query={supervision} loading="text">
          {(shown) => (
            <>
              <Lineage rerunOf={shown.rerunOf} />
              {shown.void !== null && <Voided shown={shown} voided={shown.void} />}
              {shown.isFrozen && (
                <p>
                  <Mark tone="wait">{t.frozen}</Mark>
                </p>
              )}
              <Counts shown={shown} />
            </>
          )}
        </Asked>
      </Panel>
    </div>
  );
}

/** Which contest this one is held in place of. */
function Lineage({ rerunOf }: { readonly rerunOf: string | null }) {
  const t = useTexts(publicTexts);
  if (rerunOf === null) return null;
  return (
    <p>
      {t.contest.rerunOf}{' '}
      <Link to="/contests/$contestId" params={{ contestId: rerunOf }}>
        {t.figures.supervision.earlier}
      </Link>
    </p>
  );
}

function Voided({
  shown,
  voided,
}: {
  readonly shown: Supervision;
  readonly voided: NonNullable<Supervision['void']>;
}) {
  const t = useTexts(publicTexts).figures.supervision;
  const { moment } = useFormat();
  const groundWords = useGroundWords();
  const { ground, law, scope, recordedAt, entryId } = voided;
  return (
    <>
      <p>
        <Mark tone="lost">{t.voided}</Mark>
      </p>
      <Definitions
        rows={[
          [t.ground, groundWords(ground)?.title ?? ground],
          [t.law, groundWords(ground)?.act ?? law],
          [t.scope, t.scopes[scope]],
          ...(recordedAt === null ? [] : [[t.at, moment(recordedAt)] as const]),
          ...(entryId === null ? [] : [[t.entry, <Hash key="entry" value={entryId} />] as const]),
        ]}
      />
      <Rerun rerunId={shown.rerunId} />
    </>
  );
}

function Rerun({ rerunId }: Pick<Supervision, 'rerunId'>) {
  const t = useTexts(publicTexts).figures.supervision;
  if (rerunId === null) return <p style={{ marginTop: 16 }}>{t.rerunSoon}</p>;
  return (
    <p style={{ marginTop: 16 }}>
      <Link to="/contests/$contestId" params={{ contestId: rerunId }}>
        {t.rerun}
      </Link>
    </p>
  );
}

function Counts({ shown: { appeals, cases, officialsLiable } }: { readonly shown: Supervision }) {
  const t = useTexts(publicTexts).figures.supervision;
  const { number } = useFormat();
  const { open, upheld, dismissed } = appeals;
  if (open + upheld + dismissed + cases.open + cases.closed === 0) return <p>{t.quiet}</p>;
  return (
    <Definitions
      rows={[
        [t.appeals, t.appealsText(number(open), number(upheld), number(dismissed))],
        [t.cases, t.casesText(number(cases.open), number(cases.closed))],
        [t.liable, number(officialsLiable)],
      ]}
    />
  );
}

/** A ground and the act that it breaks, as people read them; null while they are not known. */
function useGroundWords(): (code: string) => { title: string; act: string } | null {
  const local = useLocal();
  const { data } = useQuery(groundsQuery);
  return (code) => {
    const ground = data?.items.find((known) => known.code === code);
    return ground === undefined ? null : { title: local(ground.title), act: local(ground.act) };
  };
}
