import type { Ruleset } from '@adal/contest/domain';

import { useFormat } from '../../i18n/format.js';
import { useLocal, useTexts } from '../../i18n/texts.js';
import { rulesTexts } from './texts.js';

/** How points become a ranking, a ranking a decision, and how the decision is contested. */
export function RulesOfDecision({ rules }: { readonly rules: Ruleset }) {
  const t = useTexts(rulesTexts);
  const { list } = useFormat();
  const nameOf = useStageNames(rules);
  const { commission, windows } = rules;
  const { numerator, denominator } = commission.quorum;
  const weights = rules.ranking.weights.map(({ stage, weight }) => `${nameOf(stage)} ${weight} %`);
  const ties = rules.ranking.tieBreak.map((step) =>
    step === 'beacon' ? t.beacon : nameOf(step.replace('stage:', '')),
  );
  return (
    <>
      <section>
        <h3>{t.ranking}</h3>
        <p>
          {t.weights(list(weights))} {t.ties(list(ties))}
        </p>
      </section>
      <section>
        <h3>{t.commission}</h3>
        <p>
          {[
            t.members(commission.minMembers, `${numerator}/${denominator}`),
            t.vote,
            ...(commission.chairCastingVote ? [t.casting] : []),
            commission.voteVisibility === 'open' ? t.openVote : t.secretVote,
            ...(commission.secretaryVotes ? [] : [t.secretary]),
          ].join(' ')}
        </p>
      </section>
      <section>
        <h3>{t.appeal}</h3>
        <p>
          {t.standstill(windows.standstillWorkingDays)}{' '}
          {t.appealText(windows.appealMonths, windows.complaintReviewWorkingDays)}
        </p>
      </section>
    </>
  );
}

/** Titles of the stages by their codes, in quotation marks of the language left to the reader. */
function useStageNames({ stages }: Ruleset): (code: string) => string {
  const local = useLocal();
  return (code) => {
    const stage = stages.find((known) => known.code === code);
    if (stage === undefined) return code;
    const title = local(stage.title);
    return title.charAt(0).toLocaleLowerCase() + title.slice(1);
  };
}
