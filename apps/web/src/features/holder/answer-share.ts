import type { IdentityComponents } from '@adal/contracts';
import { fromBase64, fromHex, toBase64 } from '@adal/kernel';

import { readKeyFile } from './key-file.js';
import { openSealed, sealTo } from './sealed-box.js';

export type AskedShare = IdentityComponents['schemas']['ShareAnswer'];

/** `not-a-key`: the file is no private key. `other-key`: it is one, but the share was not sealed to it. */
export type ShareAnswer =
  | { readonly is: 'share'; readonly share: string }
  | { readonly is: 'not-a-key' }
  | { readonly is: 'other-key' };

/**
 * Opens the holder's share with the key file and seals it to the unsealing; the key stays in this
 * function. The same as `holder-share` of the command line.
 */
export async function answerShare(keyFile: string, asked: AskedShare): Promise<ShareAnswer> {
  const privateKey = readKeyFile(keyFile);
  if (privateKey === null) return { is: 'not-a-key' };
  const box = fromBase64(asked.sealedShare);
  const unsealingKey = fromHex(asked.unsealingKey);
  if (!box.ok || !unsealingKey.ok) return { is: 'other-key' };
  const share = await openSealed(privateKey, box.value, asked.context);
  if (share === null) return { is: 'other-key' };
  const answer = await sealTo(unsealingKey.value, share, asked.answerContext);
  return { is: 'share', share: toBase64(answer) };
}
