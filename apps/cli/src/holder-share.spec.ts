import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expectOk, fromBase64, fromHex, toBase64, toHex, toUtf8 } from '@adal/kernel';
import { openSealed, sealTo, x25519KeyPair } from '@adal/proof';

import { makeHolderKey } from './holder-keys.js';
import { answerShare } from './holder-share.js';

const share = toUtf8('a share of a key');
const unsealing = x25519KeyPair();

function askedOf(publicKey: Uint8Array): Record<string, string> {
  return {
    unsealingId: 'u',
    sealedShare: toBase64(expectOk(sealTo(publicKey, share, 'record-share'))),
    context: 'record-share',
    unsealingKey: toHex(unsealing.publicKey),
    answerContext: 'unsealing-share',
  };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adal-holder-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a key holder at the command line', () => {
  it('makes a key whose private part only its owner can read', async () => {
    const file = join(folder, 'holder.key');

    const { publicKey } = await makeHolderKey(file);

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect((await readFile(`${file}.pub`, 'utf8')).trim()).toBe(publicKey);
  });

  it('never overwrites a key', async () => {
    const file = join(folder, 'kept.key');
    await makeHolderKey(file);

    await expect(makeHolderKey(file)).rejects.toThrow('EEXIST');
  });

  it('opens the own share and seals it to the unsealing', async () => {
    const file = join(folder, 'answering.key');
    const { publicKey } = await makeHolderKey(file);
    const privateKey = await readFile(file, 'utf8');

    const answer = answerShare(privateKey, askedOf(expectOk(fromHex(publicKey))));

    const box = expectOk(fromBase64(expectOk(answer)));
    expect(openSealed(unsealing.privateKey, box, 'unsealing-share')).toEqual({
      ok: true,
      value: share,
    });
  });

  it('refuses a share of somebody else and what is no share', () => {
    const own = toHex(x25519KeyPair().privateKey);

    expect(answerShare(own, askedOf(x25519KeyPair().publicKey)).ok).toBe(false);
    expect(answerShare(own, { sealedShare: 1 })).toMatchObject({
      error: { code: 'share.malformed' },
    });
    expect(answerShare('00', askedOf(x25519KeyPair().publicKey)).ok).toBe(false);
  });
});
