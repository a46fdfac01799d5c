import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import type { Contest, Ranking, Sitting } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import { MotionWords } from './motion-words.js';
import styles from './minutes.module.css';
import { PlainRanking } from './plain-ranking.js';

type MinutesProps = {
  readonly contest: Contest;
  readonly sitting: Sitting;
  readonly ranking: Ranking | null;
};

/** Everything the sitting did, in its order. */
export function Minutes({ contest, sitting, ranking }: MinutesProps) {
  const { minutes: t } = useCommissionTexts();
  const { number } = useFormat();
  const { present, of, needed, motion, fallen, decision } = sitting;
  const motions = motion === null ? fallen : [...fallen, motion];
  return (
    <article className={styles.minutes}>
      {decision === null && <StatusLine>{t.draft}</StatusLine>}
      <About contest={contest} />
      <Section title={t.attendance}>
        <p>{t.attendanceText(number(present), number(of), number(needed))}</p>
      </Section>
      {ranking !== null && (
        <Section title={t.ranking}>
          <p>{t.rankingText(t.people(ranking.count), number(ranking.version))}</p>
          <PlainRanking ranking={ranking} />
        </Section>
      )}
      <Section title={t.motions}>
        {motions.length === 0 && <p>{t.noMotions}</p>}
        {motions.map((put) => (
          <MotionWords key={put.number} motion={put} look="record" />
        ))}
      </Section>
      <Decided sitting={sitting} />
    </article>
  );
}

function About({ contest }: { readonly contest: Contest }) {
  const { minutes: t } = useCommissionTexts();
  const { number } = useFormat();
  const local = useLocal();
  return (
    <Definitions
      rows={[
        [t.contest, local(contest.title)],
        [t.body, local(contest.bodyName)],
        [
          t.rules,
          <span key="rules">
            {t.rulesVersion(contest.rulesetId, number(contest.rulesetVersion))}{' '}
            <code className={styles.hash}>{contest.rulesetHash}</code>
          </span>,
        ],
      ]}
    />
  );
}

function Decided({ sitting: { decision, signatures } }: { readonly sitting: Sitting }) {
  const { minutes: t, sitting: words } = useCommissionTexts();
  const { moment, number } = useFormat();
  if (decision === null) {
    return (
      <Section title={t.decision}>
        <p>{t.noDecision}</p>
      </Section>
    );
  }
  const { code, effectiveAt, entryId } = decision;
  return (
    <>
      <Section title={t.decision}>
        <p>
          <strong>{code === null ? words.decidedNobody : `${words.decidedAppoint} ${code}`}</strong>
        </p>
        {effectiveAt !== null && (
          <p>
            {words.since}: {moment(effectiveAt)}.
          </p>
        )}
        <p>{t.signatures(number(signatures))}</p>
      </Section>
      <Section title={t.proof}>
        <p>{t.proofText}</p>
        <p>
          <code className={styles.hash}>{entryId}</code>
        </p>
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
