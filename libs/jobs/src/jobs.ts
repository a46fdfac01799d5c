import { job, type Job, type PayloadOf } from './job.js';
import { ApplicationRef, BucketRef, ContestAt, ContestRef, StageRef } from './payloads.js';

const byContest = ({ contestId }: ContestRef): string => contestId;
const byStage = ({ contestId, stage }: StageRef): string => `${contestId}-${stage}`;
const byApplication = ({ applicationId }: ApplicationRef): string => applicationId;

/** Every job there is. Each may run twice, late, or after the thing is done; its handler reads the rows again. */
export const JOBS = {
  /** What was signed by two takes effect, now that a checkpoint covers it. */
  applyEffects: job({
    name: 'contest.apply-effects',
    queue: 'effects',
    payload: ContestRef,
    key: byContest,
  }),
  /** A window of the contest opens or closes. */
  tick: job({ name: 'contest.tick', queue: 'deadlines', payload: ContestAt, key: byContest }),
  takeSubmission: job({
    name: 'candidate.take-submission',
    queue: 'effects',
    payload: ApplicationRef,
    key: byApplication,
  }),
  takeVerdict: job({
    name: 'candidate.take-verdict',
    queue: 'effects',
    payload: ApplicationRef,
    key: byApplication,
  }),
  drawForms: job({
    name: 'testing.draw-forms',
    queue: 'effects',
    payload: ContestRef,
    key: byContest,
  }),
  /** One job for all attempts that end in the same bucket of time. */
  closeAttempts: job({
    name: 'testing.close-attempts',
    queue: 'deadlines',
    payload: BucketRef,
    key: ({ contestId, bucketAt }) => `${contestId}-${bucketAt}`,
  }),
  finishStage: job({
    name: 'testing.finish-stage',
    queue: 'effects',
    payload: StageRef,
    key: byStage,
  }),
  openWorks: job({
    name: 'commission.open-works',
    queue: 'effects',
    payload: StageRef,
    key: byStage,
  }),
  /** What two of the department signed takes effect, now that a checkpoint covers it. */
  applyVoid: job({
    name: 'supervision.apply-void',
    queue: 'effects',
    payload: ContestRef,
    key: byContest,
  }),
  unsealed: job({
    name: 'commission.unsealed',
    queue: 'effects',
    payload: ContestRef,
    key: byContest,
  }),
} as const;

type AnyJob = (typeof JOBS)[keyof typeof JOBS];

/** Names of all jobs, `context.verb-noun`. */
export type JobName = AnyJob['name'];

/** One handler for every job: a table without one does not compile. */
export type JobHandlers = {
  readonly [J in AnyJob as J['name']]: (payload: PayloadOf<J>) => Promise<void>;
};

/** The handlers of one context, by the first word of the job's name. */
export type HandlersOf<C extends string> = Pick<JobHandlers, Extract<JobName, `${C}.${string}`>>;

/** What a context's worker door gives: its handlers, and its questions "what is due and not done". */
export type JobContext<C extends string> = {
  readonly handlers: HandlersOf<C>;
  readonly sweeps: readonly Sweep[];
};

/** Asks the database what is due and does it; the queue may be empty, late or gone. */
export type Sweep = {
  /** `context.what-is-due` */
  readonly name: string;
  /** How many rows were done; more than none and it is asked again at once. */
  run(): Promise<number>;
  /** Instead of the profile's interval. */
  readonly everyMs?: number;
};

const ALL: readonly AnyJob[] = Object.values(JOBS);

/** The job of this name, if it is one of ours: names in a queue are outside input. */
export function jobNamed(name: string): AnyJob | undefined {
  return ALL.find((known) => known.name === name);
}

export type { Job, PayloadOf };
