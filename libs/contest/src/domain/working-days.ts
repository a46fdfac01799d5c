import { expectOk, mapResult, ok, refuse, type Instant, type Result } from '@adal/kernel';

import { atLocalTime, dateOfDay, dayNumber, localDay, weekday } from './civil-date.js';

/** Holidays as data. Outside `years` nothing is known and every question is refused. */
export type Calendar = {
  readonly id: string;
  readonly utcOffsetMinutes: number;
  /** Local time of day, '09:00'. */
  readonly workdayStart: string;
  readonly workdayEnd: string;
  readonly years: readonly number[];
  /** Days off besides Saturday and Sunday, moved days included. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked, because their day off was moved. */
  readonly workingWeekends: readonly string[];
};

/** Whether offices work on the date; refuses a year that the calendar does not know. */
export function isWorkingDay(date: string, calendar: Calendar): Result<boolean> {
  if (!calendar.years.includes(Number(date.slice(0, 4)))) {
    return refuse('calendar.year-unknown', { calendar: calendar.id, date });
  }
  return mapResult(dayNumber(date), (day) => {
    const isWeekend = weekday(day) === 0 || weekday(day) === 6;
    if (isWeekend) return calendar.workingWeekends.includes(date);
    return !calendar.holidays.includes(date);
  });
}

/** The `n`-th working day after the date; for 0 the date itself, worked or not. */
export function addWorkingDays(date: string, n: number, calendar: Calendar): Result<string> {
  const start = dayNumber(date);
  if (!start.ok) return start;
  let day = start.value;
  for (let left = n; left > 0;) {
    day += 1;
    const isWorked = isWorkingDay(dateOfDay(day), calendar);
    if (!isWorked.ok) return isWorked;
    if (isWorked.value) left -= 1;
  }
  return ok(dateOfDay(day));
}

/** The local date of an instant. */
export function localDate(at: Instant, calendar: Calendar): string {
  return dateOfDay(localDay(at, calendar.utcOffsetMinutes));
}

/** When the working day begins or ends on the date. */
export function workdayTime(
  date: string,
  edge: 'start' | 'end',
  calendar: Calendar,
): Result<Instant> {
  const time = edge === 'start' ? calendar.workdayStart : calendar.workdayEnd;
  return mapResult(dayNumber(date), (day) => atLocalTime(day, time, calendar.utcOffsetMinutes));
}

/** The end of the `n`-th working day after the local day of `at`: the day of the act itself does not count. */
export function workingDaysAfter(at: Instant, n: number, calendar: Calendar): Result<Instant> {
  const date = addWorkingDays(localDate(at, calendar), n, calendar);
  return date.ok ? workdayTime(date.value, 'end', calendar) : date;
}

/** The end of the local day `n` months after that of `at`; a day that the month lacks is its last. */
export function monthsAfter(at: Instant, n: number, calendar: Calendar): Instant {
  const [year = 0, month = 1, day = 1] = localDate(at, calendar).split('-').map(Number);
  const months = year * 12 + (month - 1) + n;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const last = [day, 30, 29, 28].find((each) => each <= day && dayNumber(dated(first, each)).ok);
  const number = expectOk(dayNumber(dated(first, last ?? 28)));
  return atLocalTime(number + 1, '00:00', calendar.utcOffsetMinutes);
}

function dated(yearAndMonth: string, day: number): string {
  return `${yearAndMonth}-${String(day).padStart(2, '0')}`;
}
