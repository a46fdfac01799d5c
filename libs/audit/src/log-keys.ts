import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expectOk, fromBase64, toBase64, type Result } from '@adal/kernel';
import {
  ed25519KeyPair,
  ed25519PublicKey,
  parseSignerKey,
  receiptSigner,
  signerKey,
  verifierKey,
  type NoteSigner,
  type ReceiptSigner,
} from '@adal/proof';
import { Inject, Injectable } from '@nestjs/common';

import { hasErrno } from './errno.js';
import { LOG_SETTINGS, type LogSettings } from './log.settings.js';

/** What everybody may know: the log's key in the form of signed notes, the receipts' key in base64. */
export type PublicKeys = { readonly logVerifierKey: string; readonly receiptPublicKey: string };

/** File names inside the folder of keys; the private ones are readable by their owner alone. */
export const KEY_FILES = {
  log: 'log.key',
  logPublic: 'log.pub',
  receipt: 'receipt.key',
  receiptPublic: 'receipt.pub',
} as const;

/** Makes the keys that are missing; those that exist are kept, since a new log key means a new log. */
export async function createKeys(where: {
  readonly keysDir: string;
  readonly logOrigin: string;
}): Promise<PublicKeys> {
  await mkdir(where.keysDir, { recursive: true, mode: 0o700 });
  await keep(join(where.keysDir, KEY_FILES.log), () => newLogKey(where.logOrigin));
  await keep(join(where.keysDir, KEY_FILES.receipt), () => toBase64(ed25519KeyPair().seed));
  return publish(where.keysDir, where.logOrigin);
}

/** The public halves, as `createKeys` left them. */
export async function readPublicKeys(keysDir: string): Promise<PublicKeys> {
  const [log, receipt] = await Promise.all([
    readFile(join(keysDir, KEY_FILES.logPublic), 'utf8'),
    readFile(join(keysDir, KEY_FILES.receiptPublic), 'utf8'),
  ]);
  return { logVerifierKey: log.trim(), receiptPublicKey: receipt.trim() };
}

/** The key that signs receipts; read when it is first used, so a process without it can still do other things. */
@Injectable()
export class ReceiptKeys {
  private prepared: ReceiptSigner | undefined;

  constructor(@Inject(LOG_SETTINGS) private readonly settings: LogSettings) {}

  get signer(): ReceiptSigner {
    this.prepared ??= receiptSigner(
      seedOf(readFileSync(join(this.settings.keysDir, KEY_FILES.receipt), 'utf8')),
    );
    return this.prepared;
  }
}

/** The public files are written anew each time: they follow from the private ones. */
async function publish(keysDir: string, origin: string): Promise<PublicKeys> {
  const log = expectOk(await readLogKey(keysDir));
  if (log.name !== origin) throw new Error(`the log key in ${keysDir} is for ${log.name}`);
  const receiptSeed = seedOf(await readFile(join(keysDir, KEY_FILES.receipt), 'utf8'));
  const keys = {
    logVerifierKey: expectOk(verifierKey(log.name, log.publicKey)),
    receiptPublicKey: toBase64(ed25519PublicKey(receiptSeed)),
  };
  await writeFile(join(keysDir, KEY_FILES.logPublic), `${keys.logVerifierKey}\n`);
  await writeFile(join(keysDir, KEY_FILES.receiptPublic), `${keys.receiptPublicKey}\n`);
  return keys;
}

/** The key that signs checkpoints; only the one who signs reads it. */
export async function readLogKey(keysDir: string): Promise<Result<NoteSigner>> {
  return parseSignerKey((await readFile(join(keysDir, KEY_FILES.log), 'utf8')).trim());
}

function newLogKey(origin: string): string {
  return expectOk(signerKey(origin, ed25519KeyPair().seed));
}

function seedOf(text: string): Uint8Array {
  return expectOk(fromBase64(text.trim()));
}

async function keep(path: string, make: () => string): Promise<void> {
  try {
    await writeFile(path, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasErrno(error, 'EEXIST')) throw error;
  }
}
