import { fromBase64, ok, refuse, toBase64, toHex, toUtf8, type Result } from '@adal/kernel';
import type { Hash } from './crypto.js';
import { parseNote, signatureLine, signNote, verifyNote } from './note.js';
import { cosign, type NoteSigner, type NoteVerifier } from './note-keys.js';

/** A C2SP tlog-checkpoint: what the log states about its tree; we write no extension lines. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  readonly extensions: readonly string[];
};

/** Whom to believe: the log's key, and `quorum` of the witnesses (0 while there are none). */
export type LogPolicy = {
  readonly origin: string;
  readonly log: NoteVerifier;
  readonly witnesses: readonly NoteVerifier[];
  readonly quorum: number;
};

/** A checkpoint that satisfies a policy, with the names of the witnesses that cosigned it. */
export type OpenedCheckpoint = {
  readonly checkpoint: Checkpoint;
  readonly cosignedBy: readonly string[];
};

const SIZE = /^(0|[1-9]\d{0,15})$/;

/** The text to sign: origin, size, root, each on a line of its own. */
export function formatCheckpoint(checkpoint: Checkpoint): Result<string> {
  const { origin, size, root, extensions } = checkpoint;
  const text = `${[origin, String(size), toBase64(root), ...extensions].join('\n')}\n`;
  const read = parseCheckpoint(text);
  return read.ok && read.value.extensions.length === extensions.length
    ? ok(text)
    : refuse('checkpoint.malformed');
}

/** Strict: no empty line, no leading zero, a root of exactly 32 bytes. */
export function parseCheckpoint(text: string): Result<Checkpoint> {
  if (!text.endsWith('\n')) return refuse('checkpoint.malformed');
  const lines = text.slice(0, -1).split('\n');
  const [origin, size, root, ...extensions] = lines;
  if (lines.includes('') || origin === undefined || size === undefined || root === undefined) {
    return refuse('checkpoint.malformed');
  }
  const hash = fromBase64(root);
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size)))
    return refuse('checkpoint.malformed');
  if (!hash.ok || hash.value.length !== 32) return refuse('checkpoint.malformed');
  return ok({ origin, size: Number(size), root: hash.value, extensions });
}

/** The signed note; the signer must already have made sure that the tree only grew. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): Result<string> {
  const text = formatCheckpoint(checkpoint);
  return text.ok ? signNote(text.value, [signer]) : text;
}

/** The note with a witness's line added, made at `seconds` since 1970; checking consistency is the witness's duty. */
export function cosignNote(note: string, witness: NoteSigner, seconds: number): Result<string> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  return ok(note + signatureLine(witness, cosign(witness, toUtf8(parsed.value.text), seconds)));
}

/** Refuses unless the log's own key signed, the origin is the expected one and enough witnesses cosigned. */
export function openCheckpoint(note: string, policy: LogPolicy): Result<OpenedCheckpoint> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const verified = verifyNote(parsed.value, [policy.log, ...policy.witnesses]);
  if (!verified.ok) return verified;
  if (!verified.value.verified.includes(policy.log)) return refuse('checkpoint.not-by-log');
  const cosigners = verified.value.verified.filter((key) => key !== policy.log);
  const independent = new Set(cosigners.map((key) => toHex(key.publicKey)));
  if (independent.size < policy.quorum) {
    return refuse('checkpoint.quorum-missing', { have: independent.size });
  }
  const checkpoint = parseCheckpoint(parsed.value.text);
  if (!checkpoint.ok) return checkpoint;
  if (checkpoint.value.origin !== policy.origin) return refuse('checkpoint.other-origin');
  return ok({ checkpoint: checkpoint.value, cosignedBy: cosigners.map((key) => key.name) });
}
