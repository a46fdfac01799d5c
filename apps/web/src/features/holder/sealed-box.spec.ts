import { expectOk, fromBase64, toBase64, toHex, toUtf8 } from '@adal/kernel';
import {
  openSealed as openOnServer,
  sealTo as sealOnServer,
  x25519KeyPair,
  x25519PublicKey,
} from '@adal/proof';

import { answerShare } from './answer-share.js';
import { keyFileOf, readKeyFile, readPublicKey } from './key-file.js';
import { makeKeyPair, openSealed, publicKeyOf, sealTo } from './sealed-box.js';

const CONTEXT = 'share of 4FU-S6K-W8S\nслот 2';
const SHARE = Uint8Array.from({ length: 33 }, (_, index) => index);

describe("the browser's sealed box", () => {
  test('opens what the server has sealed', async () => {
    const mine = makeKeyPair();
    const box = expectOk(sealOnServer(mine.publicKey, SHARE, CONTEXT));

    expect(await openSealed(mine.privateKey, box, CONTEXT)).toEqual(SHARE);
  });

  test('seals what the server opens', async () => {
    const theirs = x25519KeyPair();
    const box = await sealTo(theirs.publicKey, SHARE, CONTEXT);

    expect(expectOk(openOnServer(theirs.privateKey, box, CONTEXT))).toEqual(SHARE);
  });

  test('has the public key that the server computes', () => {
    const { privateKey, publicKey } = makeKeyPair();

    expect(publicKey).toEqual(x25519PublicKey(privateKey));
    expect(publicKeyOf(privateKey)).toEqual(publicKey);
  });

  test('stays shut for another key, another context and every changed byte', async () => {
    const mine = makeKeyPair();
    const box = await sealTo(mine.publicKey, SHARE, CONTEXT);

    expect(await openSealed(makeKeyPair().privateKey, box, CONTEXT)).toBeNull();
    expect(await openSealed(mine.privateKey, box, `${CONTEXT} `)).toBeNull();
    expect(await openSealed(mine.privateKey, box.slice(0, 40), CONTEXT)).toBeNull();
    for (let at = 0; at < box.length; at += 1) {
      const changed = box.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(await openSealed(mine.privateKey, changed, CONTEXT)).toBeNull();
    }
  });

  test('does not seal to a key of small order, with which everybody could open', async () => {
    await expect(sealTo(new Uint8Array(32), SHARE, CONTEXT)).rejects.toThrow();
  });
});

describe('the answer of a key holder', () => {
  const unsealing = x25519KeyPair();
  const asked = (publicKey: Uint8Array) => ({
    unsealingId: 'f0000000-0000-4000-8000-000000000001',
    sealedShare: toBase64(expectOk(sealOnServer(publicKey, SHARE, CONTEXT))),
    context: CONTEXT,
    unsealingKey: toHex(unsealing.publicKey),
    answerContext: 'answer 2',
  });

  test('carries the share to the unsealing and to nobody else', async () => {
    const mine = makeKeyPair();
    const answer = await answerShare(keyFileOf(mine.privateKey), asked(mine.publicKey));

    if (answer.is !== 'share') throw new Error(answer.is);
    const box = expectOk(fromBase64(answer.share));
    expect(expectOk(openOnServer(unsealing.privateKey, box, 'answer 2'))).toEqual(SHARE);
    expect(openOnServer(mine.privateKey, box, 'answer 2').ok).toBe(false);
  });

  test('tells a wrong key from a file that is no key', async () => {
    const mine = makeKeyPair();
    const other = keyFileOf(makeKeyPair().privateKey);

    expect(await answerShare(other, asked(mine.publicKey))).toEqual({ is: 'other-key' });
    expect(await answerShare('my holiday photo', asked(mine.publicKey))).toEqual({
      is: 'not-a-key',
    });
  });
});

describe('a key file', () => {
  test('is read back as it was written, also with the line ends of another system', () => {
    const { privateKey } = makeKeyPair();

    expect(readKeyFile(keyFileOf(privateKey))).toEqual(privateKey);
    expect(readKeyFile(`${toHex(privateKey).toUpperCase()}\r\n`)).toEqual(privateKey);
  });

  test('of another length or with other letters is none', () => {
    for (const text of ['', 'ab', 'z'.repeat(64), 'ab'.repeat(33), `${'ab'.repeat(32)} x`]) {
      expect(readKeyFile(text)).toBeNull();
      expect(readPublicKey(text)).toBeNull();
    }
    expect(toUtf8(readPublicKey(` ${'AB'.repeat(32)}\n`) ?? '')).toHaveLength(64);
  });
});
