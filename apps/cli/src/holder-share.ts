import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import {
  andThen,
  fromBase64,
  fromHex,
  isJsonObject,
  mapResult,
  ok,
  refuse,
  toBase64,
  type Result,
} from '@adal/kernel';
import { openSealed, sealTo } from '@adal/proof';

/** What the identity process hands a holder, read. */
type Asked = {
  readonly box: Uint8Array;
  readonly context: string;
  readonly unsealingKey: Uint8Array;
  readonly answerContext: string;
};

/**
 * Opens the holder's share with the private key and seals it to the unsealing, on the holder's own
 * machine. `asked` is the answer of `GET /identity/v1/unsealings/{id}/share`; what is given back
 * (base64) goes into `POST …/shares`. Refuses with `share.malformed`, or what the keys refuse with.
 */
export function answerShare(privateKeyHex: string, asked: unknown): Result<string> {
  const privateKey = keyOf(privateKeyHex.trim());
  return andThen(privateKey, (key) =>
    andThen(readAsked(asked), ({ box, context, unsealingKey, answerContext }) =>
      mapResult(
        andThen(openSealed(key, box, context), (share) =>
          sealTo(unsealingKey, share, answerContext),
        ),
        toBase64,
      ),
    ),
  );
}

function readAsked(asked: unknown): Result<Asked> {
  if (!isJsonObject(asked)) return refuse('share.malformed');
  const { sealedShare, context, unsealingKey, answerContext } = asked;
  if (typeof sealedShare !== 'string' || typeof unsealingKey !== 'string') {
    return refuse('share.malformed');
  }
  if (typeof context !== 'string' || typeof answerContext !== 'string') {
    return refuse('share.malformed');
  }
  return andThen(fromBase64(sealedShare), (box) =>
    mapResult(keyOf(unsealingKey), (key) => ({ box, context, unsealingKey: key, answerContext })),
  );
}

function keyOf(hex: string): Result<Uint8Array> {
  const bytes = fromHex(hex);
  return bytes.ok && bytes.value.length === 32 ? bytes : refuse('share.malformed');
}

/** `npm run cli -- holder-share --key FILE --share share.json` */
export async function holderShareCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { key: { type: 'string' }, share: { type: 'string' } },
  });
  if (values.key === undefined || values.share === undefined) {
    throw new Error('Say which key and which share: --key FILE --share share.json');
  }
  const asked = parsed(await readFile(values.share, 'utf8'));
  const privateKey = await readFile(values.key, 'utf8');
  const sealed = andThen(asked, (share) => answerShare(privateKey, share));
  if (!sealed.ok)
    throw new Error(`The share cannot be opened with this key (${sealed.error.code}).`);
  console.log(JSON.stringify({ share: sealed.value }));
  return 0;
}

function parsed(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('share.malformed');
  }
}
