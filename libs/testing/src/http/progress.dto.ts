import { At, List, OneOf, Whole } from '@adal/http';

const COUNT = { min: 0, max: 10_000_000 } as const;

/** How many stand where in one stage. */
export class StageProgress {
  @Whole({ min: 0, max: 20, says: 'Index of the stage, from 0.' })
  readonly stage!: number;

  @OneOf(['test', 'practical'])
  readonly kind!: string;

  @OneOf(['open', 'closed', 'voided'])
  readonly status!: string;

  @Whole({ ...COUNT, says: 'Everybody admitted to the stage.' })
  readonly attempts!: number;

  @Whole({ ...COUNT, says: 'Not started yet.' })
  readonly waiting!: number;

  @Whole({ ...COUNT, says: 'Started and not finished.' })
  readonly running!: number;

  @Whole({
    ...{ ...COUNT, nullable: true },
    says: 'Of the running, without a save for three minutes; null where fewer than five run.',
  })
  readonly quiet!: number | null;

  @Whole(COUNT)
  readonly finished!: number;

  @Whole({ ...COUNT, says: 'Never started while they could.' })
  readonly absent!: number;

  @Whole({
    ...{ ...COUNT, nullable: true },
    says: 'Answers saved in the last minute; null where fewer than five run.',
  })
  readonly savesLastMinute!: number | null;

  @Whole({
    ...{ min: 0, max: 1_000_000_000_000, nullable: true },
    says: 'Milliseconds since the newest save; null where fewer than five attempts run.',
  })
  readonly saveAgeMs!: number | null;
}

export class ProgressView {
  @At()
  readonly now!: number;

  @List(() => StageProgress, { maxItems: 5, says: 'Stages that have opened.' })
  readonly stages!: readonly StageProgress[];
}
