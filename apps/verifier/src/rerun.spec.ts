import { brand, type DomainEvent, type JsonValue } from '@adal/kernel';

import { staff } from '../../../test/support/contest.maker.js';
import { zipOf } from '../../../test/support/evidence-zip.js';
import { playedContest } from '../../../test/support/evidence.maker.js';
import { heldAgain, type HeldAgainOptions } from '../../../test/support/memory-rerun.js';
import { verify, type Report } from './verify.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };
const ZEROS = '0'.repeat(64);

function judged(options: HeldAgainOptions = {}): Report {
  const { original, rerun } = heldAgain(options);
  return verify(zipOf(rerun('restricted')), { ...ALONE, original: original('restricted') });
}

const says = (report: Report): string => report.findings.map((each) => each.says).join('\n');

function mapped(change: Readonly<Record<string, JsonValue>>): HeldAgainOptions {
  const forge = (event: DomainEvent): DomainEvent =>
    event.type === 'identity.rerun-mapped' ? { ...event, ...change } : event;
  return { forge };
}

describe('a rerun', () => {
  it('is sound beside the evidence of the voided contest', () => {
    const report = judged();

    expect(says(report)).toBe('');
    expect(report.exitCode).toBe(0);
  });

  it('says what it cannot tell without it', () => {
    const { rerun } = heldAgain();
    const report = verify(zipOf(rerun('public')), ALONE);

    expect(says(report)).toBe('');
    expect(report.notChecked.join('\n')).toMatch(/the voided contest itself: give its evidence/);
  });

  const FORGED: readonly (readonly [what: string, options: HeldAgainOptions, finding: RegExp])[] = [
    ['a map under another root', mapped({ root: ZEROS }), /signature under the map of codes/],
    ['a map of more people', mapped({ count: 7 }), /signature under the map of codes/],
    [
      'a map of another contest',
      mapped({ rerunOf: 'other' }),
      /map of codes is of another contest/,
    ],
    [
      'no map',
      { forge: (event) => (event.type === 'identity.rerun-mapped' ? null : event) },
      /nobody signed for the map of codes/,
    ],
    [
      'two candidates with one old code',
      { shown: (pairs) => pairs.map((pair) => ({ ...pair, oldCode: pairs[0]?.oldCode ?? '' })) },
      /a code stands in two pairs/,
    ],
    [
      'codes of two candidates exchanged',
      {
        shown: ([one, two, ...rest]) =>
          one === undefined || two === undefined
            ? []
            : [{ ...one, oldCode: two.oldCode }, { ...two, oldCode: one.oldCode }, ...rest],
      },
      /not those whose root was signed/,
    ],
    [
      'somebody who was not in the voided contest',
      {
        shown: ([one, ...rest]) =>
          one === undefined ? [] : [{ ...one, oldCode: 'NEW-NEW-NEW' }, ...rest],
      },
      /was not in the voided contest/,
    ],
    ['another split of the bank', { splitSeed: ZEROS }, /split by another seed/],
    ['an official at fault who may sit again', { excluded: [] }, /at fault .* not excluded/],
    ['somebody else excluded', { excluded: [staff(23)] }, /at fault .* not excluded/],
  ];

  it.each(FORGED)('D11 names %s', (_, options, finding) => {
    const report = judged(options);

    expect(says(report)).toMatch(finding);
    expect(report.exitCode).not.toBe(0);
  });

  it('does not stand for another contest than the one that it repeats', () => {
    const { rerun } = heldAgain();
    const stranger = playedContest({ rights: [19, 18] });
    const original = stranger.evidence('restricted');
    const report = verify(zipOf(rerun('restricted')), { ...ALONE, original });

    expect(says(report)).toMatch(/voided by another entry/);
  });

  it('is not one of a contest that repeats nothing', () => {
    const { rerun } = heldAgain();
    const original = { ...rerun('restricted'), contestId: brand<never>('other') };
    const report = verify(zipOf(playedContest().evidence('public')), { ...ALONE, original });

    expect(says(report)).toMatch(/not that of the voided contest/);
  });
});
