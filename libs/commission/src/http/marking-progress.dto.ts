import { Flag, List, Whole, Wholes } from '@adal/http';

export class WorkProgress {
  @Wholes({ maxItems: 25, min: 1, max: 25, says: 'Members who have marked it, by number.' })
  readonly marked!: readonly number[];
}

/** Done and not done in one stage; the order of works and members tells nothing. */
export class StageMarkingView {
  @Whole({ min: 0, max: 20, says: 'Index of the stage, from 0.' })
  readonly stage!: number;

  @Flag({ says: 'Marks can still be given.' })
  readonly isOpen!: boolean;

  @Whole({ min: 0, max: 25 })
  readonly members!: number;

  @List(() => WorkProgress, { maxItems: 10_000 })
  readonly rows!: readonly WorkProgress[];
}

export class MarkingProgressView {
  @List(() => StageMarkingView, { maxItems: 5, says: 'Empty until the works are open.' })
  readonly stages!: readonly StageMarkingView[];
}
