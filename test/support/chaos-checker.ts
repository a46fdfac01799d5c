import { expectOk, fromBase64, fromUtf8, toHex } from '@adal/kernel';
import {
  answerValueHash,
  commitmentLeaf,
  decodeReceipt,
  merkleRoot,
  openCheckpoint,
  parseReceiptBody,
  parseVerifierKey,
  sha256,
  verifyChain,
  verifyReceipt,
  type Hash,
} from '@adal/proof';

import type { Acknowledged } from './chaos-sitters.js';

/** Reads the database as its owner; a test may look from inside a transaction of its own. */
export type Query = <Row extends object>(sql: string) => Promise<readonly Row[]>;

/** What was seen from outside while things broke. */
export type Seen = {
  readonly acknowledged: readonly Acknowledged[];
  /** Every checkpoint that the log showed, as it was served. */
  readonly checkpoints: readonly string[];
  readonly keys: {
    readonly origin: string;
    readonly logVerifierKey: string;
    readonly receiptPublicKey: string;
  };
};

type LinkRow = {
  readonly attempt_id: string;
  readonly seq: number;
  readonly position: number;
  readonly revision: number;
  readonly at: number;
  readonly salt: Buffer;
  readonly head: Buffer;
  readonly value: string;
};

type AttemptRow = {
  readonly id: string;
  readonly status: 'ready' | 'open' | 'closed' | 'scored';
  readonly head: Buffer;
  readonly count: number;
  readonly is_started: boolean;
  readonly scores: number;
};

/** D3: confirmed saves that the chains do not hold, or whose receipt promises something else. */
export async function lostSaves(query: Query, seen: Seen): Promise<readonly string[]> {
  const links = await query<LinkRow>('SELECT * FROM testing.answer_link');
  const stored = new Map(links.map((link) => [`${link.attempt_id}/${link.seq}`, link]));
  const key = expectOk(fromBase64(seen.keys.receiptPublicKey));
  return seen.acknowledged.flatMap((save) => {
    const name = `save ${save.attemptId}/${save.seq}, position ${save.position}`;
    const link = stored.get(`${save.attemptId}/${save.seq}`);
    if (link === undefined) return [`${name} is lost`];
    const isSame =
      link.position === save.position &&
      link.revision === save.revision &&
      link.value === save.value;
    if (!isSame) return [`${name} is another one now`];
    return isPromised(save, link, key) ? [] : [`${name} has a receipt that does not hold`];
  });
}

function isPromised({ receipt: text }: Acknowledged, link: LinkRow, key: Uint8Array): boolean {
  const receipt = decodeReceipt(text);
  if (!receipt.ok || !verifyReceipt(receipt.value, key)) return false;
  const body = parseReceiptBody(receipt.value.body);
  return (
    body.ok &&
    body.value.kind === 'save' &&
    body.value.attempt === link.attempt_id &&
    body.value.seq === link.seq &&
    body.value.head === link.head.toString('hex')
  );
}

/** Chains that do not lead to the head and the count of their attempt. */
export async function brokenChains(query: Query): Promise<readonly string[]> {
  const links = await query<LinkRow>('SELECT * FROM testing.answer_link ORDER BY attempt_id, seq');
  return (await attemptsOf(query)).flatMap((attempt) => {
    const own = links.filter((link) => link.attempt_id === attempt.id);
    const chain = verifyChain(
      attempt.id,
      own.map(({ seq, position, revision, at, salt, value }) => ({
        seq,
        item: String(position),
        revision,
        at,
        valueHash: answerValueHash(salt, value),
      })),
    );
    if (!chain.ok) return [`chain of ${attempt.id}: ${chain.error.code}`];
    const isWhole =
      chain.value.count === attempt.count && toHex(chain.value.head) === toHex(attempt.head);
    return isWhole ? [] : [`chain of ${attempt.id} does not end where its attempt says`];
  });
}

