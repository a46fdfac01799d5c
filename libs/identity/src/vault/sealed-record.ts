import {
  collect,
  expectOk,
  fromHex,
  fromUtf8,
  isJsonObject,
  mapResult,
  ok,
  refuse,
  toHex,
  toUtf8,
  type CandidateCode,
  type ContestId,
  type Result,
} from '@adal/kernel';
import {
  aesGcmDecrypt,
  aesGcmEncrypt,
  constantTimeEqual,
  hmacSha256,
  sealTo,
  secureRandom,
  sha256,
  sha256Hex,
} from '@adal/proof';
import { combine, split } from 'shamir-secret-sharing';

import type { AnnouncedHolder, Person } from '../domain/index.js';

/** To what a record is bound: its ciphertext under another contest or code does not open. */
export type Binding = { readonly contestId: ContestId; readonly code: CandidateCode };

/** A share as it is stored: sealed to its holder, with a commitment that tells a wrong one later. */
export type SealedShare = {
  readonly slot: number;
  readonly holder: AnnouncedHolder;
  readonly sealed: Uint8Array;
  readonly commitment: Uint8Array;
};

export type SealedRecord = {
  readonly ciphertext: Uint8Array;
  readonly ciphertextHash: string;
  readonly keyCheck: string;
  readonly shares: readonly SealedShare[];
  readonly deskWrap: Uint8Array;
};

type Sealing = {
  readonly binding: Binding;
  readonly holders: readonly AnnouncedHolder[];
  readonly threshold: number;
  readonly deskKey: Uint8Array;
};

const label = (purpose: string, { contestId, code }: Binding, ...more: readonly string[]): string =>
  [`adal/${purpose}/v1`, contestId, code, ...more].join('\n');

/** What a share's box is bound to; the command line of the holder is given it as it is. */
export function shareContext(binding: Binding, slot: number): string {
  return label('record-share', binding, String(slot));
}

/** What a holder's answer is bound to: one share of one unsealing. */
export function answerContext(unsealingId: string, slot: number): string {
  return ['adal/unsealing-share/v1', unsealingId, String(slot)].join('\n');
}

/** A fresh key for one record, split among the holders; refuses when a holder's key is none. */
export async function sealRecord(person: Person, sealing: Sealing): Promise<Result<SealedRecord>> {
  const { binding, holders, threshold } = sealing;
  const dataKey = secureRandom(32);
  const parts = await split(dataKey, holders.length, threshold);
  const shares = collect(
    holders.map((holder, slot) => sealShare(binding, { holder, slot, share: parts[slot] })),
  );
  const ciphertext = encryptPerson(dataKey, person, binding);
  return mapResult(shares, (sealedShares) => ({
    ciphertext,
    ciphertextHash: sha256Hex(ciphertext),
    keyCheck: keyCheckOf(dataKey, binding),
    shares: sealedShares,
    deskWrap: aesGcmEncrypt(sealing.deskKey, dataKey, toUtf8(label('desk-wrap', binding))),
  }));
}

function sealShare(
  binding: Binding,
  part: { holder: AnnouncedHolder; slot: number; share: Uint8Array | undefined },
): Result<SealedShare> {
  const { holder, slot, share } = part;
  if (share === undefined) throw new Error('there are fewer shares than holders');
  const publicKey = expectOk(fromHex(holder.publicKey));
  return mapResult(sealTo(publicKey, share, shareContext(binding, slot)), (sealed) => ({
    slot,
    holder,
    sealed,
    commitment: sha256(share),
  }));
}

/** The key out of k right shares; wrong ones give a wrong key, which the check value tells. */
export async function joinShares(
  shares: readonly Uint8Array[],
  expected: { readonly keyCheck: string; readonly binding: Binding },
): Promise<Uint8Array | null> {
  const dataKey = await combine(shares.map((share) => new Uint8Array(share)));
  const found = toUtf8(keyCheckOf(dataKey, expected.binding));
  return constantTimeEqual(found, toUtf8(expected.keyCheck)) ? dataKey : null;
}

/** Throws when the wrap is not this contest's and code's: that is no lawful state. */
export function openDeskWrap(
  deskKey: Uint8Array,
  wrap: Uint8Array,
  binding: Binding,
): Result<Uint8Array> {
  return aesGcmDecrypt(deskKey, wrap, toUtf8(label('desk-wrap', binding)));
}

/** Plaintext for one act; the caller lets go of it. */
export function openRecord(
  dataKey: Uint8Array,
  ciphertext: Uint8Array,
  binding: Binding,
): Result<Person> {
  const opened = aesGcmDecrypt(dataKey, ciphertext, toUtf8(label('identity-record', binding)));
  return opened.ok ? parsePerson(opened.value) : opened;
}

/** The opened record, kept for the desk that appoints. */
export function sealAppointee(key: Uint8Array, person: Person, binding: Binding): Uint8Array {
  return aesGcmEncrypt(key, personBytes(person), toUtf8(label('appointee', binding)));
}

/** What `sealAppointee` kept. */
export function openAppointee(
  key: Uint8Array,
  sealed: Uint8Array,
  binding: Binding,
): Result<Person> {
  const opened = aesGcmDecrypt(key, sealed, toUtf8(label('appointee', binding)));
  return opened.ok ? parsePerson(opened.value) : opened;
}

function encryptPerson(dataKey: Uint8Array, person: Person, binding: Binding): Uint8Array {
  return aesGcmEncrypt(dataKey, personBytes(person), toUtf8(label('identity-record', binding)));
}

function keyCheckOf(dataKey: Uint8Array, binding: Binding): string {
  return toHex(hmacSha256(dataKey, toUtf8(label('key-check', binding))));
}

function personBytes(person: Person): Uint8Array {
  return toUtf8(JSON.stringify(person));
}

function parsePerson(bytes: Uint8Array): Result<Person> {
  const text = fromUtf8(bytes);
  if (!text.ok) return text;
  const value: unknown = JSON.parse(text.value);
  return isPerson(value) ? ok(value) : refuse('record.malformed');
}

/** The bytes were authenticated; what we encrypted was a person. */
function isPerson(value: unknown): value is Person {
  return isJsonObject(value) && typeof value['fullName'] === 'string';
}
