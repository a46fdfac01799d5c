import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { toHex } from '@adal/kernel';
import { x25519KeyPair } from '@adal/proof';

/** The private part goes into `file` (0600, hex) and never leaves this machine; the public part is also in `file.pub`. */
export async function makeHolderKey(file: string): Promise<{ readonly publicKey: string }> {
  const pair = x25519KeyPair();
  const publicKey = toHex(pair.publicKey);
  // An existing key is never overwritten: the records sealed to it could not be opened any more.
  await writeFile(file, `${toHex(pair.privateKey)}\n`, { mode: 0o600, flag: 'wx' });
  await writeFile(`${file}.pub`, `${publicKey}\n`);
  return { publicKey };
}

/** `npm run cli -- holder-keys --out FILE` */
export async function holderKeysCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  if (values.out === undefined) throw new Error('Say where the private key goes: --out FILE');
  const { publicKey } = await makeHolderKey(values.out);
  console.log(publicKey);
  console.error(
    `The private key is in ${values.out}. Keep it, and keep a copy; send it to nobody.`,
  );
  console.error('Register the public key above: PUT /identity/v1/me/public-key {"publicKey": …}');
  return 0;
}
