import type { IdentityComponents } from '@adal/contracts';

import { isSoundNumber } from '@adal/kernel';

/** What goes into the vault, as the server takes it. */
export type Person = IdentityComponents['schemas']['PersonDto'];

type Row = Readonly<Record<string, string>>;

/** A place of study as it is typed; years are text until they are sent. */
export type StudyRow = Row & {
  readonly institution: string;
  readonly speciality: string;
  readonly year: string;
};

/** A place of work; an empty `untilYear` is "until now". */
export type WorkRow = Row & {
  readonly organisation: string;
  readonly post: string;
  readonly fromYear: string;
  readonly untilYear: string;
};

/** The form as it is typed. `step` counts from 0 and is kept with the draft; the three answers of the self-check are never sent. */
export type ApplyValues = {
  step: number;
  citizen: string;
  capable: string;
  unconvicted: string;
  fullName: string;
  nationalNumber: string;
  birthDate: string;
  sex: string;
  phone: string;
  address: string;
  education: StudyRow[];
  experience: WorkRow[];
};

export const EMPTY_STUDY: StudyRow = { institution: '', speciality: '', year: '' };
export const EMPTY_WORK: WorkRow = { organisation: '', post: '', fromYear: '', untilYear: '' };

export const EMPTY_APPLICATION: ApplyValues = {
  step: 0,
  citizen: '',
  capable: '',
  unconvicted: '',
  fullName: '',
  nationalNumber: '',
  birthDate: '',
  sex: '',
  phone: '',
  address: '',
  education: [],
  experience: [],
};

/** What may be wrong with a field; the words are the page's. */
export type Fault = 'required' | 'nationalNumber' | 'birthDate' | 'phone' | 'year' | 'years';

const YEAR = /^(19[3-9]\d|20\d\d|2100)$/;

/** The faults of one step by the field's id; rows are `education.0.year`. */
export function faultsOf(values: ApplyValues, step: number): Readonly<Record<string, Fault>> {
  switch (step) {
    case 1:
      return withoutNull({
        fullName: filled(values.fullName, 2),
        nationalNumber: /^\d{12}$/.test(digits(values.nationalNumber)) ? null : 'nationalNumber',
        birthDate: isDay(values.birthDate) ? null : 'birthDate',
        sex: filled(values.sex),
      });
    case 2:
      return withoutNull({
        phone: /^\+\d{7,15}$/.test(phoneOf(values.phone)) ? null : 'phone',
        address: filled(values.address, 2),
      });
    case 3:
      return { ...studyFaults(values.education), ...workFaults(values.experience) };
    default:
      return {};
  }
}

/** The typed form as the server takes it; call it when no step has a fault. */
export function personOf(values: ApplyValues): Person {
  return {
    fullName: values.fullName.trim(),
    nationalNumber: digits(values.nationalNumber),
    birthDate: values.birthDate,
    sex: values.sex === 'female' ? 'female' : 'male',
    phone: phoneOf(values.phone),
    address: values.address.trim(),
    education: values.education.map(({ institution, speciality, year }) => ({
      institution: institution.trim(),
      speciality: speciality.trim(),
      year: Number(year),
    })),
    experience: values.experience.map(({ organisation, post, fromYear, untilYear }) => ({
      organisation: organisation.trim(),
      post: post.trim(),
      fromYear: Number(fromYear),
      untilYear: untilYear.trim() === '' ? null : Number(untilYear),
    })),
  };
}

/** "8 (701) 123-45-67" and "+7 701 123 45 67" are one number. */
export function phoneOf(typed: string): string {
  const plain = typed.replaceAll(/[^\d+]/g, '');
  if (/^8\d{10}$/.test(plain)) return `+7${plain.slice(1)}`;
  return /^7\d{10}$/.test(plain) ? `+${plain}` : plain;
}

/** The national number begins with the birth date; a difference is worth a second look and no more. */
export function agreesWithBirthDate(nationalNumber: string, birthDate: string): boolean {
  const number = digits(nationalNumber);
  if (number.length !== 12 || !isDay(birthDate)) return true;
  return number.startsWith(birthDate.slice(2).replaceAll('-', ''));
}

/** What a national number tells by its first seven digits: the day of birth, and by the seventh the century and the sex. Null when it is no such number. */
export function bornBy(nationalNumber: string): Pick<ApplyValues, 'birthDate' | 'sex'> | null {
  const [, year, month, day, seventh] =
    /^(\d\d)(\d\d)(\d\d)([1-6])\d{5}$/.exec(digits(nationalNumber)) ?? [];
  if (year === undefined || seventh === undefined) return null;
  const century = 18 + Math.floor((Number(seventh) - 1) / 2);
  const birthDate = `${century}${year}-${month}-${day}`;
  if (!isDay(birthDate)) return null;
  return { birthDate, sex: Number(seventh) % 2 === 1 ? 'male' : 'female' };
}

/** Whether the twelfth digit is the check digit of the eleven before it; what is not twelve digits yet is not doubted. */
export function hasSoundNumber(typed: string): boolean {
  const number = digits(typed);
  return !/^\d{12}$/.test(number) || isSoundNumber(number);
}

/** What the server has of a person, as it would be typed. */
export function typedOf(person: Person): Partial<ApplyValues> {
  const { fullName, nationalNumber, birthDate, sex, phone, address } = person;
  return { fullName, nationalNumber, birthDate, sex, phone, address };
}

function studyFaults(rows: readonly StudyRow[]): Record<string, Fault> {
  const faults = rows.map(({ institution, speciality, year }, index) =>
    prefixed(`education.${index}`, {
      institution: filled(institution),
      speciality: filled(speciality),
      year: YEAR.test(year.trim()) ? null : 'year',
    }),
  );
  return Object.fromEntries(faults.flatMap((found) => Object.entries(found)));
}

function workFaults(rows: readonly WorkRow[]): Record<string, Fault> {
  const faults = rows.map(({ organisation, post, fromYear, untilYear }, index) =>
    prefixed(`experience.${index}`, {
      organisation: filled(organisation),
      post: filled(post),
      fromYear: YEAR.test(fromYear.trim()) ? null : 'year',
      untilYear: untilFault(fromYear.trim(), untilYear.trim()),
    }),
  );
  return Object.fromEntries(faults.flatMap((found) => Object.entries(found)));
}

function untilFault(from: string, until: string): Fault | null {
  if (until === '') return null;
  if (!YEAR.test(until)) return 'year';
  return YEAR.test(from) && Number(until) < Number(from) ? 'years' : null;
}

function prefixed(prefix: string, found: Record<string, Fault | null>): Record<string, Fault> {
  const named = Object.entries(withoutNull(found));
  return Object.fromEntries(named.map(([name, fault]) => [`${prefix}.${name}`, fault]));
}

function withoutNull(found: Record<string, Fault | null>): Record<string, Fault> {
  const entries = Object.entries(found);
  return Object.fromEntries(
    entries.flatMap(([name, fault]) => (fault === null ? [] : [[name, fault] as const])),
  );
}

function filled(text: string, least = 1): Fault | null {
  return text.trim().length >= least ? null : 'required';
}

function digits(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && at < Date.now();
}
