import { evolveContest, type ContestState } from '@adal/contest/domain';

import type { ContestEntry, Step } from './life.js';

/** A seal whose members cannot be known from this evidence: what can be seen of the rule is checked, the root is believed. */
export function sealUnseen(state: ContestState | null, entry: ContestEntry): Step {
  const says = `the seal at leaf ${String(entry.index)}`;
  if (state === null) return wrong(state, `${says} comes before the announcement`);
  const isTime = state.status === 'screening' && state.sealed === null;
  const silent = Object.values(state.beacon.commitments).includes(null);
  if (!isTime) return wrong(state, `${says} is against the rules: the contest was ${state.status}`);
  if (silent) return wrong(state, `${says} was made before all three had committed`);
  return {
    state: evolveContest(state, entry.event),
    taken: 1,
    findings: [],
    notChecked: ['who is in the sealed candidate set: no published result names them'],
  };
}

function wrong(state: ContestState | null, finding: string): Step {
  return { state, taken: 0, findings: [finding], notChecked: [] };
}
