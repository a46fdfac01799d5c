import { Flag, Whole } from '@adal/http';

export class ApprovalAnswer {
  @Whole({ min: 1, max: 1000, says: 'Different officials who have approved.' })
  readonly approvals!: number;

  @Whole({ min: 2, max: 2 })
  readonly needed!: number;

  @Flag({ says: 'Whether one of them is the one who asks.' })
  readonly isMine!: boolean;
}
