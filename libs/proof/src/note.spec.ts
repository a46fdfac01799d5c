import { expectOk, fromBase64, toBase64 } from '@adal/kernel';
import fc from 'fast-check';
import {
  cosignNote,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type Checkpoint,
} from './checkpoint.js';
import { secureRandom } from './crypto.js';
import { parseNote, signNote, verifyNote } from './note.js';
import {
  cosigner,
  cosignedAt,
  noteSigner,
  parseSignerKey,
  parseVerifierKey,
  signerKey,
  verifierKey,
  verifierOf,
} from './note-keys.js';

/** The example keys and notes of golang.org/x/mod/sumdb/note, which other implementations test with too. */
const PETER_PRIVATE =
  'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

const peter = expectOk(parseVerifierKey(PETER));
const enoch = expectOk(parseVerifierKey(ENOCH));

function outcome(note: string, ...keys: readonly (typeof peter)[]): readonly string[] | string {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed.error.code;
  const verified = verifyNote(parsed.value, keys);
  return verified.ok ? verified.value.verified.map((key) => key.name) : verified.error.code;
}

describe('note keys, by published vectors', () => {
  it('are read and written in the form of golang.org/x/mod', () => {
    const signer = expectOk(parseSignerKey(PETER_PRIVATE));

    expect(verifierKey('PeterNeumann', signer.publicKey)).toEqual({ ok: true, value: PETER });
    expect(verifierOf(signer)).toEqual(peter);
    expect(verifierKey('EnochRoot', enoch.publicKey)).toEqual({ ok: true, value: ENOCH });
  });

  it('of witnesses are read with algorithm 4', () => {
    const key = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2';

    expect(parseVerifierKey(key)).toMatchObject({ ok: true, value: { algorithm: 4 } });
  });

  it.each([
    'bananas.sigstore.dev+12344556',
    'rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!',
    'rekor.sigstore.dev+12345678+AwEB',
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  ])('are refused when they are %s', (key) => {
    expect(parseVerifierKey(key)).toMatchObject({ error: { code: 'key.malformed' } });
  });

  it('are refused after every change of one character and every cut', () => {
    for (let i = 0; i < PETER.length; i += 1) {
      const next = String.fromCharCode(PETER.charCodeAt(i) + 1);
      expect(parseVerifierKey(PETER.slice(0, i) + next + PETER.slice(i + 1)).ok).toBe(false);
      expect(parseVerifierKey(PETER.slice(0, i)).ok).toBe(false);
      expect(parseVerifierKey(PETER.slice(i + 1)).ok).toBe(false);
    }
    for (let i = 0; i < PETER_PRIVATE.length; i += 1) {
      const next = String.fromCharCode(PETER_PRIVATE.charCodeAt(i) + 1);
      const changed = PETER_PRIVATE.slice(0, i) + next + PETER_PRIVATE.slice(i + 1);
      expect(parseSignerKey(changed).ok).toBe(false);
    }
  });

  it('survive being written down', () => {
    const seed = secureRandom(32);
    const signer = expectOk(noteSigner('example.org/log', seed));

    expect(expectOk(parseSignerKey(expectOk(signerKey('example.org/log', seed)))).keyHash).toBe(
      signer.keyHash,
    );
    for (const name of ['', 'a b', 'a+b', 'a\nb']) expect(noteSigner(name, seed).ok).toBe(false);
    expect(noteSigner('a', seed.subarray(1)).ok).toBe(false);
  });
});

