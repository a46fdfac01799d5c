import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Texts } from '../domain/index.js';

/** A region or a city of republican significance. */
@Entity({ schema: 'contest', name: 'region' })
export class RegionEntity {
  /** ISO 3166-2, such as KZ-71. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'region_pkey' })
  id!: string;

  /** Code in the national classifier of administrative-territorial objects. */
  @Column('text')
  kato!: string;

  @Column('text')
  kind!: 'region' | 'city';

  @Column('jsonb')
  name!: Texts;
}
