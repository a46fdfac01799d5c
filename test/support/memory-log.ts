import { CANDIDATE_EVENTS } from '@adal/candidate/domain';
import { COMMISSION_EVENTS } from '@adal/commission/domain';
import { CONTEST_EVENTS } from '@adal/contest/domain';
import {
  catalogueOf,
  expectOk,
  toBase64,
  toHex,
  toUtf8,
  type ContestId,
  type Disclosure,
  type DomainEvent,
  type Instant,
} from '@adal/kernel';
import {
  arrayReader,
  buildEntry,
  commitmentLeaf,
  consistencyProof,
  inclusionProof,
  merkleRoot,
  noteSigner,
  receiptSigner,
  sha256,
  signCheckpoint,
  verifierKey,
  type Hash,
} from '@adal/proof';
import {
  DISCLOSED,
  missingRanges,
  rangesBeside,
  SUPERVISION_EVENTS,
  type EarlierCheckpoint,
  type EvidenceKind,
  type EvidenceParts,
  type EvidencePolicy,
} from '@adal/supervision/domain';
import { TESTING_EVENTS } from '@adal/testing/domain';

/** One entry of a log in memory; those of other contests have no body here. */
type Entry = {
  readonly id: string;
  readonly body: Uint8Array | null;
  readonly commitment: Hash;
  readonly disclosure: Disclosure;
};

export type LogPart = Pick<
  EvidenceParts,
  'checkpoint' | 'leaves' | 'bodies' | 'ranges' | 'earlier' | 'policy'
>;

/** A log of one contest among others, as the sequencer would have built it. */
export type MemoryLog = {
  append(at: Instant, actor: { pseudonym: string; role: string }, event: DomainEvent): string;
  digest(): { leaves: number; root: string };
  /** How large it is and its root now, as a published checkpoint. */
  checkpoint(): { size: number; root: Hash; note: string };
  part(
    kind: EvidenceKind,
    earlier?: readonly { size: number; root: Hash; note: string }[],
  ): LogPart;
};

const ORIGIN = 'adal.test/log';
const SEED = new Uint8Array(32).fill(7);
const SPECS = expectOk(
  catalogueOf(
    CONTEST_EVENTS,
    CANDIDATE_EVENTS,
    TESTING_EVENTS,
    COMMISSION_EVENTS,
    SUPERVISION_EVENTS,
  ),
);

/** The receipt key of every log in memory. */
export const MEMORY_RECEIPTS = receiptSigner(new Uint8Array(32).fill(9));

export function memoryLog(contest: ContestId): MemoryLog {
  const entries: Entry[] = [];
  const digestOf = () => {
    const leaves = ownOf(entries).map(({ commitment }) => commitmentLeaf(commitment));
    return { leaves: leaves.length, root: toHex(merkleRoot(leaves)) };
  };
  return {
    checkpoint: () => checkpointOf(entries),
    append: (at, actor, event) => {
      const entry = entryOf(contest, entries.length, { at, actor, event });
      entries.push(entry);
      if (entries.length % 5 === 0) entries.push(foreign(entries.length));
      return entry.id;
    },
    digest: digestOf,
    part: (kind, earlier = []) => partOf(entries, kind, earlier),
  };
}

const SIGNER = expectOk(noteSigner(ORIGIN, SEED));

const POLICY: EvidencePolicy = {
  origin: ORIGIN,
  logKey: expectOk(verifierKey(ORIGIN, SIGNER.publicKey)),
  receiptKey: toBase64(MEMORY_RECEIPTS.publicKey),
  witnesses: [],
  quorum: 0,
};

type Told = {
  readonly at: Instant;
  readonly actor: { pseudonym: string; role: string };
  readonly event: DomainEvent;
};

function entryOf(contest: ContestId, index: number, { at, actor, event }: Told): Entry {
  const { type, ...data } = event;
  const spec = SPECS.find((each) => each.type === type);
  if (spec === undefined && !type.startsWith('identity.'))
    throw new Error(`nobody declares ${type}`);
  const nonce = toHex(sha256(toUtf8(`nonce ${String(index)}`)));
  const body = { v: 1, origin: ORIGIN, at, contest, type, actor, data, blobs: [], nonce };
  const { bytes, commitment } = expectOk(buildEntry(body));
  const disclosure = spec?.disclosure ?? 'now';
  return { id: `entry-${String(index)}`, body: bytes, commitment, disclosure };
}

function checkpointOf(entries: readonly Entry[]) {
  const root = merkleRoot(hashesOf(entries));
  const stated = { origin: ORIGIN, size: entries.length, root, extensions: [] };
  return { size: stated.size, root, note: expectOk(signCheckpoint(stated, SIGNER)) };
}

function hashesOf(entries: readonly Entry[]): readonly Hash[] {
  return entries.map(({ commitment }) => commitmentLeaf(commitment));
}

function ownOf(entries: readonly Entry[]) {
  return entries.flatMap((entry, index) => (entry.body === null ? [] : [{ ...entry, index }]));
}

type Named = { readonly size: number; readonly root: Hash; readonly note: string };

function partOf(entries: readonly Entry[], kind: EvidenceKind, earlier: readonly Named[]): LogPart {
  const own = ownOf(entries);
  const hashes = hashesOf(entries);
  const isDisclosed = (entry: Entry): boolean => DISCLOSED[kind].includes(entry.disclosure);
  const counted = lastCounted(own);
  const leaves = own.flatMap((entry, i) => {
    const { index, commitment, id } = entry;
    const isShown = isDisclosed(entry);
    return isShown || i < counted ? [{ index, commitment, entry: isShown ? id : null }] : [];
  });
  return {
    ...{ policy: POLICY, leaves, checkpoint: checkpointOf(entries).note },
    bodies: own.filter(isDisclosed).flatMap(({ body }) => body ?? []),
    ranges: rangesOf(
      hashes,
      leaves.map(({ index }) => index),
    ),
    earlier: earlier.map(({ size, root, note }): EarlierCheckpoint => {
      const { path } = consistencyProof(arrayReader(hashes), size, entries.length);
      return { size, root, note, path };
    }),
  };
}

/** An entry of some other contest. */
function foreign(n: number): Entry {
  const commitment = sha256(toUtf8(`foreign ${String(n)}`));
  return { id: '', body: null, commitment, disclosure: 'restricted' };
}

/** How many of the contest's entries the last digest counts. */
function lastCounted(own: readonly Entry[]): number {
  const texts = own.map(({ body }) => Buffer.from(body ?? []).toString());
  const stated = texts.map((text) => Number(/"leaves":(\d+),"leavesRoot"/.exec(text)?.[1] ?? 0));
  return Math.max(0, ...stated);
}

export function rangesOf(hashes: readonly Hash[], indexes: readonly number[]) {
  const reader = arrayReader(hashes);
  const size = hashes.length;
  const beside = indexes.flatMap((index) => rangesBeside(inclusionProof(reader, index, size)));
  const known = new Map(
    beside.map((range) => [`${String(range.from)}-${String(range.to)}`, range]),
  );
  return missingRanges(indexes, size).flatMap(
    ({ from, to }) => known.get(`${String(from)}-${String(to)}`) ?? [],
  );
}