/** D5, D9: attempts whose states and log entries do not match one to one. */
export async function uncountedChanges(query: Query): Promise<readonly string[]> {
  const told = await toldIn(query);
  const attempts = (await attemptsOf(query)).flatMap((attempt) => {
    const isOver = attempt.status === 'closed' || attempt.status === 'scored';
    const wanted = {
      'form.drawn': 1,
      'attempt.started': attempt.is_started ? 1 : 0,
      'attempt.closed': isOver ? 1 : 0,
      'attempt.scored': attempt.scores,
    };
    return Object.entries(wanted).flatMap(([type, count]) => {
      const found = told.get(`${type}/${attempt.id}`) ?? 0;
      return found === count ? [] : [`${type} of ${attempt.id}: ${found} entries, not ${count}`];
    });
  });
  const once = [...told].filter(([name, count]) => name.startsWith('contest.') && count > 1);
  return [...attempts, ...once.map(([name, count]) => `${name}: ${count} entries`)];
}

/** How often each change is told, by `type/subject`. */
async function toldIn(query: Query): Promise<ReadonlyMap<string, number>> {
  const entries = await query<{ type: string; body: Buffer }>('SELECT type, body FROM audit.entry');
  const told = new Map<string, number>();
  for (const { type, body } of entries) {
    const { contest, data } = JSON.parse(expectOk(fromUtf8(body)));
    const subject = data.attemptId ?? `${contest}/${data.stage ?? data.party ?? data.role ?? ''}`;
    const name = `${type}/${String(subject)}`;
    told.set(name, (told.get(name) ?? 0) + 1);
  }
  return told;
}

/** Entries without a leaf, leaves without their entry, and checkpoints that the leaves do not lead to. */
export async function brokenLog(query: Query, seen: Seen): Promise<readonly string[]> {
  const entries = await query<{ id: string; body: Buffer }>('SELECT id, body FROM audit.entry');
  const leaves = await query<{ leaf_index: number; entry_id: string; commitment: Buffer }>(
    'SELECT leaf_index, entry_id, commitment FROM audit.leaf ORDER BY leaf_index',
  );
  const bodies = new Map(entries.map(({ id, body }) => [id, body]));
  const placed = new Set(leaves.map((leaf) => leaf.entry_id));
  const hashes = leaves.map((leaf) => commitmentLeaf(new Uint8Array(leaf.commitment) as Hash));
  return [
    ...entries.filter(({ id }) => !placed.has(id)).map(({ id }) => `entry ${id} has no leaf`),
    ...leaves.flatMap((leaf, index) => {
      const body = bodies.get(leaf.entry_id);
      if (leaf.leaf_index !== index) return [`leaf ${index} is missing`];
      if (body === undefined) return [`leaf ${index} has no entry`];
      const isOwn = toHex(sha256(body)) === toHex(leaf.commitment);
      return isOwn ? [] : [`leaf ${index} is not its entry's`];
    }),
    ...seen.checkpoints.flatMap((note) => checkpointFindings(note, hashes, seen)),
  ];
}

function checkpointFindings(
  note: string,
  hashes: readonly Hash[],
  { keys }: Seen,
): readonly string[] {
  const policy = {
    origin: keys.origin,
    log: expectOk(parseVerifierKey(keys.logVerifierKey)),
    witnesses: [],
    quorum: 0,
  };
  const opened = openCheckpoint(note, policy);
  if (!opened.ok) return [`a checkpoint was served that cannot be opened: ${opened.error.code}`];
  const { size, root } = opened.value.checkpoint;
  if (size > hashes.length) return [`the log was ${size} long once and is ${hashes.length} now`];
  const isSame = toHex(merkleRoot(hashes.slice(0, size))) === toHex(root);
  return isSame ? [] : [`the log of size ${size} was another one`];
}

function attemptsOf(query: Query): Promise<readonly AttemptRow[]> {
  return query<AttemptRow>(
    `SELECT a.id, a.status, a.head, a.count, a.started_at IS NOT NULL AS is_started,
            (SELECT count(*)::int FROM testing.score s WHERE s.attempt_id = a.id) AS scores
       FROM testing.attempt a`,
  );
}
