import type { Tx } from '@adal/database';
import { toHex, type ContestId } from '@adal/kernel';
import { commitmentLeaf, merkleRoot } from '@adal/proof';

/** A contest's share of the log: with it in an entry, entries cut off later are missed. */
export type ContestDigest = {
  readonly leaves: number;
  /** RFC 6962 root, in hexadecimal, over the contest's leaf hashes in the order of the log. */
  readonly root: string;
  /** The last leaf index counted, -1 when there is none. */
  readonly upToLeaf: number;
};

/** Entries that wait for their place are not counted; the next digest counts them. */
export async function contestDigestIn(tx: Tx, contestId: ContestId): Promise<ContestDigest> {
  const rows = await tx.query<{ leafIndex: number; commitment: Uint8Array }>(
    `SELECT leaf_index AS "leafIndex", commitment
       FROM audit.leaf WHERE contest_id = $1 ORDER BY leaf_index`,
    [contestId],
  );
  const hashes = rows.map(({ commitment }) => commitmentLeaf(commitment));
  return {
    leaves: rows.length,
    root: toHex(merkleRoot(hashes)),
    upToLeaf: rows.at(-1)?.leafIndex ?? -1,
  };
}
