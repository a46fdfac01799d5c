import fc from 'fast-check';

import { playedContest, type PlayOptions } from '../../../test/support/evidence.maker.js';
import { zipOf } from '../../../test/support/evidence-zip.js';
import { EXIT } from './exit-codes.js';
import { verify } from './verify.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };
const KINDS = ['public', 'restricted'] as const;

/** Contests as they may honestly end. */
const ENDS: readonly (readonly [what: string, options: PlayOptions, status: string])[] = [
  ['somebody is appointed', {}, 'closed'],
  ['lots broke the ties', { rights: [20, 20, 20], isTied: true }, 'closed'],
  ['one alone is left', { rights: [20, null, 1] }, 'closed'],
  ['there was a test only', { pack: 'generic-test' }, 'closed'],
  ['a test only, with ties', { pack: 'generic-test', rights: [19, 19, 19, 18] }, 'closed'],
  ['nobody was admitted', { rights: [] }, 'not-held'],
  ['nobody passed', { rights: [1, 2, null] }, 'not-held'],
  ['nobody came', { rights: [null, null] }, 'not-held'],
];

describe('evidence of an honest contest', () => {
  for (const [what, options, status] of ENDS) {
    it.each(KINDS)(`is sound when ${what}: %s`, (kind) => {
      const parts = playedContest(options).evidence(kind);

      const report = verify(zipOf(parts), ALONE);

      expect(report.findings).toEqual([]);
      expect(report).toMatchObject({ sound: true, exitCode: EXIT.sound, kind });
      expect(parts.projection.contest.status).toBe(status);
    });
  }

  it('is sound whoever sat it and however', () => {
    const rights = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 9 });
    const contests = fc.record({ rights, isTied: fc.boolean() });
    fc.assert(
      fc.property(contests, fc.constantFrom(...KINDS), (options, kind) => {
        expect(verify(zipOf(playedContest(options).evidence(kind)), ALONE).findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says what it could not see, and sees more in restricted evidence', () => {
    const unseen = KINDS.map(
      (kind) => verify(zipOf(playedContest().evidence(kind)), ALONE).notChecked,
    );

    expect(unseen[0]?.join()).toMatch(/points of the tests follow from the answers/);
    expect(unseen[1]?.join()).not.toMatch(/follow from the answers/);
    expect(unseen[1]?.length).toBeLessThan(unseen[0]?.length ?? 0);
  });
});
