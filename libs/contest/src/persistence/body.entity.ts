import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Texts } from '../domain/index.js';

/** A state body with its region. */
@Entity({ schema: 'contest', name: 'body' })
@Index('body_region_idx', ['regionId'])
export class BodyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'body_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('jsonb')
  name!: Texts;
}
