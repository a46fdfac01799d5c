import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `platform.setting` with a column that no migration makes. */
@Entity({ schema: 'platform', name: 'setting' })
export class DriftingSetting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'setting_pkey' })
  readonly key!: string;

  @Column('jsonb')
  readonly value!: unknown;

  @Column('timestamptz', { name: 'set_at', default: () => 'clock_timestamp()' })
  readonly setAt!: Date;

  @Column('text')
  readonly forgotten!: string;
}
