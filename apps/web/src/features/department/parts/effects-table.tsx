import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Code } from '../../../shared/parts/code.js';
import type { Contest, Effects } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import styles from './effects.module.css';

/** Whom a void touches and what is done again; the same table for both who sign. */
export function EffectsTable({
  effects,
  contest,
}: {
  readonly effects: Effects;
  readonly contest: Contest;
}) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.effects;
  const rows = useRows(effects, contest);
  return (
    <div className={styles['scroll']} role="group" aria-label={t.title} tabIndex={0}>
      <table className={styles['effects']}>
        <caption className="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.how}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, how]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Row = readonly [what: string, how: ReactNode];

function useRows(effects: Effects, contest: Contest): readonly Row[] {
  const { voiding } = useDepartmentTexts();
  const t = voiding.effects;
  const { list } = useFormat();
  const local = useLocal();
  const { stages } = rulesOf(contest);
  const { half, needsFreshBank, seatsLeft, seatsNeeded } = effects.rerun;
  const repeated = effects.repeatedStages.map((code) => {
    const title = stages.find((stage) => stage.code === code)?.title;
    return title === undefined ? code : local(title);
  });
  const fallen = effects.offers.filter(({ status }) => status !== 'declined').length;
  const isEnough = seatsLeft >= seatsNeeded;
  return [
    [t.candidates, <Candidates key="candidates" effects={effects} />],
    [t.decision, <Decision key="decision" effects={effects} />],
    [t.offers, fallen === 0 ? t.offersNone : t.offersFall(fallen)],
    [t.stages, list(repeated)],
    [t.half, needsFreshBank ? t.freshBank : t.halfSay(half)],
    [t.excluded, t.excludedSay(effects.rerun.excluded.length)],
    [t.seats, isEnough ? t.seatsEnough(seatsLeft) : t.seatsShort(seatsLeft, seatsNeeded)],
  ];
}

function Candidates({ effects }: { readonly effects: Effects }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.effects;
  const { candidates, admitted } = effects;
  if (!effects.isCounted) return t.notCounted;
  return (
    <>
      {t.candidatesSay(candidates.length)}, {t.admitted(admitted)}
      {candidates.length > 0 && (
        <details>
          <summary>{t.codes}</summary>
          <ul className={styles['codes']}>
            {candidates.map((code) => (
              <li key={code}>
                <Code value={code} look="row" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Decision({ effects: { decision } }: { readonly effects: Effects }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.effects;
  if (decision === null) return t.decisionNone;
  if (decision.code === null) return t.decisionNobody;
  return (
    <>
      {t.decisionFalls} <Code value={decision.code} look="row" />
    </>
  );
}
