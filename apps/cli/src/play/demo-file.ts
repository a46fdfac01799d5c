import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { at, textAt } from '../client/reader.js';

/** What a data folder remembers of its demo people: one generated password, readable by its owner only. */
export type DemoFile = { readonly password: string; readonly isSeeded: boolean };

/** The demo password of this data folder; made at the first use, never in the repository. */
export function demoFile(dataDir: string): DemoFile {
  const file = join(dataDir, 'demo.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    write(file, { password: `demo-${randomBytes(9).toString('base64url')}`, isSeeded: false });
  }
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return { password: textAt(kept, 'password'), isSeeded: at(kept, 'isSeeded') === true };
}

/** Remembers that the demo region stands. */
export function rememberSeeded(dataDir: string): void {
  write(join(dataDir, 'demo.json'), { ...demoFile(dataDir), isSeeded: true });
}

/** Where the private keys of demo key holders lie; real holders keep theirs on their own machines. */
export function holderKeyFile(dataDir: string, email: string): string {
  const folder = join(dataDir, 'holders');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${email.replaceAll(/[^a-z0-9.-]/gi, '_')}.key`);
}

function write(file: string, demo: DemoFile): void {
  writeFileSync(file, JSON.stringify(demo, null, 2), { mode: 0o600 });
}
