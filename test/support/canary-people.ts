import type { CandidateSchema } from '../../apps/cli/src/scenario/people.schema.js';
import type { Canary } from './canary-scan.js';
import { candidate } from './played-world.js';

const SURNAMES = ['Құлмағамбетова', 'Щербаковская', 'Жұмағұлұлы'] as const;
const NAMES = ['Әйгерім-Ғалия', 'Ёлкина Фёкла', 'Өмірсерік Қайыңбай'] as const;

/** Candidates whose every identity field occurs nowhere else. */
export const CANARY_CANDIDATES: readonly CandidateSchema[] = SURNAMES.map((surname, n) =>
  candidate(n, {
    email: `kanareika.${4711 + n}@vault-only.test`,
    fullName: `${surname} ${NAMES[n] ?? ''}`,
    nationalNumber: `87031449912${n}`,
    birthDate: `1987-03-${14 + n}`,
    phone: `+7701998877${n}`,
    address: `Көкшетау, Шаңырақ көшесі ${n}, пәтер 5471`,
    education: [
      {
        institution: `Ыбырай гимназиясы №931${n}`,
        speciality: `Іргелі ғұламатану-${n}`,
        year: 2009,
      },
    ],
    experience: [
      {
        organisation: `ЖШС «Өрлеуқанат-${n}»`,
        post: `Инспектор-полынья ${n}`,
        fromYear: 2010,
        untilYear: null,
      },
    ],
  }),
);

/** Every identity field of them, the parts of names, and what marks accounts of officials. */
export const CANARIES: readonly Canary[] = [
  ...CANARY_CANDIDATES.flatMap(({ person }) => [
    { what: 'mail', value: person.email },
    { what: 'name', value: person.fullName },
    ...person.fullName.split(' ').map((value) => ({ what: 'part of a name', value })),
    { what: 'national number', value: person.nationalNumber },
    { what: 'birth date', value: person.birthDate },
    { what: 'birth date', value: person.birthDate.split('-').reverse().join('.') },
    { what: 'phone', value: person.phone },
    { what: 'address', value: person.address },
    ...person.education.flatMap(({ institution, speciality }) => [
      { what: 'school', value: institution },
      { what: 'speciality', value: speciality },
    ]),
    ...person.experience.flatMap(({ organisation, post }) => [
      { what: 'employer', value: organisation },
      { what: 'post', value: post },
    ]),
  ]),
  { what: 'mail of an official', value: '@example.test' },
  { what: 'name of an official', value: 'Лауазымбекова' },
];
