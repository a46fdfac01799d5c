import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { ApplicationState, ApplicationStatus } from '../domain/index.js';

/** An application by its code; `state` is the domain's state, the other columns are for SQL. */
@Entity({ schema: 'candidate', name: 'application' })
@Unique('application_code_key', ['contestId', 'candidateCode'])
export class ApplicationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_pkey' })
  id!: string;

  @Column('uuid', { name: 'contest_id' })
  contestId!: string;

  @Column('text', { name: 'candidate_code' })
  candidateCode!: string;

  @Column('text')
  status!: ApplicationStatus;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  state!: ApplicationState;
}
