import { AuditLog, AuditReader } from '@adal/audit';
import type { Tx } from '@adal/database';
import { ok, refuse, toHex, type ContestId, type EntryId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Pin } from './domain/index.js';

/** What a case takes out of the log and puts into it. */
@Injectable()
export class CaseLog {
  constructor(
    private readonly log: AuditLog,
    private readonly reader: AuditReader,
  ) {}

  async appendIn(tx: Tx, entry: Parameters<AuditLog['appendIn']>[1]): Promise<void> {
    await this.log.appendIn(tx, entry);
  }

  /** Refuses an entry that is not in the published log of the contest. */
  async pinsIn(
    tx: Tx,
    contestId: ContestId,
    entryIds: readonly EntryId[],
  ): Promise<Result<readonly Pin[]>> {
    const wanted = [...new Set(entryIds)];
    const places = await this.reader.placesIn(tx, contestId, wanted);
    const missing = wanted.find((id) => !places.some(({ entryId }) => entryId === id));
    if (missing !== undefined) return refuse('evidence.unknown-entry', { entryId: missing });
    return ok(
      places.map(({ entryId: entry, leafIndex: leaf, commitment }) => ({
        ...{ entry, leaf, commitment: toHex(commitment) },
      })),
    );
  }
}
