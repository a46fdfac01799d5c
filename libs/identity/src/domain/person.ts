import type { JsonObject } from '@adal/kernel';

type Education = {
  readonly institution: string;
  readonly speciality: string;
  readonly year: number;
};

type Experience = {
  readonly organisation: string;
  readonly post: string;
  readonly fromYear: number;
  readonly untilYear: number | null;
};

/** Everything about a candidate that the evaluation must never know. */
export type Person = JsonObject & {
  readonly fullName: string;
  readonly nationalNumber: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly phone: string;
  readonly address: string;
  readonly education: readonly Education[];
  readonly experience: readonly Experience[];
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day of the Gregorian calendar written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
