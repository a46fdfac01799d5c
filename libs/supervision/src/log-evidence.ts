import { AuditReader, LOG_SETTINGS, readPublicKeys, type LogSettings } from '@adal/audit';
import type { TieCheckpoint } from '@adal/commission/domain';
import type { Tx } from '@adal/database';
import { expectOk, fromHex, type ContestId } from '@adal/kernel';
import { parseEntry } from '@adal/proof';
import { Inject, Injectable } from '@nestjs/common';

import {
  DISCLOSED,
  missingRanges,
  rangesBeside,
  type EarlierCheckpoint,
  type EvidenceKind,
  type EvidencePolicy,
  type EvidenceParts,
  type RangeHash,
} from './domain/index.js';

/** The part of evidence that the log gives. */
export type LogPart = Pick<
  EvidenceParts,
  'checkpoint' | 'leaves' | 'bodies' | 'ranges' | 'earlier'
>;

/** `named` is an earlier checkpoint that the ranking rests on; `isReviewed`: every case on the contest is closed. */
type LogRequest = {
  readonly kind: EvidenceKind;
  readonly named: TieCheckpoint | null;
  readonly isReviewed: boolean;
};

const REVIEWED = ['case-close'] as const;

type Read = Awaited<ReturnType<AuditReader['entriesIn']>>;

/** Paths of so many leaves are asked for at once. */
const CHUNK = 1000;

/** Takes a contest's entries out of the log together with the proof that they stand in it. */
@Injectable()
export class LogEvidence {
  constructor(
    private readonly reader: AuditReader,
    @Inject(LOG_SETTINGS) private readonly settings: LogSettings,
  ) {}

  /** The keys as they are published; there are no witnesses yet. */
  async policy(): Promise<EvidencePolicy> {
    const { logVerifierKey, receiptPublicKey } = await readPublicKeys(this.settings.keysDir);
    const keys = { logKey: logVerifierKey, receiptKey: receiptPublicKey };
    return { origin: this.settings.origin, ...keys, witnesses: [], quorum: 0 };
  }

  /** Whether the tables tell of changes that the published log does not; over within a second. */
  isBehindIn(tx: Tx, contestId: ContestId): Promise<boolean> {
    return this.reader.isAheadIn(tx, contestId);
  }

  /** As of the latest published checkpoint. */
  async partIn(
    tx: Tx,
    contestId: ContestId,
    { kind, named, isReviewed }: LogRequest,
  ): Promise<LogPart> {
    const checkpoint = await this.reader.checkpointIn(tx);
    if (checkpoint === null) throw new Error('evidence of a log that has no checkpoint');
    const { size, note } = checkpoint;
    const classes = isReviewed ? [...DISCLOSED[kind], ...REVIEWED] : DISCLOSED[kind];
    const filter = { classes, size };
    const disclosed = await this.reader.entriesIn(tx, contestId, filter);
    const leaves = await this.leavesIn(tx, contestId, { kind, size, disclosed });
    const ranges = await this.rangesIn(
      tx,
      leaves.map(({ index }) => index),
      size,
    );
    const bodies = disclosed.map(({ body }) => body);
    return {
      checkpoint: note,
      leaves,
      bodies,
      ranges,
      earlier: await this.earlierIn(tx, named, size),
    };
  }

  /** Public evidence lists undisclosed leaves only as far as a digest counts them. */
  private async leavesIn(
    tx: Tx,
    contestId: ContestId,
    of: { readonly kind: EvidenceKind; readonly size: number; readonly disclosed: Read },
  ): Promise<EvidenceParts['leaves']> {
    const all = await this.reader.leavesIn(tx, contestId, of.size);
    const entries = new Map(of.disclosed.map(({ leafIndex, entryId }) => [leafIndex, entryId]));
    const counted = of.kind === 'restricted' ? all.length : lastCounted(of.disclosed);
    return all.flatMap(({ leafIndex: index, commitment }, i) => {
      const entry = entries.get(index) ?? null;
      return entry !== null || i < counted ? [{ index, commitment, entry }] : [];
    });
  }

  private async rangesIn(
    tx: Tx,
    indexes: readonly number[],
    size: number,
  ): Promise<readonly RangeHash[]> {
    const known = new Map<string, RangeHash>();
    for (let first = 0; first < indexes.length; first += CHUNK) {
      const some = indexes.slice(first, first + CHUNK);
      const proofs = await ifWhole(() => this.reader.inclusionProofsIn(tx, some, size));
      for (const proof of proofs) {
        for (const range of rangesBeside(proof)) known.set(`${range.from}-${range.to}`, range);
      }
    }
    return missingRanges(indexes, size).flatMap(({ from, to }) => known.get(`${from}-${to}`) ?? []);
  }

  private async earlierIn(
    tx: Tx,
    named: TieCheckpoint | null,
    size: number,
  ): Promise<readonly EarlierCheckpoint[]> {
    if (named === null || named.size > size) return [];
    const known = await this.reader.checkpointOfIn(tx, named.size);
    const path = await ifWhole(async () => {
      const proof = await this.reader.consistencyProofIn(tx, named.size, size);
      return proof.path;
    });
    const root = known?.root ?? expectOk(fromHex(named.root));
    return [{ size: named.size, root, note: known?.note ?? null, path }];
  }
}

/** A tree that lost some of its parts still goes out: that it proves nothing is for the verifier to say, aloud. */
async function ifWhole<T>(proof: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await proof();
  } catch {
    return [];
  }
}

/** The largest number of entries that a disclosed entry counts. */
function lastCounted(disclosed: Read): number {
  const stated = disclosed.map(({ body }) => {
    const entry = parseEntry(body);
    const leaves = entry.ok && 'leavesRoot' in entry.value.data ? entry.value.data['leaves'] : 0;
    return typeof leaves === 'number' ? leaves : 0;
  });
  return Math.max(0, ...stated);
}
