import { instant, ok, refuse, type Instant, type Result } from '@adal/kernel';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole days since 1970-01-01; refuses what is not a date of the Gregorian calendar. */
export function dayNumber(date: string): Result<number> {
  const [, year, month, day] = (FORM.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    return refuse('date.malformed', { date });
  }
  const number = daysFromCivil(year, month, day);
  return dateOfDay(number) === date ? ok(number) : refuse('date.malformed', { date });
}

/** 'YYYY-MM-DD' of a day number. After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dateOfDay(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** 0 is Sunday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The local day in which the instant lies. */
export function localDay(at: Instant, utcOffsetMinutes: number): number {
  return Math.floor((at + utcOffsetMinutes * MINUTE_MS) / DAY_MS);
}

/** The instant of a local day and a time of day such as '18:00'. */
export function atLocalTime(day: number, time: string, utcOffsetMinutes: number): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instant(day * DAY_MS + (hours * 60 + minutes - utcOffsetMinutes) * MINUTE_MS);
}
