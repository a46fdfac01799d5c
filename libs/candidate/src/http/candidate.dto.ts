import { Code, Hex, OneOf, Text, Uuid, Whole } from '@adal/http';
import type { ApplicationId, CandidateCode, ContestId } from '@adal/kernel';

import type { ApplicationStatus } from '../domain/index.js';

const MANY = { min: 0, max: 1_000_000 };

export class SealedSetAnswer {
  @Whole({ ...MANY, says: 'Admitted candidates.' })
  readonly count!: number;

  @Hex({ bytes: 32, says: 'Root over their codes, as in the log.' })
  readonly root!: string;
}

export class SummaryAnswer {
  @Whole({ ...MANY, says: 'Without a verdict yet.' })
  readonly submitted!: number;

  @Whole(MANY)
  readonly admitted!: number;

  @Whole(MANY)
  readonly refused!: number;

  @Whole(MANY)
  readonly withdrawn!: number;
}

export class OwnApplicationAnswer {
  @Uuid()
  readonly applicationId!: ApplicationId;

  @Uuid()
  readonly contestId!: ContestId;

  @Code()
  readonly candidateCode!: CandidateCode;

  @OneOf(['on-its-way', 'submitted', 'admitted', 'refused', 'withdrawn'])
  readonly status!: ApplicationStatus | 'on-its-way';

  @Text({ max: 64, nullable: true, says: 'Of a refused one; the text is in the identity realm.' })
  readonly reasonCode!: string | null;
}
