import { ok, refuse, type Result } from '@adal/kernel';
import type { ConsistencyProof, InclusionProof } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { AuditReader } from './audit-reader.js';
import type { Sql } from './stored-tree.js';

/** Proofs for whoever asks, within the published tree. */
@Injectable()
export class LogProofs {
  constructor(private readonly reader: AuditReader) {}

  /** That the leaf stands in the tree of `size`; without a size, in the published one. */
  async inclusionIn(tx: Sql, leaf: number, size?: number): Promise<Result<InclusionProof>> {
    const within = await this.publishedIn(tx, size);
    if (!within.ok) return within;
    if (leaf >= within.value) return refuse('log.no-such-leaf', { size: within.value });
    const [proof] = await this.reader.inclusionProofsIn(tx, [leaf], within.value);
    return proof === undefined ? refuse('log.no-such-leaf') : ok(proof);
  }

  /** That the tree of `from` leaves grew into the tree of `to`; without it, into the published one. */
  async consistencyIn(tx: Sql, from: number, to?: number): Promise<Result<ConsistencyProof>> {
    const within = await this.publishedIn(tx, to);
    if (!within.ok) return within;
    if (from > within.value) return refuse('log.shrinking-proof', { size: within.value });
    return ok(await this.reader.consistencyProofIn(tx, from, within.value));
  }

  private async publishedIn(tx: Sql, wanted: number | undefined): Promise<Result<number>> {
    const size = (await this.reader.checkpointIn(tx))?.size ?? 0;
    return (wanted ?? size) <= size
      ? ok(wanted ?? size)
      : refuse('log.beyond-checkpoint', { size });
  }
}
