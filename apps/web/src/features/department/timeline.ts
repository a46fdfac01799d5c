import type { Contest, Entry } from './queries.js';

/** `until` null: not ended. */
export type Stretch = { readonly from: number; readonly until: number | null };

/** What ended a contest before its last step. */
export type Stop = { readonly by: 'void' | 'not-held'; readonly at: number };

/** A step of a contest; `stage` is its index in the ruleset where it is one. */
export type TimelineStep = {
  readonly kind: 'apply' | 'check' | 'stage' | 'decide';
  readonly stage: number | null;
  readonly planned: Stretch | null;
  readonly actual: Stretch | null;
  /** Set where the contest ended before this step did. */
  readonly stop: Stop | null;
};

/** A step with its name in the language of the page. */
export type NamedStep = TimelineStep & { readonly label: string };

type Planned = Pick<Contest, 'windows' | 'stages'>;

/** The plan is what was announced; what happened by `now` is what the log says, by entries of the contest itself. */
export function timelineOf(
  contest: Planned,
  entries: readonly Entry[],
  now: number,
): readonly TimelineStep[] {
  const stop = stopOf(entries);
  return stepsOf(contest, entries, now).map((step): TimelineStep => {
    if (stop === null || typeof step.actual?.until === 'number') return { ...step, stop: null };
    const actual = step.actual === null ? null : { from: step.actual.from, until: stop.at };
    return { ...step, actual, stop };
  });
}

function stepsOf(
  { windows, stages }: Planned,
  entries: readonly Entry[],
  now: number,
): readonly Omit<TimelineStep, 'stop'>[] {
  const at = (type: string, stage?: number): number | null => instantOf(entries, type, stage);
  const [firstStage] = windows.stages;
  const checkUntil = firstStage?.from ?? null;
  return [
    {
      ...{ kind: 'apply', stage: null },
      planned: { from: windows.acceptFrom, until: windows.acceptUntil },
      actual: stretch(at('contest.accepting-opened'), at('contest.screening-started')),
    },
    {
      ...{ kind: 'check', stage: null },
      planned: { from: windows.acceptUntil, until: checkUntil },
      actual: stretch(at('contest.screening-started'), at('contest.candidate-set-sealed')),
    },
    ...stages.map((stage, index) => {
      const ended = stage.kind === 'test' ? 'contest.stage-closed' : 'contest.marks-closed';
      return {
        kind: 'stage' as const,
        stage: index,
        planned: windows.stages[index] ?? null,
        actual: stretch(
          begunAt(at('contest.stage-opened', index), windows.stages[index], now),
          at(ended, index),
        ),
      };
    }),
    {
      ...{ kind: 'decide', stage: null },
      planned: null,
      actual: stretch(lastEndOf(stages, entries), at('contest.decided')),
    },
  ];
}

/** First and last instant of everything that is drawn; null when nothing is dated. */
export function reachOf(steps: readonly TimelineStep[], now: number): Stretch | null {
  const all = steps
    .flatMap(({ planned, actual }) => [planned, actual])
    .filter((one) => one !== null);
  if (all.length === 0) return null;
  const ends = all.map(({ from, until }) => until ?? Math.max(from, now));
  return { from: Math.min(...all.map(({ from }) => from)), until: Math.max(...ends) };
}

/** How much later than planned a step ended, in milliseconds; null while that cannot be said. */
export function lateness({ planned, actual, stop }: TimelineStep): number | null {
  const due = stop === null ? (planned?.until ?? null) : null;
  const ended = actual?.until ?? null;
  return due === null || ended === null ? null : ended - due;
}

function stopOf(entries: readonly Entry[]): Stop | null {
  const voidedAt = instantOf(entries, 'contest.voided');
  if (voidedAt !== null) return { by: 'void', at: voidedAt };
  const at = instantOf(entries, 'contest.not-held');
  return at === null ? null : { by: 'not-held', at };
}

/** The commission decides from the end of the last stage on. */
function lastEndOf(stages: Planned['stages'], entries: readonly Entry[]): number | null {
  const ends = entries.filter(
    ({ type }) => type === 'contest.stage-closed' || type === 'contest.marks-closed',
  );
  const isOver = stages.every(({ status }) => status === 'assessed');
  return isOver ? (ends.at(-1)?.at ?? null) : null;
}

/** A stage is opened for its first start ahead of its window; nobody begins before that. */
function begunAt(
  openedAt: number | null,
  window: { readonly from: number } | undefined,
  now: number,
): number | null {
  if (openedAt === null) return null;
  const from = Math.max(openedAt, window?.from ?? 0);
  return from > now ? null : from;
}

function stretch(from: number | null, until: number | null): Stretch | null {
  return from === null ? null : { from, until };
}

function instantOf(entries: readonly Entry[], type: string, stage?: number): number | null {
  const found = entries.find(
    (entry) => entry.type === type && (stage === undefined || stageIn(entry.content) === stage),
  );
  return found?.at ?? null;
}

function stageIn(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'stage' in content
    ? content.stage
    : null;
}
