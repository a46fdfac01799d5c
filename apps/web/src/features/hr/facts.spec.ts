import { ageAt, isNumberOf, workedYears } from './facts.js';
import type { Person } from './queries.js';

const person = (changes: Partial<Person>): Person => ({
  fullName: 'Айгүл Серікқызы',
  nationalNumber: '990101400123',
  birthDate: '1999-01-01',
  sex: 'female',
  phone: '+77011234567',
  address: 'Астана',
  education: [],
  experience: [],
  ...changes,
});
const job = (fromYear: number, untilYear: number | null) => ({
  organisation: 'Әкімдік',
  post: 'маман',
  fromYear,
  untilYear,
});

describe('what the desk works out from an application', () => {
  it.each([
    ['2027-01-01T00:00:00+05:00', 28],
    ['2026-12-31T23:59:59+05:00', 27],
  ])('is the age at %s: %i', (at, age) => {
    expect(ageAt('1999-01-01', Date.parse(at))).toBe(age);
  });

  it('is whether the national number begins with the birth date', () => {
    expect(isNumberOf(person({}))).toBe(true);
    expect(isNumberOf(person({ birthDate: '1999-02-01' }))).toBe(false);
  });

  it('is the years worked, with no year counted twice', () => {
    const experience = [job(2015, 2020), job(2018, 2022), job(2025, null)];

    expect(workedYears({ experience }, 2027)).toBe(9);
  });
});
