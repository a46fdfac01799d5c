import { zipSync } from 'fflate';
import fc from 'fast-check';
import { concatBytes, expectOk, toUtf8 } from '@adal/kernel';

import { readStoredZip, storedZip } from './stored-zip.js';

const FILES = new Map([
  ['manifest.json', toUtf8('{"a":1}')],
  ['entries.jsonl', toUtf8('one\ntwo\n')],
  ['checkpoint', new Uint8Array(0)],
]);
const ARCHIVE = concatBytes(...storedZip(FILES));
const code = (bytes: Uint8Array) => {
  const read = readStoredZip(bytes);
  return read.ok ? 'read' : read.error.code;
};

describe('an archive of evidence', () => {
  it('is what a common library writes without compression', () => {
    const mtime = new Date(1980, 0, 1);
    const theirs = zipSync(Object.fromEntries(FILES), { level: 0, mtime });

    expect(Buffer.from(theirs).equals(ARCHIVE)).toBe(true);
    expect(expectOk(readStoredZip(theirs))).toEqual(FILES);
  });

  it('refuses a name that leads elsewhere', () => {
    for (const name of ['../evil', '/etc/passwd', 'a/b', 'A.json', '', '__proto__', 'a\\b'])
      expect(code(concatBytes(...storedZip(new Map([[name, toUtf8('x')]]))))).toBe(
        'zip.name-refused',
      );
  });

  it('refuses a file given twice, too many files, compression and anything around the archive', () => {
    const one = [...storedZip(new Map([['a', toUtf8('x')]]))].slice(0, 2);
    const many = new Map(Array.from({ length: 65 }, (_, n) => [`f${String(n)}`, toUtf8('x')]));
    const packed = zipSync({ a: new Uint8Array(1000) }, { level: 9, mtime: new Date(1980, 0, 1) });

    expect(code(concatBytes(...one, ARCHIVE))).toBe('zip.not-as-packed');
    expect(code(concatBytes(...one, ...one))).toBe('zip.name-repeated');
    expect(code(concatBytes(...storedZip(many)))).toBe('zip.too-many-files');
    expect(code(packed)).toBe('zip.not-as-packed');
    expect(code(concatBytes(ARCHIVE, toUtf8('x')))).toBe('zip.not-as-packed');
    expect(code(ARCHIVE.subarray(0, 40))).toBe('zip.cut-off');
    expect(code(new Uint8Array(0))).toBe('zip.not-as-packed');
  });

  it('notices every single byte that is changed', () => {
    for (let at = 0; at < ARCHIVE.length; at += 1) {
      const changed = Uint8Array.from(ARCHIVE);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect([at, code(changed)]).not.toEqual([at, 'read']);
    }
  });

  it('never fails on what is no archive', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => code(bytes) !== 'read'));
  });
});
