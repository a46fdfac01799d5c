import * as node from '../../libs/proof/src/crypto.js';
import * as web from '../../apps/web/src/proof/crypto.js';

const bytes = (length: number, start: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (start + index * 7) % 256);
const MESSAGES = [0, 1, 31, 32, 64, 65, 1000].map((length) => bytes(length, length));

describe('the cryptography of the browser', () => {
  it('has every name that the server has', () => {
    expect(Object.keys(web).sort()).toEqual(Object.keys(node).sort());
  });

  it('hashes as the server does', () => {
    for (const message of MESSAGES) {
      expect(web.sha256Hex(message)).toBe(node.sha256Hex(message));
      expect([...web.sha256(message)]).toEqual([...node.sha256(message)]);
      for (const key of [bytes(5, 1), bytes(32, 2), bytes(100, 3)]) {
        expect([...web.hmacSha256(key, message)]).toEqual([...node.hmacSha256(key, message)]);
        expect([...web.hmacKey(key)(message)]).toEqual([...node.hmacKey(key)(message)]);
      }
      const derive = { ikm: bytes(32, 4), salt: bytes(8, 5), info: message, length: 44 };
      expect([...web.hkdfSha256(derive)]).toEqual([...node.hkdfSha256(derive)]);
    }
  });

  it('signs as the server does, and each verifies what the other signed', () => {
    const seed = bytes(32, 9);
    const publicKey = node.ed25519PublicKey(seed);
    expect([...web.ed25519PublicKey(seed)]).toEqual([...publicKey]);
    for (const message of MESSAGES) {
      const signature = web.ed25519Sign(seed, message);
      expect([...signature]).toEqual([...node.ed25519Sign(seed, message)]);
      expect(node.ed25519Verify(publicKey, message, signature)).toBe(true);
      expect(web.ed25519Verify(publicKey, message, signature)).toBe(true);
      expect(
        web.ed25519Verify(
          publicKey,
          message,
          signature.map((byte) => byte ^ 1),
        ),
      ).toBe(false);
    }
    expect(web.ed25519Verify(publicKey, bytes(3, 1), bytes(10, 1))).toBe(false);
  });

  it('agrees on a secret as the server does and refuses a key of small order', () => {
    const [mine, theirs] = [bytes(32, 11), bytes(32, 12)];
    expect([...web.x25519PublicKey(mine)]).toEqual([...node.x25519PublicKey(mine)]);
    expect(web.x25519(mine, node.x25519PublicKey(theirs))).toEqual(
      node.x25519(mine, node.x25519PublicKey(theirs)),
    );
    expect(web.x25519(mine, new Uint8Array(32)).ok).toBe(false);
  });

  it('opens what the server sealed, and the other way round', () => {
    const [key, aad, nonce] = [bytes(32, 13), bytes(9, 14), bytes(12, 15)];
    for (const message of MESSAGES) {
      const sealed = web.aesGcmEncrypt(key, message, aad, nonce);
      expect([...sealed]).toEqual([...node.aesGcmEncrypt(key, message, aad, nonce)]);
      expect(web.aesGcmDecrypt(key, sealed, aad)).toEqual(node.aesGcmDecrypt(key, sealed, aad));
      expect(web.aesGcmDecrypt(key, sealed, bytes(9, 16)).ok).toBe(false);
    }
    expect(web.aesGcmDecrypt(key, bytes(20, 1), aad).ok).toBe(false);
  });
});
