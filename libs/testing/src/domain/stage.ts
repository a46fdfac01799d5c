import { admitTop } from '@adal/contest/domain';
import { expectOk, toHex } from '@adal/kernel';
import { canonicalBytes, setRoot } from '@adal/proof';
import type { Score, SectionScore } from './scoring.js';

/** What one candidate's test came to; `score` null means that the attempt was never started. */
export type StageScore = {
  readonly applicationId: string;
  readonly code: string;
  readonly score: Score | null;
};

/** A candidate's result of a machine-scored stage, published by code; without any time. */
/** Attempts, answers and scores of the stage stay as they are and count for nothing. */
export type StageVoided = {
  readonly type: 'stage.voided';
  readonly stage: number;
  readonly voidEntry: string;
};

export type StageResult = {
  readonly type: 'stage.result';
  readonly code: string;
  readonly stage: number;
  readonly attendance: 'sat' | 'absent';
  readonly points: number;
  readonly sections: readonly SectionScore[];
  readonly isPassed: boolean;
  readonly isAdmitted: boolean;
};

/** Results of a test stage in the order of the codes, and who goes into the next stage (application ids). */
export type StageOutcome = {
  readonly results: readonly StageResult[];
  readonly admitted: readonly string[];
};

/** `admits` is how many of those who passed the next stage takes, ties at the cut included; null takes all. */
export function decideStage(
  stage: number,
  scores: readonly StageScore[],
  admits: number | null,
): StageOutcome {
  const byCode = [...scores].sort((one, other) => (one.code < other.code ? -1 : 1));
  const passed = byCode.flatMap(({ applicationId, score }) =>
    score?.isPassed === true ? [{ applicationId, points: score.total }] : [],
  );
  const admitted = admitTop(passed, admits).map((one) => one.applicationId);
  const isAdmitted = new Set(admitted);
  const results = byCode.map(({ applicationId, code, score }): StageResult => ({
    type: 'stage.result',
    code,
    stage,
    attendance: score === null ? 'absent' : 'sat',
    points: score?.total ?? 0,
    sections: score?.sections ?? [],
    isPassed: score?.isPassed ?? false,
    isAdmitted: isAdmitted.has(applicationId),
  }));
  return { results, admitted };
}

/** How far one attempt's chain had come; `head` in hex. */
export type ChainState = {
  readonly attemptId: string;
  readonly head: string;
  readonly count: number;
};

/** Root over the chains of a stage in hex, as it goes into the log while the stage runs. */
export function snapshotRoot(chains: readonly ChainState[]): string {
  return toHex(setRoot(chains.map((chain) => expectOk(canonicalBytes({ ...chain })))));
}
