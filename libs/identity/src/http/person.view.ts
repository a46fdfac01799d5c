import { RefusalException } from '@adal/http';

import { isCalendarDate, type Person } from '../domain/index.js';
import type { PersonDto } from './application.dto.js';

/** Field by field, so that nothing else gets into the vault. */
export function personOf(dto: PersonDto): Person {
  if (!isCalendarDate(dto.birthDate)) {
    const errors = [{ field: 'person.birthDate', says: 'must be a day that exists' }];
    throw new RefusalException({ code: 'request.invalid', errors });
  }
  const { fullName, nationalNumber, birthDate, sex, phone, address } = dto;
  return {
    ...{ fullName, nationalNumber, birthDate, sex, phone, address },
    education: dto.education.map(({ institution, speciality, year }) => ({
      institution,
      speciality,
      year,
    })),
    experience: dto.experience.map(({ organisation, post, fromYear, untilYear }) => ({
      organisation,
      post,
      fromYear,
      untilYear,
    })),
  };
}
