import type { Tx } from '@adal/database';
import type { ContestId, Disclosure, EntryId } from '@adal/kernel';
import {
  consistencyNodes,
  consistencyProof,
  inclusionNodes,
  inclusionProof,
  type ConsistencyProof,
  type Hash,
  type InclusionProof,
} from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { treeReader, type Sql } from './stored-tree.js';

/** An entry with its body; asking for its class is what makes the body come out. */
export type LoggedEntry = {
  readonly entryId: EntryId;
  readonly leafIndex: number;
  readonly type: string;
  readonly disclosure: Disclosure;
  readonly body: Uint8Array;
  readonly commitment: Hash;
};

/** A published checkpoint: `note` is what others verify. */
export type StoredCheckpoint = {
  readonly size: number;
  readonly root: Hash;
  readonly note: string;
};

/** Where one of a contest's entries stands, without telling what it says. */
export type LogLeaf = { readonly leafIndex: number; readonly commitment: Hash };

/** An entry of a contest with its place in the tree. */
export type EntryPlace = LogLeaf & { readonly entryId: EntryId };

/** An entry in a list; `body` is null where it may not be seen yet. */
export type OutlinedEntry = Omit<LoggedEntry, 'body'> & { readonly body: Uint8Array | null };

/** Classes listed with their bodies, classes listed without; `after` is a leaf index, -1 for the first page. */
export type OutlinePage = {
  readonly shown: readonly Disclosure[];
  readonly hidden: readonly Disclosure[];
  readonly after: number;
  readonly limit: number;
  /** The word before the dot of the types that are wanted; null for all. */
  readonly family: string | null;
};

/** Which bodies may come out, and of which tree. */
export type EntryFilter = { readonly classes: readonly Disclosure[]; readonly size: number };

/** Entries are numbered within a second, so what has no place yet is among the last. */
const NEWEST = 1000;

/** Reads the log for evidence and for the public; bodies only by disclosure class. */
@Injectable()
export class AuditReader {
  /** The latest published checkpoint; null before the first. */
  async checkpointIn(tx: Sql): Promise<StoredCheckpoint | null> {
    const [row] = await tx.query<StoredCheckpoint>(
      'SELECT size, root, note FROM audit.checkpoint ORDER BY size DESC LIMIT 1',
    );
    return row ?? null;
  }

  /** The published checkpoint of exactly this size; null when there was none. */
  async checkpointOfIn(tx: Sql, size: number): Promise<StoredCheckpoint | null> {
    const [row] = await tx.query<StoredCheckpoint>(
      'SELECT size, root, note FROM audit.checkpoint WHERE size = $1',
      [size],
    );
    return row ?? null;
  }

  /** The contest's entries of these classes in the order of the log, within the first `size` leaves. */
  entriesIn(
    tx: Tx,
    contestId: ContestId,
    { classes, size }: EntryFilter,
  ): Promise<readonly LoggedEntry[]> {
    return tx.query<LoggedEntry>(
      `SELECT leaf.entry_id AS "entryId", leaf.leaf_index AS "leafIndex", entry.type,
              entry.disclosure, entry.body, leaf.commitment
         FROM audit.leaf JOIN audit.entry USING (seq)
        WHERE leaf.contest_id = $1 AND leaf.leaf_index < $2 AND entry.disclosure = ANY ($3)
        ORDER BY leaf.leaf_index`,
      [contestId, size, classes],
    );
  }

  /** Where these entries of the contest stand, in the order of the log; an entry of another contest, or one without a place yet, is not among them. */
  async placesIn(
    tx: Tx,
    contestId: ContestId,
    entryIds: readonly EntryId[],
  ): Promise<readonly EntryPlace[]> {
    return tx.query<EntryPlace>(
      `SELECT entry_id AS "entryId", leaf_index AS "leafIndex", commitment
         FROM audit.leaf WHERE contest_id = $1 AND entry_id = ANY ($2::uuid[])
          AND leaf_index < (SELECT max(size) FROM audit.checkpoint)
        ORDER BY leaf_index`,
      [contestId, entryIds],
    );
  }

  /** A page of the contest's entries; a body comes along only where its class may be seen. */
  outlineIn(
    tx: Tx,
    contestId: ContestId,
    { shown, hidden, after, limit, family }: OutlinePage,
  ): Promise<readonly OutlinedEntry[]> {
    return tx.query<OutlinedEntry>(
      `SELECT leaf.entry_id AS "entryId", leaf.leaf_index AS "leafIndex", leaf.commitment,
              entry.type, entry.disclosure,
              CASE WHEN entry.disclosure = ANY ($2) THEN entry.body END AS body
         FROM audit.leaf JOIN audit.entry USING (seq)
        WHERE leaf.contest_id = $1 AND leaf.leaf_index > $4
          AND (entry.disclosure = ANY ($2) OR entry.disclosure = ANY ($3))
          AND ($6::text IS NULL OR split_part(entry.type, '.', 1) = $6)
        ORDER BY leaf.leaf_index LIMIT $5`,
      [contestId, shown, hidden, after, limit, family],
    );
  }

  /** Whether a change of the contest is stored that no published checkpoint covers yet; asked of the newest entries. */
  async isAheadIn(tx: Tx, contestId: ContestId): Promise<boolean> {
    const [row] = await tx.query<{ ahead: boolean }>(
      `SELECT EXISTS (
         SELECT 1 FROM audit.entry e
          WHERE e.seq > (SELECT coalesce(max(seq), 0) FROM audit.leaf) - $2
            AND e.contest_id = $1 AND e.type NOT LIKE 'evidence.%'
            AND NOT EXISTS (SELECT 1 FROM audit.leaf l
                             WHERE l.seq = e.seq
                               AND l.leaf_index < (SELECT max(size) FROM audit.checkpoint))) AS ahead`,
      [contestId, NEWEST],
    );
    return row?.ahead === true;
  }

  /** All of the contest's leaves within the first `size`, disclosed or not. */
  leavesIn(tx: Tx, contestId: ContestId, size: number): Promise<readonly LogLeaf[]> {
    return tx.query<LogLeaf>(
      `SELECT leaf_index AS "leafIndex", commitment
         FROM audit.leaf WHERE contest_id = $1 AND leaf_index < $2 ORDER BY leaf_index`,
      [contestId, size],
    );
  }

  /** One proof a leaf index, in order, against the tree of `size`; throws at an index outside it. */
  async inclusionProofsIn(
    tx: Sql,
    leafIndexes: readonly number[],
    size: number,
  ): Promise<readonly InclusionProof[]> {
    const nodes = leafIndexes.flatMap((index) => inclusionNodes(index, size));
    const reader = await treeReader(tx, nodes, size);
    return leafIndexes.map((index) => inclusionProof(reader, index, size));
  }

  /** That the tree of `from` leaves grew into the tree of `to`; throws when from > to. */
  async consistencyProofIn(tx: Sql, from: number, to: number): Promise<ConsistencyProof> {
    const reader = await treeReader(tx, consistencyNodes(from, to), to);
    return consistencyProof(reader, from, to);
  }
}
