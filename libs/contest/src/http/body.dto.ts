import { Nested, PageQuery, Text, Uuid } from '@adal/http';
import type { RegionId } from '@adal/kernel';

import { REGION, TextsDto } from './contest.dto.js';

export class BodyQuery extends PageQuery {
  @Text({ max: 5, pattern: REGION, optional: true })
  readonly region?: string;
}

/** A new state body. */
export class NewBodyDto {
  @Text({ max: 5, pattern: REGION, says: 'ISO 3166-2, such as KZ-71.' })
  readonly regionId!: RegionId;

  @Nested(() => TextsDto)
  readonly name!: TextsDto;
}

export class BodyView {
  @Uuid()
  readonly id!: string;

  @Text({ max: 5 })
  readonly regionId!: string;

  @Nested(() => TextsDto)
  readonly name!: TextsDto;
}
