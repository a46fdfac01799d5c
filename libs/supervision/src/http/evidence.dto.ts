import { At, Flag, Whole } from '@adal/http';

export class ApprovalAnswer {
  @Whole({ min: 0, max: 1000, says: 'Different officials whose approval stands.' })
  readonly approvals!: number;

  @Whole({ min: 2, max: 2 })
  readonly needed!: number;

  @Flag({ says: 'Whether one of them is the one who asks.' })
  readonly isMine!: boolean;

  @At({
    nullable: true,
    says: 'Until when the evidence can be opened; null while too few approve.',
  })
  readonly until!: number | null;
}
