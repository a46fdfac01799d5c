import { andThen, collect, ok, type Instant, type Result } from '@adal/kernel';

import { stageOf, type Ruleset, type Stage } from './ruleset.js';
import {
  addWorkingDays,
  localDate,
  workdayTime,
  workingDaysAfter,
  type Calendar,
} from './working-days.js';

export type StageTimes = { readonly from: Instant; readonly until: Instant };

/** When applications are accepted and attempts of each stage may start and end, as instants. */
export type Windows = {
  readonly acceptFrom: Instant;
  readonly acceptUntil: Instant;
  /** One for each stage of the ruleset, in its order. */
  readonly stages: readonly StageTimes[];
};

/** The earliest dates that the ruleset's working days allow, for an acceptance that begins at `acceptFrom`. */
export function defaultWindows(
  ruleset: Ruleset,
  calendar: Calendar,
  acceptFrom: Instant,
): Result<Windows> {
  const { acceptanceWorkingDays, screeningWorkingDays } = ruleset.windows;
  const acceptUntil = workingDaysAfter(acceptFrom, acceptanceWorkingDays, calendar);
  if (!acceptUntil.ok) return acceptUntil;
  const screened = addWorkingDays(
    localDate(acceptUntil.value, calendar),
    screeningWorkingDays,
    calendar,
  );
  if (!screened.ok) return screened;
  return andThen(stageTimes(ruleset.stages, screened.value, calendar), (stages) =>
    ok({ acceptFrom, acceptUntil: acceptUntil.value, stages }),
  );
}

function stageTimes(
  stages: readonly Stage[],
  after: string,
  calendar: Calendar,
): Result<readonly StageTimes[]> {
  let before = after;
  const times: Result<StageTimes>[] = [];
  for (const { window } of stages) {
    const first = addWorkingDays(before, window.afterWorkingDays, calendar);
    if (!first.ok) return first;
    const last = addWorkingDays(first.value, window.workingDays - 1, calendar);
    if (!last.ok) return last;
    times.push(timesOf(first.value, last.value, calendar));
    before = last.value;
  }
  return collect(times);
}

function timesOf(first: string, last: string, calendar: Calendar): Result<StageTimes> {
  const from = workdayTime(first, 'start', calendar);
  const until = workdayTime(last, 'end', calendar);
  if (!from.ok) return from;
  return until.ok ? ok({ from: from.value, until: until.value }) : until;
}

/** What is wrong with the dates at `now`, as codes; empty when they may be published. */
export function windowFaults(
  windows: Windows,
  ruleset: Ruleset,
  calendar: Calendar,
  now: Instant,
): readonly string[] {
  if (!isInOrder(windows, ruleset)) return ['windows.out-of-order'];
  const faults: string[] = [];
  if (localDate(windows.acceptFrom, calendar) < localDate(now, calendar)) {
    faults.push('windows.in-past');
  }
  const least = workingDaysAfter(
    windows.acceptFrom,
    ruleset.windows.acceptanceWorkingDays,
    calendar,
  );
  if (!least.ok) return [...faults, 'calendar.year-unknown'];
  if (windows.acceptUntil < least.value) faults.push('windows.too-short');
  return faults;
}

function isInOrder(windows: Windows, ruleset: Ruleset): boolean {
  if (windows.stages.length !== ruleset.stages.length) return false;
  let before = windows.acceptUntil;
  for (const [index, stage] of windows.stages.entries()) {
    const durationMs = stageOf(ruleset, index).durationSeconds * 1000;
    if (stage.from < before || stage.until < stage.from + durationMs) return false;
    before = stage.until;
  }
  return windows.acceptFrom < windows.acceptUntil;
}
