import type { Score } from './scoring.js';
import { decideStage, snapshotRoot } from './stage.js';
import { finalAnswers, workOf, type StoredLink } from './work.js';

function scored(total: number, isPassed = true): Score {
  return { sections: [{ code: 'x', correct: total, items: 9, isPassed }], total, isPassed };
}

function who(
  code: string,
  score: Score | null,
): { applicationId: string; code: string; score: Score | null } {
  return { applicationId: `id-${code}`, code, score };
}

describe('the end of a test stage', () => {
  it('admits the top n of those who passed, and all who are level at the cut', () => {
    const outcome = decideStage(
      0,
      [
        who('D', scored(9)),
        who('C', scored(7)),
        who('B', scored(7)),
        who('A', scored(6)),
        who('E', scored(9, false)),
      ],
      2,
    );

    expect([...outcome.admitted].sort()).toEqual(['id-B', 'id-C', 'id-D']);
  });

  it('lists every candidate in the order of the codes, absent ones with nothing', () => {
    const outcome = decideStage(0, [who('B', null), who('A', scored(5))], 2);

    expect(
      outcome.results.map((result) => [result.code, result.attendance, result.points]),
    ).toEqual([
      ['A', 'sat', 5],
      ['B', 'absent', 0],
    ]);
    expect(outcome.results[1]).toMatchObject({ isPassed: false, isAdmitted: false });
  });

  it('admits everybody who passed where the next stage has no limit, and nobody where nobody passed', () => {
    expect(decideStage(0, [who('A', scored(5)), who('B', scored(4))], null).admitted).toHaveLength(
      2,
    );
    expect(decideStage(0, [who('A', scored(5, false))], null).admitted).toEqual([]);
  });

  it('says nothing about times', () => {
    const [result] = decideStage(0, [who('A', scored(5))], null).results;

    expect(Object.keys(result ?? {}).some((field) => /at$|time/i.test(field))).toBe(false);
  });
});

describe('work of an attempt', () => {
  const link = (seq: number, position: number, value: string): StoredLink => ({
    seq,
    position,
    revision: seq,
    at: seq,
    salt: '00'.repeat(16),
    value,
  });

  it('counts the last accepted save of each position', () => {
    const links = [link(1, 1, 'a'), link(2, 3, 'b'), link(3, 1, 'c')];

    expect(finalAnswers(links, 3)).toEqual(['c', '', 'b']);
    expect(workOf(links, 'ff', 2)).toMatchObject({ head: 'ff', count: 3, held: 2 });
  });

  it('has a root that depends on the answers that count alone', () => {
    const straight = workOf([link(2, 1, 'c')], 'ff', 0);
    const detour = workOf([link(1, 1, 'a'), link(2, 1, 'c')], 'ff', 0);

    expect(detour.answersRoot).toBe(straight.answersRoot);
    expect(workOf([link(2, 1, 'd')], 'ff', 0).answersRoot).not.toBe(straight.answersRoot);
  });

  it('changes the snapshot of the stage with every link', () => {
    const one = { attemptId: 'a', head: '00', count: 0 };

    expect(snapshotRoot([one])).not.toBe(snapshotRoot([{ ...one, count: 1 }]));
  });
});
