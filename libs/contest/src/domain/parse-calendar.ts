import { collect, ok, type Result } from '@adal/kernel';

import { dayNumber } from './civil-date.js';
import { list, oneOf, record, text, whole, wrong, type Reader } from './reader.js';
import type { Calendar } from './working-days.js';

/** One year of one country, as it stands in a file, with the sources of every date. */
export type CalendarYear = {
  readonly id: string;
  readonly year: number;
  readonly utcOffsetMinutes: number;
  readonly workdayStart: string;
  readonly workdayEnd: string;
  readonly sources: readonly string[];
  readonly restDays: readonly RestDay[];
  readonly workingWeekends: readonly string[];
};

/** `moved`: the working day off that stands for a holiday on a weekend. */
export type RestDay = {
  readonly date: string;
  readonly rest: 'holiday' | 'moved' | 'religious';
  readonly says: string;
};

const date: Reader<string> = (value, path) => {
  const day = typeof value === 'string' ? dayNumber(value) : null;
  return day?.ok === true && typeof value === 'string' ? ok(value) : wrong(path, 'a date');
};
const time = text(5, /^([01]\d|2[0-3]):[0-5]\d$/);

const calendarYear: Reader<CalendarYear> = record({
  id: text(20, /^[a-z]+$/),
  year: whole(1990, 2200),
  utcOffsetMinutes: whole(-720, 840),
  workdayStart: time,
  workdayEnd: time,
  sources: list(text(600), 1, 20),
  restDays: list(
    record<RestDay>({ date, rest: oneOf('holiday', 'moved', 'religious'), says: text(200) }),
    0,
    60,
  ),
  workingWeekends: list(date, 0, 60),
});

/** Strict; every date must lie in the year of the file. */
export function parseCalendarYear(json: unknown): Result<CalendarYear> {
  const read = calendarYear(json, 'calendar');
  if (!read.ok) return read;
  const { year, restDays, workingWeekends } = read.value;
  const dates = [...restDays.map((day) => day.date), ...workingWeekends];
  const strange = dates.find((each) => !each.startsWith(`${year}-`));
  if (strange !== undefined) return wrong('calendar', `${strange} is not in ${year}`);
  return new Set(dates).size === dates.length ? read : wrong('calendar', 'each date once');
}

/** Joins the years of one country; they must agree on the working day and the offset. */
export function calendarOf(years: readonly CalendarYear[]): Result<Calendar> {
  const [first] = years;
  if (first === undefined) return wrong('calendar', 'at least one year');
  const checked = collect(years.map((each) => sameCountry(first, each)));
  if (!checked.ok) return checked;
  const { id, utcOffsetMinutes, workdayStart, workdayEnd } = first;
  return ok({
    id,
    utcOffsetMinutes,
    workdayStart,
    workdayEnd,
    years: years.map((each) => each.year),
    holidays: years.flatMap((each) => each.restDays.map((day) => day.date)),
    workingWeekends: years.flatMap((each) => each.workingWeekends),
  });
}

function sameCountry(first: CalendarYear, other: CalendarYear): Result<true> {
  const isSame =
    first.id === other.id &&
    first.utcOffsetMinutes === other.utcOffsetMinutes &&
    first.workdayStart === other.workdayStart &&
    first.workdayEnd === other.workdayEnd;
  return isSame ? ok(true) : wrong(`calendar ${other.id} ${other.year}`, 'the same working day');
}
