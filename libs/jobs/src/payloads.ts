import type { ApplicationId, ContestId } from '@adal/kernel';
import { IsInt, IsUUID, Min } from 'class-validator';

/* Ids and numbers only: whatever else a handler needs, it reads from the rows. */

export class ContestRef {
  @IsUUID()
  readonly contestId!: ContestId;
}

export class ContestAt extends ContestRef {
  /** The boundary that is reached, in milliseconds. */
  @IsInt()
  @Min(0)
  readonly at!: number;
}

export class BucketRef extends ContestRef {
  /** All attempts that close up to here are closed together, in milliseconds. */
  @IsInt()
  @Min(0)
  readonly bucketAt!: number;
}

export class StageRef extends ContestRef {
  /** Index of the stage in the ruleset, from 0. */
  @IsInt()
  @Min(0)
  readonly stage!: number;
}

export class ApplicationRef {
  @IsUUID()
  readonly applicationId!: ApplicationId;
}
