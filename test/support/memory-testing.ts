import { stageOf, type SealedMember } from '@adal/contest/domain';
import { instant } from '@adal/kernel';
import {
  decideStage,
  snapshotRoot,
  workOf,
  type AttemptEvidence,
  type SnapshotEvidence,
  type StageOutcome,
  type StageResult,
} from '@adal/testing/domain';

import { attempted, readyFor, type Sitter } from './memory-attempt.js';
import { SYSTEM, type MemoryContest } from './memory-contest.js';

const MINUTE = 60_000;

/** What is left of a stage: for evidence, and who goes on. */
export type SatStage = {
  readonly attempts: readonly AttemptEvidence[];
  readonly snapshots: readonly SnapshotEvidence[];
  readonly admitted: readonly SealedMember[];
  readonly results: readonly StageResult[];
};

/** One whole stage sat by these people. */
export function sat(contest: MemoryContest, stage: number, sitters: readonly Sitter[]): SatStage {
  const window = contest.state().windows.stages[stage];
  if (window === undefined) throw new Error('a stage without a window');
  const ready = sitters.map((sitter) => readyFor(contest, stage, sitter));
  for (const { attemptId, code, hash: formHash } of ready) {
    contest.logs(SYSTEM, { type: 'form.drawn', attemptId, code, stage, formHash });
  }
  contest.does(SYSTEM, { type: 'OpenStage', stage });
  contest.at(window.from);
  const attempts = ready.map((each) => attempted(contest, each));
  const snapshots = [snapshotOf(contest, stage, attempts)];
  contest.at(instant(window.until + 10 * MINUTE));
  for (const each of attempts) close(contest, each);
  const outcome = outcomeOf(contest, stage, attempts);
  contest.logs(SYSTEM, ...outcome.results);
  const admitted = sitters.filter((sitter) => outcome.admitted.includes(sitter.applicationId));
  contest.does(SYSTEM, { type: 'CloseStage', stage, admittedCount: admitted.length });
  return { attempts, snapshots, admitted, results: outcome.results };
}

function snapshotOf(
  contest: MemoryContest,
  stage: number,
  attempts: readonly AttemptEvidence[],
): SnapshotEvidence {
  const ordered = [...attempts].sort((a, b) => (a.attemptId < b.attemptId ? -1 : 1));
  const chains = ordered.map(({ attemptId, head, links }) => {
    return { attemptId, head, count: links.length };
  });
  const root = snapshotRoot(chains);
  contest.logs(SYSTEM, { type: 'attempts.snapshot', stage, attempts: attempts.length, root });
  return { stage, at: contest.now(), root, counts: chains.map(({ count }) => count) };
}

function close(contest: MemoryContest, each: AttemptEvidence): void {
  const { attemptId, code, finishedAt, cause, links, head, held, scores } = each;
  const work = workOf(links, head, held.length);
  contest.logs(SYSTEM, { type: 'attempt.closed', attemptId, code, finishedAt, cause, ...work });
  for (const score of scores)
    contest.logs(SYSTEM, { type: 'attempt.scored', attemptId, code, ...score });
}

/** Of a practical stage everybody goes on who came. */
function outcomeOf(
  { ruleset }: MemoryContest,
  stage: number,
  attempts: readonly AttemptEvidence[],
): StageOutcome {
  const came = attempts.filter(({ startedAt }) => startedAt !== null);
  if (stageOf(ruleset, stage).kind === 'practical')
    return { results: [], admitted: came.map(({ applicationId }) => applicationId) };
  const scores = attempts.map(({ applicationId, code, scores: [score] }) => {
    if (score === undefined) return { applicationId, code, score: null };
    const { sections, total, isPassed } = score;
    return { applicationId, code, score: { sections, total, isPassed } };
  });
  return decideStage(stage, scores, ruleset.stages[stage + 1]?.admitTop ?? null);
}