describe('signed notes, by published vectors', () => {
  it('are signed as golang.org/x/mod signs them', () => {
    const signer = expectOk(parseSignerKey(PETER_PRIVATE));

    expect(signNote(TEXT, [signer])).toEqual({ ok: true, value: `${TEXT}\n${PETER_LINE}` });
  });

  it('are believed by the keys that are known', () => {
    const note = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`;

    expect(outcome(note, peter)).toEqual(['PeterNeumann']);
    expect(outcome(note, peter, enoch)).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(outcome(note)).toBe('note.no-known-signature');
    expect(outcome(`${TEXT}\n${PETER_LINE}${PETER_LINE}`, peter)).toEqual(['PeterNeumann']);
  });

  it('are refused for one wrong signature of a known key, a key known twice and a stranger of the same name', () => {
    const wrong = PETER_LINE.replace('ZJkuBS9', 'ZJkuBS8');
    const otherHash = PETER_LINE.replace('x08g', 'xxxx');

    expect(outcome(`${TEXT}\n${wrong}${ENOCH_LINE}`, peter, enoch)).toBe('note.bad-signature');
    expect(outcome(`${TEXT}\n${PETER_LINE}`, peter, peter)).toBe('note.ambiguous-key');
    expect(outcome(`${TEXT}\n${otherHash}`, peter)).toBe('note.no-known-signature');
    expect(outcome(`${TEXT.replace('answer', 'Answer')}\n${PETER_LINE}`, peter)).toBe(
      'note.bad-signature',
    );
  });

  it.each([
    ['no signature', TEXT],
    ['an empty block of signatures', `${TEXT}\n`],
    ['no final newline', `${TEXT}\n${PETER_LINE.slice(0, -1)}`],
    ['a control character', `\u0001${TEXT}\n${PETER_LINE}`],
    ['a carriage return', `${TEXT}\n${PETER_LINE}`.replaceAll('\n', '\r\n')],
    ['a name with a space', `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Bad Name')}`],
    ['another line among the signatures', `${TEXT}\n${PETER_LINE}Unexpected line.\n`],
    ['base64 with stray bits', `${TEXT}\n${PETER_LINE.replace('nAM=', 'nAN=')}`],
    ['a signature of four bytes', `${TEXT}\n— PeterNeumann x08gow==\n`],
    ['a lone surrogate', `\ud800${TEXT}\n${PETER_LINE}`],
  ])('are malformed with %s', (_, note) => {
    expect(outcome(note, peter)).toBe('note.malformed');
  });

  it('hold at most 100 signatures', () => {
    expect(outcome(`${TEXT}\n${PETER_LINE.repeat(100)}`, peter)).toEqual(['PeterNeumann']);
    expect(outcome(`${TEXT}\n${PETER_LINE.repeat(101)}`, peter)).toBe('note.too-many-signatures');
  });

  it('may hold empty lines: the last one separates', () => {
    const signer = expectOk(parseSignerKey(PETER_PRIVATE));
    const note = expectOk(signNote('one\n\ntwo\n', [signer]));

    expect(outcome(note, peter)).toEqual(['PeterNeumann']);
    expect(signNote('no newline', [signer]).ok).toBe(false);
  });
});

