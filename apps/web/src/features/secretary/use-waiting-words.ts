import { useServerNow } from '../../shared/api/index.js';
import { useFormat } from '../../i18n/format.js';
import type { Contest } from './queries.js';
import { standingOf } from './standing.js';
import { useSecretaryTexts } from './texts.js';

/** What a contest waits for, in one sentence. */
export function useWaitingWords(): (contest: Contest) => string {
  const { waiting: words } = useSecretaryTexts();
  const { moment, number } = useFormat();
  const now = useServerNow(5000);
  return (contest) => {
    const { waiting, at } = standingOf(contest, now);
    const when = at === null ? '' : moment(at);
    return words[waiting](when, number(contest.composition?.missing.length ?? 0));
  };
}
