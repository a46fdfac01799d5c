import {
  concatBytes,
  fromBase64,
  ok,
  refuse,
  toBase64,
  toHex,
  toUtf8,
  type Result,
} from '@adal/kernel';
import { verifyBy, type NoteSigner, type NoteVerifier } from './note-keys.js';

/** One signature line, not yet checked; `signature` without the four bytes of the key hash. */
export type NoteSignature = {
  readonly name: string;
  readonly keyHash: string;
  readonly signature: Uint8Array;
};

/** A C2SP signed note, taken apart and not yet believed; the text ends in a newline. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A note's text together with those known keys whose signatures are right: at least one. */
export type VerifiedNote = { readonly text: string; readonly verified: readonly NoteVerifier[] };

const MAX_SIGNATURES = 100;
const CONTROL = /[^\P{Cc}\n]/u;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u;

/** The note in its one textual form; refuses a text without a final newline or with control characters. */
export function signNote(text: string, signers: readonly NoteSigner[]): Result<string> {
  if (!isNoteText(text)) return refuse('note.malformed');
  const message = toUtf8(text);
  const lines = signers.map((signer) => signatureLine(signer, signer.sign(message)));
  return ok(`${text}\n${lines.join('')}`);
}

/** One line to add at the end of a note: em dash, name, base64 of key hash and signature. */
export function signatureLine(
  key: { readonly name: string; readonly keyHashBytes: Uint8Array },
  signature: Uint8Array,
): string {
  return `\u2014 ${key.name} ${toBase64(concatBytes(key.keyHashBytes, signature))}\n`;
}

/** Takes a note apart by its last empty line; strict, because what is signed must have one reading. */
export function parseNote(note: string): Result<Note> {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const block = note.slice(split + 2);
  if (split < 0 || !isNoteText(text) || !isNoteText(block)) return refuse('note.malformed');
  const lines = block.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return refuse('note.too-many-signatures');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) return refuse('note.malformed');
    signatures.push(signature);
  }
  return ok({ text, signatures });
}

/** Ignores unknown keys; a wrong signature by a known key refuses the whole note, and so does the lack of any right one. */
export function verifyNote(note: Note, verifiers: readonly NoteVerifier[]): Result<VerifiedNote> {
  const message = toUtf8(note.text);
  const verified: NoteVerifier[] = [];
  for (const line of note.signatures) {
    const known = verifiers.filter((key) => key.name === line.name && key.keyHash === line.keyHash);
    const [key, ambiguous] = known;
    if (key === undefined) continue;
    if (ambiguous !== undefined) return refuse('note.ambiguous-key', { name: line.name });
    if (!verifyBy(key, message, line.signature))
      return refuse('note.bad-signature', { name: line.name });
    if (!verified.includes(key)) verified.push(key);
  }
  return verified.length === 0
    ? refuse('note.no-known-signature')
    : ok({ text: note.text, verified });
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, base64] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined) return undefined;
  const bytes = fromBase64(base64);
  if (!bytes.ok || bytes.value.length <= 4) return undefined;
  return { name, keyHash: toHex(bytes.value.subarray(0, 4)), signature: bytes.value.slice(4) };
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && !CONTROL.test(text) && !/\p{Surrogate}/u.test(text);
}
