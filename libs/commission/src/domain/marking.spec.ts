import type { PracticalStage } from '@adal/contest/domain';
import {
  brand,
  codeFromBytes,
  expectOk,
  type ApplicationId,
  type CandidateCode,
  type MemberPseudonym,
  type StaffId,
  type WorkCode,
} from '@adal/kernel';
import { secureRandom } from '@adal/proof';
import fc from 'fast-check';

import { assess, gapsOf, maxPoints, pointsOf, type OpenedMarks } from './assessment.js';
import { checkMarks, markCommitment, nextVersion, type Mark } from './marks.js';
import { drawWorks, worksRoot, type SaltedWork, type StageCandidate } from './works.js';

const text = { kk: 'а', ru: 'а', en: 'a' };
const STAGE: PracticalStage = {
  ...{ kind: 'practical', code: 'practical', title: text, admitTop: 2 },
  window: { afterWorkingDays: 1, workingDays: 1 },
  ...{ tasks: 3, maxChars: 100, durationSeconds: 60, graceSeconds: 5 },
  criteria: ['substance', 'reasoning', 'clarity'].map((code) => ({
    ...{ code, title: text },
    levels: [text, text, text, text, text],
  })),
  ...{ markMin: 1, markMax: 5, commentRequiredAt: [1, 5], gapRule: { minGap: 2 } },
  anonymityLevel: 'work-code',
};

const sheet = (...values: readonly number[]): readonly Mark[] =>
  STAGE.criteria.map(({ code }, i) => ({
    criterion: code,
    value: values[i] ?? 3,
    comment: 'because',
  }));
const refusalOf = (marks: readonly Mark[]): unknown => {
  const checked = checkMarks(STAGE, marks);
  return checked.ok ? 'accepted' : checked.error.code;
};

describe('checkMarks', () => {
  it('answers in the order of the ruleset with trimmed comments', () => {
    const given = sheet(2, 3, 4).map((mark) => ({ ...mark, comment: ' \u0438\u0306 ' }));

    const checked = expectOk(checkMarks(STAGE, given.toReversed()));

    expect(checked.map(({ criterion }) => criterion)).toEqual([
      'substance',
      'reasoning',
      'clarity',
    ]);
    expect(checked[0]?.comment).toBe('\u0439');
  });

  it.each([0, 6, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the mark %s', (value) => {
    expect(refusalOf(sheet(value))).toBe('mark.value-invalid');
  });

  it.each([
    ['mark.criterion-missing', sheet().slice(1)],
    ['mark.criterion-repeated', [...sheet(), ...sheet().slice(1)]],
    ['mark.criterion-unknown', [...sheet(), { criterion: 'charm', value: 3, comment: null }]],
    ['mark.comment-missing', sheet(5).map((mark) => ({ ...mark, comment: '  ' }))],
    ['mark.comment-too-long', sheet().map((mark) => ({ ...mark, comment: 'x'.repeat(2001) }))],
  ])('refuses with %s', (code, marks) => {
    expect(refusalOf(marks)).toBe(code);
  });

  it('asks for a comment only where the ruleset does', () => {
    const bare = (...values: readonly number[]): readonly Mark[] =>
      sheet(...values).map((mark) => ({ ...mark, comment: null }));

    expect(refusalOf(bare(2, 3, 4))).toBe('accepted');
    expect(refusalOf(bare(2, 3, 1))).toBe('mark.comment-missing');
  });
});

describe('markCommitment', () => {
  it('changes with every part of what is committed', () => {
    const version = { workCode: brand<WorkCode>('222-222-222'), version: 1, marks: sheet(2, 3, 4) };
    const salt = new Uint8Array(32);
    const others = [
      markCommitment(new Uint8Array(32).fill(1), version),
      markCommitment(salt, { ...version, version: 2 }),
      markCommitment(salt, { ...version, workCode: brand('222-222-223') }),
      markCommitment(salt, { ...version, marks: sheet(2, 3, 3) }),
      markCommitment(salt, {
        ...version,
        marks: version.marks.map((m) => ({ ...m, comment: '' })),
      }),
    ];

    expect(new Set([markCommitment(salt, version), ...others]).size).toBe(6);
  });
});

describe('nextVersion', () => {
  const last = { version: 2, marks: sheet(2, 3, 4) };

  it('takes the next revision, and the last one again when it says the same', () => {
    expect(nextVersion(null, { revision: 1, marks: sheet() })).toEqual({
      ok: true,
      value: { version: 1, isNew: true },
    });
    expect(nextVersion(last, { revision: 2, marks: sheet(2, 3, 4) })).toEqual({
      ok: true,
      value: { version: 2, isNew: false },
    });
  });

  it.each([0, 1, 2, 4])('refuses revision %i of other marks after the second', (revision) => {
    expect(nextVersion(last, { revision, marks: sheet(2, 3, 3) })).toEqual({
      ok: false,
      error: { code: 'mark.revision-stale', context: { stored: 2 } },
    });
  });
});

