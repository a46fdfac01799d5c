import { createHmac } from 'node:crypto';
import { expectOk, fromHex, toHex, toUtf8 } from '@adal/kernel';
import fc from 'fast-check';
import {
  aesGcmDecrypt,
  aesGcmEncrypt,
  constantTimeEqual,
  ed25519KeyPair,
  ed25519PublicKey,
  ed25519Sign,
  ed25519Verify,
  hkdfSha256,
  hmacSha256,
  secureRandom,
  sha256,
  sha256Hex,
  x25519,
  x25519KeyPair,
  x25519PublicKey,
} from './crypto.js';
import { openSealed, sealTo } from './sealed-box.js';

const hex = (text: string): Uint8Array => expectOk(fromHex(text));

describe('hashes, by published vectors', () => {
  it('SHA-256 (FIPS 180-4)', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

    expect(toHex(sha256(toUtf8('abc')))).toBe(abc);
    expect(sha256Hex(toUtf8('abc'))).toBe(abc);
  });

  it('HMAC-SHA-256 (RFC 4231, case 2)', () => {
    const mac = hmacSha256(toUtf8('Jefe'), toUtf8('what do ya want for nothing?'));

    expect(toHex(mac)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  it('HMAC-SHA-256 agrees with that of Node for keys and messages of every length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.uint8Array({ maxLength: 200 }),
        (key, text) => {
          expect(toHex(hmacSha256(key, text))).toBe(
            createHmac('sha256', key).update(text).digest('hex'),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('HKDF-SHA-256 (RFC 5869, cases 1 and 3)', () => {
    const ikm = new Uint8Array(22).fill(0x0b);
    const first = hkdfSha256({
      ikm,
      salt: hex('000102030405060708090a0b0c'),
      info: hex('f0f1f2f3f4f5f6f7f8f9'),
      length: 42,
    });
    const third = hkdfSha256({ ikm, salt: new Uint8Array(), info: new Uint8Array(), length: 42 });

    expect(toHex(first)).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
    expect(toHex(third)).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
  });
});

describe('Ed25519', () => {
  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('signs as RFC 8032 section 7.1 says (seed %s)', (seed, publicKey, message, signature) => {
    expect(toHex(ed25519PublicKey(hex(seed)))).toBe(publicKey);
    expect(toHex(ed25519Sign(hex(seed), hex(message)))).toBe(signature);
    expect(ed25519Verify(hex(publicKey), hex(message), hex(signature))).toBe(true);
  });

  it('refuses every one-bit change of a signature, of the message and of the key', () => {
    const { seed, publicKey } = ed25519KeyPair();
    const message = toUtf8('a mark');
    const signature = ed25519Sign(seed, message);

    for (let bit = 0; bit < 512; bit += 1) {
      expect(ed25519Verify(publicKey, message, flipped(signature, bit))).toBe(false);
    }
    for (let bit = 0; bit < 48; bit += 1) {
      expect(ed25519Verify(publicKey, flipped(message, bit), signature)).toBe(false);
      expect(ed25519Verify(flipped(publicKey, bit), message, signature)).toBe(false);
    }
  });

  it('calls keys and signatures of a wrong length false, and a wrong seed our own mistake', () => {
    const { seed, publicKey } = ed25519KeyPair();
    const signature = ed25519Sign(seed, publicKey);

    expect(ed25519Verify(publicKey, publicKey, signature.subarray(1))).toBe(false);
    expect(ed25519Verify(publicKey.subarray(1), publicKey, signature)).toBe(false);
    expect(() => ed25519PublicKey(seed.subarray(1))).toThrow('32 bytes');
  });
});

describe('X25519', () => {
  it('agrees with RFC 7748 section 6.1', () => {
    const secret = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a');
    const bobPublic = hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');

    expect(toHex(x25519PublicKey(secret))).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    );
    expect(toHex(expectOk(x25519(secret, bobPublic)))).toBe(
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    );
  });

  it('refuses a public key of small order or of a wrong length', () => {
    const { privateKey } = x25519KeyPair();

    expect(x25519(privateKey, new Uint8Array(32))).toMatchObject({
      error: { code: 'key.small-order' },
    });
    expect(x25519(privateKey, new Uint8Array(31))).toMatchObject({
      error: { code: 'key.malformed' },
    });
  });
});

describe('AES-256-GCM', () => {
  it('encrypts as the GCM specification says (test case 16)', () => {
    const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const nonce = hex('cafebabefacedbaddecaf888');
    const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const plaintext = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );

    const sealed = aesGcmEncrypt(key, plaintext, aad, nonce);

    expect(toHex(sealed.slice(12))).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(aesGcmDecrypt(key, sealed, aad)).toEqual({ ok: true, value: plaintext });
  });

  it('opens with nothing but the right key, additional data and bytes', () => {
    const key = secureRandom(32);
    const aad = toUtf8('contest-1 BCD-FGH-JKM');
    const sealed = aesGcmEncrypt(key, toUtf8('a name'), aad);

    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      expect(aesGcmDecrypt(key, flipped(sealed, bit), aad).ok).toBe(false);
    }
    expect(aesGcmDecrypt(flipped(key, 0), sealed, aad).ok).toBe(false);
    expect(aesGcmDecrypt(key, sealed, flipped(aad, 0)).ok).toBe(false);
    expect(aesGcmDecrypt(key, sealed.subarray(0, 27), aad).ok).toBe(false);
  });
});

describe('a sealed box', () => {
  it('opens for its holder and its context only', () => {
    const holder = x25519KeyPair();
    const box = expectOk(sealTo(holder.publicKey, toUtf8('a share'), 'share contest-1 BCD'));

    expect(openSealed(holder.privateKey, box, 'share contest-1 BCD')).toEqual({
      ok: true,
      value: toUtf8('a share'),
    });
    expect(openSealed(holder.privateKey, box, 'share contest-2 BCD').ok).toBe(false);
    expect(openSealed(x25519KeyPair().privateKey, box, 'share contest-1 BCD').ok).toBe(false);
    expect(openSealed(holder.privateKey, box.subarray(0, 40), 'share contest-1 BCD').ok).toBe(
      false,
    );
  });

  it('opens with no bit changed', () => {
    const holder = x25519KeyPair();
    const box = expectOk(sealTo(holder.publicKey, toUtf8('a share'), 'c'));

    for (let bit = 0; bit < box.length * 8; bit += 1) {
      // X25519 ignores the top bit of a public key; the key derivation does not.
      expect(openSealed(holder.privateKey, flipped(box, bit), 'c').ok).toBe(false);
    }
  });

  it('is opened by its documented layout with nothing but X25519, HKDF and AES-GCM', () => {
    const holder = x25519KeyPair();
    const box = expectOk(sealTo(holder.publicKey, toUtf8('a share'), 'share c-1'));
    const ephemeral = box.slice(0, 32);
    const key = hkdfSha256({
      ikm: expectOk(x25519(holder.privateKey, ephemeral)),
      salt: Uint8Array.of(...ephemeral, ...holder.publicKey),
      info: toUtf8('adal/sealed-box/v1\nshare c-1'),
      length: 32,
    });

    expect(aesGcmDecrypt(key, box.slice(32), toUtf8('share c-1'))).toEqual({
      ok: true,
      value: toUtf8('a share'),
    });
  });

  it('never looks the same twice', () => {
    const { publicKey } = x25519KeyPair();
    const [a, b] = [sealTo(publicKey, toUtf8('x'), 'c'), sealTo(publicKey, toUtf8('x'), 'c')];

    expect(toHex(expectOk(a))).not.toBe(toHex(expectOk(b)));
  });

  it('is refused to a key of a wrong length', () => {
    expect(sealTo(new Uint8Array(31), toUtf8('x'), 'c').ok).toBe(false);
  });
});

describe('constant time comparison', () => {
  it('tells equal from different and takes any lengths', () => {
    expect(constantTimeEqual(toUtf8('ab'), toUtf8('ab'))).toBe(true);
    expect(constantTimeEqual(toUtf8('ab'), toUtf8('ac'))).toBe(false);
    expect(constantTimeEqual(toUtf8('ab'), toUtf8('abc'))).toBe(false);
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}
