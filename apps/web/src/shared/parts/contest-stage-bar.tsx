import { useServerNow } from '../api/index.js';
import { useSharedTexts } from '../texts.js';
import { stagesOf, type StagedContest } from './contest-stages.js';
import { StageBar } from './stage-bar.js';

/** The stage bar of a contest, which moves on with the server's clock. */
export function ContestStageBar({ contest }: { readonly contest: StagedContest }) {
  const t = useSharedTexts();
  const now = useServerNow(5000);
  return <StageBar stages={stagesOf(contest, t, now)} />;
}
