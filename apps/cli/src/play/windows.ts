import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  addWorkingDays,
  calendarOf,
  localDate,
  parseCalendarYear,
  workdayTime,
  type Calendar,
} from '@adal/contest/domain';
import { collect, expectOk, instant } from '@adal/kernel';

import { at, listAt, numberAt } from '../client/reader.js';
import type { ContestSchema } from '../scenario/scenario.schema.js';
import { readClock } from './clock.js';
import type { Stage } from './hiring.js';

const CALENDARS = join(import.meta.dirname, '../../../../../data/calendars');
const DAY_MS = 86_400_000;

/** When the `n`-th working day after that of `from` begins; milliseconds. */
export function workingDay(from: number, n: number): number {
  const calendar = shippedCalendar();
  const date = expectOk(addWorkingDays(localDate(instant(from), calendar), n, calendar));
  return expectOk(workdayTime(date, 'start', calendar));
}

/** The dates of a contest where its scenario says more than "as early as the rules allow"; else null. */
export async function windowsOf(stage: Stage, schema: ContestSchema): Promise<object | null> {
  const { opensAfter = 0, testDays = 1, ruleset } = schema;
  if (opensAfter === 0 && testDays === 1) return null;
  const now = await readClock(stage.administrator);
  const acceptFrom = opensAfter === 0 ? now : workingDay(now, opensAfter);
  const { body } = await stage.administrator.client.get(
    `/api/v1/rulesets/${ruleset}/earliest-windows?acceptFrom=${acceptFrom}`,
  );
  const longerMs = (testDays - 1) * DAY_MS;
  return {
    acceptFrom,
    acceptUntil: at(body, 'acceptUntil'),
    stages: listAt(body, 'stages').map((stage, index) => ({
      from: numberAt(stage, 'from') + (index === 0 ? 0 : longerMs),
      until: numberAt(stage, 'until') + longerMs,
    })),
  };
}

function shippedCalendar(): Calendar {
  const years = readdirSync(CALENDARS)
    .filter((name) => /^kz-\d{4}\.json$/.test(name))
    .sort()
    .map((name) => parseCalendarYear(JSON.parse(readFileSync(join(CALENDARS, name), 'utf8'))));
  return expectOk(calendarOf(expectOk(collect(years))));
}
