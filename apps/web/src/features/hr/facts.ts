import type { Person } from './queries.js';

/** Whole years at an instant (ms), by the calendar of Astana; the birth date is `YYYY-MM-DD`. */
export function ageAt(birthDate: string, at: number): number {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  // Kazakhstan is five hours ahead of UTC, all the year.
  const now = new Date(at + 5 * 3_600_000);
  const isBefore =
    now.getUTCMonth() + 1 < month || (now.getUTCMonth() + 1 === month && now.getUTCDate() < day);
  return now.getUTCFullYear() - year - (isBefore ? 1 : 0);
}

/** Whether the first six digits of a national number are the birth date. */
export function isNumberOf({ nationalNumber, birthDate }: Person): boolean {
  return nationalNumber.slice(0, 6) === birthDate.replaceAll('-', '').slice(2);
}

/** Calendar years with work in them, each counted once however many posts it had. */
export function workedYears({ experience }: Pick<Person, 'experience'>, thisYear: number): number {
  const years = new Set<number>();
  for (const { fromYear, untilYear } of experience) {
    for (let year = fromYear; year < (untilYear ?? thisYear); year += 1) years.add(year);
  }
  return years.size;
}
