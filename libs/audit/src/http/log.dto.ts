import { Base64, Hex, Text, Texts, Whole } from '@adal/http';

const FIRST_OR_LATER = { min: 0, max: Number.MAX_SAFE_INTEGER, fromText: true } as const;
const PART = { max: 6, pattern: /^(?:x?\d{3}(?:\.p)?|[1-9]\d{0,2})$/ } as const;

/** `tile/{level}/{n1}`: `000` */
export class TilePath {
  @Text({ max: 7, pattern: /^(?:\d{1,2}|entries)$/, says: 'Level of the tile, or entries.' })
  readonly level!: string;

  @Text({ ...PART, says: 'First part of the index, as C2SP tlog-tiles writes it.' })
  readonly n1!: string;
}

/** `000.p/5`, `x001/234` */
export class TilePath2 extends TilePath {
  @Text(PART) readonly n2!: string;
}

/** `x001/234.p/5`, `x001/x234/567` */
export class TilePath3 extends TilePath2 {
  @Text(PART) readonly n3!: string;
}

/** `x001/x234/567.p/5` */
export class TilePath4 extends TilePath3 {
  @Text(PART) readonly n4!: string;
}

export class InclusionQuery {
  @Whole({ ...FIRST_OR_LATER, says: 'Index of the leaf, from 0.' })
  readonly leaf!: number;

  @Whole({ ...FIRST_OR_LATER, optional: true, says: 'Size of the tree; the published one.' })
  readonly size?: number;
}

export class ConsistencyQuery {
  @Whole({ ...FIRST_OR_LATER, says: 'Size of the older tree.' })
  readonly from!: number;

  @Whole({ ...FIRST_OR_LATER, optional: true, says: 'Size of the newer tree; the published one.' })
  readonly to?: number;
}

const HASHES = { maxItems: 128, max: 64, says: 'Hashes in hexadecimal, from the leaf upwards.' };

export class InclusionAnswer {
  @Whole(FIRST_OR_LATER) readonly leaf!: number;
  @Whole(FIRST_OR_LATER) readonly size!: number;
  @Texts(HASHES) readonly hashes!: readonly string[];
}

export class ConsistencyAnswer {
  @Whole(FIRST_OR_LATER) readonly from!: number;
  @Whole(FIRST_OR_LATER) readonly to!: number;
  @Texts(HASHES) readonly hashes!: readonly string[];
}

export class LogKeysAnswer {
  @Text({ max: 200, says: "The log's name in its checkpoints." })
  readonly origin!: string;

  @Text({ max: 400, says: 'Key of the checkpoints, in the form of signed notes.' })
  readonly logVerifierKey!: string;

  @Hex({ bytes: 4, says: 'Names the key in a receipt.' })
  readonly receiptKeyId!: string;

  @Base64({ maxBytes: 32, says: 'Ed25519 key of the receipts.' })
  readonly receiptPublicKey!: string;
}
