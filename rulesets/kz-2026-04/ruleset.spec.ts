import { admitTop, rulesetHash, sectionItems, stageOf } from '@adal/contest/domain';

import { packRuleset } from '../../test/support/contest.maker.js';

const pack = packRuleset('kz-2026-04');

describe('kz-2026-04', () => {
  it('holds the law test: 55 questions in 55 minutes, 30 in all and 5 in every section', () => {
    const test = stageOf(pack, 0);
    if (test.kind !== 'test') throw new Error('the first stage is the law test');

    expect(test.sections.map(({ code, items, minCorrect }) => [code, items, minCorrect])).toEqual([
      ['constitution', 15, 5],
      ['civil-service-law', 15, 5],
      ['anti-corruption-law', 15, 5],
      ['ethics-code', 10, 5],
    ]);
    expect(sectionItems(test)).toBe(55);
    expect(test).toMatchObject({
      durationSeconds: 55 * 60,
      totalMinCorrect: 30,
      resultWithinMinutes: 20,
    });
  });

  it('lets the top two with all ties into a practical stage of three tasks', () => {
    const practical = stageOf(pack, 1);

    expect(practical).toMatchObject({ kind: 'practical', tasks: 3, admitTop: 2 });
    expect(
      admitTop([{ points: 40 }, { points: 38 }, { points: 38 }], practical.admitTop),
    ).toHaveLength(3);
  });

  it('keeps the commission, appeal and acceptance numbers', () => {
    expect(pack.commission).toMatchObject({
      minMembers: 5,
      quorum: { numerator: 2, denominator: 3 },
      secretaryVotes: false,
      chairCastingVote: true,
      voteVisibility: 'open',
    });
    expect(pack.windows).toMatchObject({
      acceptanceWorkingDays: 7,
      standstillWorkingDays: 5,
      appealMonths: 3,
      appealMonthsWithoutNotice: 6,
      complaintReviewWorkingDays: 20,
    });
    expect(pack.retention.contestRecordYears).toBe(3);
  });

  it('D6 has the hash that contests pinned: a change of the pack is a new version', () => {
    expect([pack.version, rulesetHash(pack)]).toEqual([
      1,
      '02a6769b2c433fe912dfd41ece0e45bd1d2c38b0cfe5ebc7b340d0e652178608',
    ]);
  });
});
