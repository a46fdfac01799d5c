import {
  bornBy,
  hasSoundNumber,
  agreesWithBirthDate,
  EMPTY_APPLICATION,
  EMPTY_WORK,
  faultsOf,
  personOf,
  phoneOf,
  type ApplyValues,
} from './person.js';

const filledIn: ApplyValues = {
  ...EMPTY_APPLICATION,
  fullName: ' Айгүл Серікқызы ',
  nationalNumber: '990101 400 123',
  birthDate: '1999-01-01',
  sex: 'female',
  phone: '8 (701) 123-45-67',
  address: 'Астана',
};

test('names every field of a step that is not filled in', () => {
  expect(Object.keys(faultsOf(EMPTY_APPLICATION, 1))).toEqual([
    'fullName',
    'nationalNumber',
    'birthDate',
    'sex',
  ]);
});

test('takes numbers as people write them', () => {
  expect(faultsOf(filledIn, 1)).toEqual({});
  expect(faultsOf(filledIn, 2)).toEqual({});
  expect(personOf(filledIn)).toMatchObject({
    fullName: 'Айгүл Серікқызы',
    nationalNumber: '990101400123',
    phone: '+77011234567',
  });
});

test('knows a mobile number in each usual spelling', () => {
  expect(['+7 701 123 45 67', '87011234567', '7 701 123-45-67'].map(phoneOf)).toEqual(
    Array(3).fill('+77011234567'),
  );
});

test('refuses a day that does not exist or has not come', () => {
  expect(faultsOf({ ...filledIn, birthDate: '1999-02-30' }, 1)).toEqual({ birthDate: 'birthDate' });
  expect(faultsOf({ ...filledIn, birthDate: '2999-01-01' }, 1)).toEqual({ birthDate: 'birthDate' });
});

test('an empty end of work is "until now", an end before the beginning is a fault', () => {
  const work = { ...EMPTY_WORK, organisation: 'Әкімдік', post: 'Маман', fromYear: '2020' };

  expect(personOf({ ...filledIn, experience: [work] }).experience[0]?.untilYear).toBeNull();
  expect(faultsOf({ ...filledIn, experience: [{ ...work, untilYear: '2019' }] }, 3)).toEqual({
    'experience.0.untilYear': 'years',
  });
});

test('a national number that begins with another date is worth a second look', () => {
  expect(agreesWithBirthDate('990101400123', '1999-01-01')).toBe(true);
  expect(agreesWithBirthDate('990102400123', '1999-01-01')).toBe(false);
});

test('a national number tells the day of birth and the sex', () => {
  expect(bornBy('9901 0140 0123')).toEqual({ birthDate: '1999-01-01', sex: 'female' });
  expect(bornBy('040229500123')).toEqual({ birthDate: '2004-02-29', sex: 'male' });
  expect(bornBy('030229500123')).toBeNull();
  expect(bornBy('990101700123')).toBeNull();
  expect(bornBy('99010140012')).toBeNull();
});

test('a national number is doubted once it is whole and its last digit does not follow', () => {
  expect(hasSoundNumber('9901 0140 0129')).toBe(true);
  expect(hasSoundNumber('990101400123')).toBe(false);
  expect(hasSoundNumber('99010140012')).toBe(true);
});