describe('checkpoints', () => {
  /** The example of C2SP tlog-checkpoint and tlog-cosignature. */
  const SOFA =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const SOFA_NOTE =
    `${SOFA}\n` +
    '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
    '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';

  const log = expectOk(noteSigner('example.org/log', new Uint8Array(32).fill(1)));
  const witnesses = [2, 3, 4].map((n) =>
    expectOk(cosigner(`example.org/w${String(n)}`, new Uint8Array(32).fill(n))),
  );
  const policy = {
    origin: 'example.org/log',
    log: verifierOf(log),
    witnesses: witnesses.map(verifierOf),
    quorum: 2,
  };
  const checkpoint: Checkpoint = {
    origin: 'example.org/log',
    size: 12,
    root: new Uint8Array(32).fill(9),
    extensions: [],
  };
  const signed = expectOk(signCheckpoint(checkpoint, log));
  const cosigned = witnesses
    .slice(0, 2)
    .reduce((note, witness) => expectOk(cosignNote(note, witness, 1_679_315_147)), signed);

  it('are read and written as the example of the specification', () => {
    const note = expectOk(parseNote(SOFA_NOTE));
    const read = expectOk(parseCheckpoint(note.text));

    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(toBase64(read.root)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
    expect(formatCheckpoint(read)).toEqual({ ok: true, value: SOFA });
    expect(note.signatures.map((line) => line.keyHash)).toEqual(['033de0ae', '8d66cf3f']);
    expect(note.signatures.map((line) => cosignedAt(line.signature))).toEqual([
      undefined,
      1679315147,
    ]);
  });

  it('read the time of a cosignature made by another implementation', () => {
    const bytes = expectOk(
      fromBase64(
        'ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==',
      ),
    );

    expect(cosignedAt(bytes.subarray(4))).toBe(1727964367);
  });

  it('open with the log key and enough witnesses', () => {
    expect(openCheckpoint(cosigned, policy)).toEqual({
      ok: true,
      value: { checkpoint, cosignedBy: ['example.org/w2', 'example.org/w3'] },
    });
    expect(openCheckpoint(signed, { ...policy, quorum: 0 }).ok).toBe(true);
  });

  it('do not open with a stripped or repeated cosignature', () => {
    const lines = cosigned.split('\n');
    const stripped = [...lines.slice(0, -2), ''].join('\n');
    const repeated = `${stripped}${lines.at(-3) ?? ''}\n`;

    for (const note of [signed, stripped, repeated]) {
      expect(openCheckpoint(note, policy)).toMatchObject({
        error: { code: 'checkpoint.quorum-missing' },
      });
    }
  });

  it('do not count one witness twice that is configured under two names', () => {
    const twin = expectOk(cosigner('example.org/twin', new Uint8Array(32).fill(2)));
    const note = expectOk(
      cosignNote(expectOk(cosignNote(signed, witnesses[0] ?? twin, 5)), twin, 5),
    );
    const lenient = { ...policy, witnesses: [...policy.witnesses, verifierOf(twin)] };

    expect(openCheckpoint(note, lenient)).toMatchObject({
      error: { code: 'checkpoint.quorum-missing' },
    });
  });

  it('do not open without the log, for another origin, or with a cosignature of another time', () => {
    const other = expectOk(noteSigner('example.org/log', new Uint8Array(32).fill(7)));
    const foreign = expectOk(signCheckpoint({ ...checkpoint, origin: 'example.org/b' }, log));
    const byOther = expectOk(signCheckpoint(checkpoint, other));
    const onlyWitness = expectOk(cosignNote(byOther, witnesses[0] ?? other, 5));

    expect(openCheckpoint(byOther, policy).ok).toBe(false);
    expect(openCheckpoint(onlyWitness, policy)).toMatchObject({
      error: { code: 'checkpoint.not-by-log' },
    });
    expect(openCheckpoint(foreign, { ...policy, quorum: 0 })).toMatchObject({
      error: { code: 'checkpoint.other-origin' },
    });
    expect(() => cosignNote(signed, log, 5)).toThrow('does not cosign');
  });

  it('do not open after any change of one character', () => {
    fc.assert(
      fc.property(fc.nat(cosigned.length - 1), fc.integer({ min: 1, max: 90 }), (at, by) => {
        const changed = String.fromCharCode(((cosigned.charCodeAt(at) + by) % 94) + 33);
        fc.pre(changed !== cosigned.charAt(at));

        return !openCheckpoint(cosigned.slice(0, at) + changed + cosigned.slice(at + 1), policy).ok;
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a leading zero', 'a\n012\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'],
    ['a negative size', 'a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'],
    ['a size beyond whole numbers', `a\n9${'9'.repeat(15)}\n${toBase64(new Uint8Array(32))}\n`],
    ['a short root', `a\n1\n${toBase64(new Uint8Array(31))}\n`],
    ['no origin', `\n1\n${toBase64(new Uint8Array(32))}\n`],
    ['an empty extension', `a\n1\n${toBase64(new Uint8Array(32))}\n\n`],
    ['no final newline', `a\n1\n${toBase64(new Uint8Array(32))}`],
    ['two lines', 'a\n1\n'],
  ])('are malformed with %s', (_, text) => {
    expect(parseCheckpoint(text)).toMatchObject({ error: { code: 'checkpoint.malformed' } });
  });

  it('carry extension lines through and refuse to smuggle lines in a name', () => {
    const extended = { ...checkpoint, extensions: ['one', 'two'] };

    expect(expectOk(parseCheckpoint(expectOk(formatCheckpoint(extended))))).toEqual(extended);
    expect(formatCheckpoint({ ...checkpoint, origin: 'a\n1' }).ok).toBe(false);
    expect(formatCheckpoint({ ...checkpoint, extensions: ['one\ntwo'] }).ok).toBe(false);
  });
});