const staff = ['s1', 's2', 's3'].map((id) => ({
  staffId: brand<StaffId>(id),
  pseudonym: brand<MemberPseudonym>(`p-${id}`),
}));
const people = (n: number): readonly StageCandidate[] =>
  Array.from({ length: n }, (_, i) => ({
    applicationId: brand<ApplicationId>(`a${i}`),
    code: brand<CandidateCode>(`c${i}`),
  }));
const draw = {
  code: (): WorkCode => {
    for (;;) {
      const code = codeFromBytes(secureRandom(32));
      if (code.ok) return brand<WorkCode>(code.value);
    }
  },
  bytes: secureRandom,
};
const drawn = (n: number): readonly SaltedWork[] =>
  drawWorks({ stage: 1, members: staff, candidates: people(n) }, draw);

describe('drawWorks', () => {
  it('D2 gives every member every candidate once, under codes that never meet again', () => {
    const works = drawn(20);

    expect(new Set(works.map(({ workCode }) => workCode)).size).toBe(60);
    for (const { staffId } of staff) {
      const own = works.filter((work) => work.staffId === staffId);
      expect(own.map(({ position }) => position)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      expect(new Set(own.map(({ applicationId }) => applicationId)).size).toBe(20);
    }
  });

  it('D2 orders each member by chance, not by candidate', () => {
    const orders = staff.map(({ staffId }) =>
      drawn(30)
        .flatMap((work) => (work.staffId === staffId ? [work.code] : []))
        .join(),
    );

    expect(
      new Set([
        ...orders,
        people(30)
          .map(({ code }) => code)
          .join(),
      ]).size,
    ).toBe(4);
  });

  it('commits to the whole map: any other owner of a work gives another root', () => {
    const works = drawn(3);
    const swapped = works.map((work, i) =>
      i === 0 ? { ...work, code: brand<CandidateCode>('c9') } : work,
    );

    expect(worksRoot(works.toReversed())).toBe(worksRoot(works));
    expect(worksRoot(swapped)).not.toBe(worksRoot(works));
  });
});

const opened = (code: string, pseudonym: string, values: readonly number[]): OpenedMarks => ({
  code: brand<CandidateCode>(code),
  pseudonym: brand<MemberPseudonym>(pseudonym),
  marks: sheet(...values),
});

describe('assess', () => {
  it('sums the marks of all members and lists where they are far apart', () => {
    const [one, two] = assess(STAGE, [
      opened('b', 'p2', [3, 3, 3]),
      opened('a', 'p2', [2, 3, 4]),
      opened('a', 'p1', [4, 3, 5]),
      opened('b', 'p1', [3, 2, 3]),
    ]);

    expect(one).toEqual({
      code: 'a',
      points: 21,
      marks: [
        { pseudonym: 'p1', criteria: scores(4, 3, 5) },
        { pseudonym: 'p2', criteria: scores(2, 3, 4) },
      ],
      gaps: [{ criterion: 'substance', low: 2, high: 4 }],
    });
    expect(two).toMatchObject({ code: 'b', points: 17, gaps: [] });
  });

  it('does not depend on the order in which marks came', () => {
    const sheets = fc.uniqueArray(
      fc.record({
        code: fc.constantFrom('a', 'b', 'c'),
        pseudonym: fc.constantFrom('p1', 'p2', 'p3'),
        values: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
      }),
      { selector: ({ code, pseudonym }) => `${code} ${pseudonym}` },
    );
    fc.assert(
      fc.property(sheets, (given) => {
        const all = given.map(({ code, pseudonym, values }) => opened(code, pseudonym, values));

        expect(assess(STAGE, all.toReversed())).toEqual(assess(STAGE, all));
        for (const { marks, points } of assess(STAGE, all)) {
          expect(points).toBe(pointsOf(marks));
          expect(points).toBeLessThanOrEqual(maxPoints(STAGE, marks.length));
        }
      }),
    );
  });

  it('finds no gap where the ruleset has no gap rule', () => {
    const marks = [
      { pseudonym: brand<MemberPseudonym>('p1'), criteria: scores(1, 1, 1) },
      { pseudonym: brand<MemberPseudonym>('p2'), criteria: scores(5, 5, 5) },
    ];

    expect(gapsOf(STAGE, marks)).toHaveLength(3);
    expect(gapsOf({ ...STAGE, gapRule: null }, marks)).toEqual([]);
  });
});

function scores(...values: readonly number[]): readonly { criterion: string; value: number }[] {
  return sheet(...values).map(({ criterion, value }) => ({ criterion, value }));
}
