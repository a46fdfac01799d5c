import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { fromHex } from '@adal/kernel';

/** `fileName` is relative to the data folder, `content` what stands in the file. */
export type DemoKey = { readonly fileName: string; readonly content: string };

const KEY_BYTES = 32;

/** The private key that the play made for an invented key holder; null for whoever made one by hand. A real holder's key never comes near the server. */
export async function demoKey(dataDir: string, email: string): Promise<DemoKey | null> {
  const fileName = `holders/${email.replaceAll(/[^a-z0-9.-]/gi, '_')}.key`;
  const content = await readFile(join(dataDir, fileName), 'utf8').catch(() => '');
  return isPrivateKey(content) ? { fileName, content } : null;
}

function isPrivateKey(content: string): boolean {
  const bytes = fromHex(content.trim());
  return bytes.ok && bytes.value.length === KEY_BYTES;
}
