import { Base64, Code, Flag, Hex, OneOf, Text, Uuid, Whole } from '@adal/http';
import type { CandidateCode, ContestId } from '@adal/kernel';

const MAX_SHARE_BYTES = 512;

export class UnsealingRow {
  @Uuid()
  readonly unsealingId!: string;

  @Uuid()
  readonly contestId!: ContestId;

  @Code()
  readonly candidateCode!: CandidateCode;

  @OneOf(['requested', 'open', 'opened'], {
    says: 'requested: the decision is not in the published log yet.',
  })
  readonly status!: 'requested' | 'open' | 'opened';

  @Whole({ min: 1, max: 50, says: 'How many holders it takes.' })
  readonly threshold!: number;

  @Whole({ min: 0, max: 50 })
  readonly approvals!: number;

  @Flag({ says: 'Whether the own share is given.' })
  readonly hasApproved!: boolean;

  @Uuid({ says: 'The log entry of the decision on which this rests.' })
  readonly decisionEntryId!: string;
}

export class UnsealingAnswer extends UnsealingRow {
  @Hex({ bytes: 32, says: 'X25519: what an answer is sealed to.' })
  readonly publicKey!: string;
}

export class ShareAnswer {
  @Uuid()
  readonly unsealingId!: string;

  @Base64({ maxBytes: MAX_SHARE_BYTES, says: 'Opens with your private key and "context".' })
  readonly sealedShare!: string;

  @Text({ max: 300, multiline: true })
  readonly context!: string;

  @Hex({ bytes: 32, says: 'Seal the opened share to this key, with "answerContext".' })
  readonly unsealingKey!: string;

  @Text({ max: 300, multiline: true })
  readonly answerContext!: string;
}

export class ShareBody {
  @Base64({ maxBytes: MAX_SHARE_BYTES })
  readonly share!: string;
}
