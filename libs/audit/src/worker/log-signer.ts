import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { expectOk, fromHex, ok, refuse, toHex, type Result } from '@adal/kernel';
import {
  signCheckpoint,
  verifyConsistency,
  type ConsistencyProof,
  type Hash,
  type NoteSigner,
} from '@adal/proof';

import { hasErrno } from '../errno.js';
import { readLogKey } from '../log-keys.js';
import type { LogSettings } from '../log.settings.js';

/** The tree that was signed last, as the signer itself remembers it. */
export type SignedTree = { readonly size: number; readonly root: Hash };

/** A tree to sign, with the proof that it grew out of the one signed last (null when there is none). */
export type SignRequest = SignedTree & { readonly proof: ConsistencyProof | null };

/** Holds the log's key and a memory of its own, apart from the database. */
export type LogSigner = {
  lastSigned(): Promise<SignedTree | null>;
  /** The signed note; refuses a tree that is smaller than, or forked from, the last one. */
  sign(request: SignRequest): Promise<Result<string>>;
};

const STATE_FILE = 'log-state.json';

/** Remembers in a file beside the key. The file is safe on disk before a signature leaves. */
export class FileLogSigner implements LogSigner {
  private key: NoteSigner | undefined;

  constructor(private readonly settings: LogSettings) {}

  async lastSigned(): Promise<SignedTree | null> {
    try {
      return readState(await readFile(this.stateFile, 'utf8'));
    } catch (error) {
      if (hasErrno(error, 'ENOENT')) return null;
      throw error;
    }
  }

  async sign(request: SignRequest): Promise<Result<string>> {
    const grown = checkGrowth(await this.lastSigned(), request);
    if (!grown.ok) return grown;
    this.key ??= expectOk(await readLogKey(this.settings.keysDir));
    const { size, root } = request;
    const note = signCheckpoint(
      { origin: this.settings.origin, size, root, extensions: [] },
      this.key,
    );
    if (note.ok) await this.remember(request);
    return note;
  }

  private get stateFile(): string {
    return join(this.settings.keysDir, STATE_FILE);
  }

  /** Written beside, synced, then renamed: after a crash the file is the old one or the new one. */
  private async remember({ size, root }: SignedTree): Promise<void> {
    const draft = `${this.stateFile}.new`;
    await durably(draft, 'w', `${JSON.stringify({ size, root: toHex(root) })}\n`);
    await rename(draft, this.stateFile);
    await durably(dirname(this.stateFile), 'r');
  }
}

function checkGrowth(last: SignedTree | null, next: SignRequest): Result<null> {
  if (last === null) return ok(null);
  const sizes = { signed: last.size, offered: next.size };
  if (next.size < last.size) return refuse('log.smaller-tree', sizes);
  const { proof } = next;
  const isGrown =
    proof?.oldSize === last.size &&
    proof.newSize === next.size &&
    verifyConsistency(proof, last.root, next.root);
  return isGrown ? ok(null) : refuse('log.forked-tree', sizes);
}

function readState(text: string): SignedTree {
  const state: unknown = JSON.parse(text);
  if (!isState(state)) throw new Error(`${STATE_FILE} is not what the signer wrote`);
  return { size: state.size, root: expectOk(fromHex(state.root)) };
}

function isState(state: unknown): state is { size: number; root: string } {
  return (
    typeof state === 'object' &&
    state !== null &&
    'size' in state &&
    Number.isSafeInteger(state.size) &&
    'root' in state &&
    typeof state.root === 'string'
  );
}

async function durably(path: string, flags: 'r' | 'w', text?: string): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    if (text !== undefined) await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
