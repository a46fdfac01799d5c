import { playedContest } from '../support/evidence.maker.js';
import { zipOf } from '../support/evidence-zip.js';
import { EXIT } from '../../apps/verifier/src/exit-codes.js';
import { verify } from '../../apps/verifier/src/verify.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };
const FLIPS = 300;

/** The same places in every run, spread over the whole archive, with both ends among them. */
function places(length: number): readonly number[] {
  const step = length / (FLIPS - 1);
  return Array.from({ length: FLIPS }, (_, n) => Math.min(length - 1, Math.floor(n * step)));
}

describe('one changed byte of an archive', () => {
  test.each(['public', 'restricted'] as const)(`${FLIPS} places: all refused (%s)`, (kind) => {
    const archive = zipOf(playedContest().evidence(kind));
    expect(verify(archive, ALONE).exitCode).toBe(EXIT.sound);

    for (const [n, at] of places(archive.length).entries()) {
      const changed = Uint8Array.from(archive);
      changed[at] = (changed[at] ?? 0) ^ (1 << (n % 8));

      expect([at, verify(changed, ALONE).exitCode]).toEqual([at, EXIT.malformed]);
    }
  });

  test('an archive that is cut off, doubled or empty is refused', () => {
    const archive = zipOf(playedContest().evidence('public'));
    const wrong = [
      archive.subarray(0, archive.length - 1),
      archive.subarray(1),
      Buffer.concat([archive, archive]),
      new Uint8Array(0),
    ];

    expect(wrong.map((each) => verify(each, ALONE).exitCode)).toEqual([2, 2, 2, 2]);
  });
});
