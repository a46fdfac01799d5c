import { useFormat } from '../../i18n/format.js';
import { useLocal, useTexts } from '../../i18n/texts.js';
import { rulesOf } from '../../shared/contest/rules.js';
import { rulesTexts } from '../../shared/contest/texts.js';
import type { Contest } from './queries.js';
import type { Standing } from './standing.js';
import { useSecretaryTexts } from './texts.js';

/** What a contest waits for and whose turn it is, in a sentence or two. */
export function useWaitingWords(): (contest: Contest, standing: Standing) => string {
  const { waiting: words } = useSecretaryTexts();
  const { party } = useTexts(rulesTexts).lot;
  const { moment, number, list } = useFormat();
  const local = useLocal();
  return (contest, { waiting, at, left, stage, parties }) => {
    const title = rulesOf(contest).stages[stage]?.title;
    return words[waiting]({
      when: at === null ? '' : moment(at),
      left: number(left),
      stage: title === undefined ? '' : local(title),
      who: list(parties.map((each) => party[each].toLowerCase())),
      needed: number(contest.threshold),
      of: number(contest.holders.length),
    });
  };
}
