import type { Instant } from '@adal/kernel';
import type { SectionScore } from './scoring.js';

/** Why an attempt ended; `absent` was never started within its window. */
export type CloseCause = 'candidate' | 'deadline' | 'absent';

export type AttemptStarted = {
  readonly type: 'attempt.started';
  readonly attemptId: string;
  readonly code: string;
  readonly startedAt: Instant;
  readonly effectiveDeadline: Instant;
  readonly closesAt: Instant;
};

/** `head` and `answersRoot` are hex; `held` counts saves that came too late and were kept aside. */
export type AttemptClosed = {
  readonly type: 'attempt.closed';
  readonly attemptId: string;
  readonly code: string;
  readonly finishedAt: Instant;
  readonly cause: CloseCause;
  readonly head: string;
  readonly count: number;
  readonly answersRoot: string;
  readonly held: number;
};

/** `keyHash` names the answer key by which this version was scored. */
export type AttemptScored = {
  readonly type: 'attempt.scored';
  readonly attemptId: string;
  readonly code: string;
  readonly version: number;
  readonly keyHash: string;
  readonly sections: readonly SectionScore[];
  readonly total: number;
  readonly isPassed: boolean;
};

export type AttemptEvent = AttemptStarted | AttemptClosed | AttemptScored;
