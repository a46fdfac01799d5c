import { expectOk, fromHex } from '@adal/kernel';
import { markCommitment, worksRoot } from '@adal/commission/domain';

import { commissionHouse, type CommissionHouse } from '../support/commission.house.js';
import {
  CHAIR,
  closeMarks,
  markAll,
  MEMBERS,
  SECRETARY_ACTOR,
  sheet,
  STRANGER,
  UNSEATED,
  worksOf,
} from '../support/commission.steps.js';
import { freshCode } from '../support/commission.rows.js';
import { CONTEST } from '../support/contest.maker.js';

let house: CommissionHouse;
let workCode: string;

const [, MEMBER = CHAIR, OTHER = CHAIR] = MEMBERS;

beforeAll(async () => {
  house = await commissionHouse();
  await house.sweep();
  workCode = (await worksOf(house, MEMBER))[0]?.workCode ?? '';
});
afterAll(() => house.close());

const put = (code: string, body: unknown, as = MEMBER) =>
  house.call('PUT', `/works/${code}/marks`, { as, body });
const closure = (asked: CommissionHouse, as = CHAIR) =>
  asked.call('GET', `/contests/${CONTEST}/marks-closure`, { as });
const markRows = () => house.rows<{ n: number }>('SELECT count(*)::int AS n FROM commission.mark');

describe('before the last attempt is closed', () => {
  it('D7 nobody sees a work, and none exists', async () => {
    const early = await commissionHouse({ isLastOpen: true });
    await early.sweep();
    await early.jobs.handlers['commission.open-works']({ contestId: CONTEST, stage: 1 });

    expect(await worksOf(early, MEMBER)).toEqual([]);
    expect(await early.rows('SELECT 1 FROM commission.work')).toEqual([]);
    expect((await closeMarks(early)).body.code).toBe('marks.not-open');
    expect((await closure(early)).body).toEqual({ state: 'not-open', missing: 0 });
    await early.close();
  });
});

describe('works', () => {
  it('D7 shows a member the own works only, without code, person, time or other marks', async () => {
    const own = await worksOf(house, MEMBER);
    const others = await worksOf(house, OTHER);
    const { body } = await house.call('GET', `/works/${workCode}`, { as: MEMBER });

    expect(own.map(({ position }) => position)).toEqual([1, 2]);
    expect(new Set([...own, ...others].map((line) => line.workCode)).size).toBe(4);
    expect(Object.keys(body).sort()).toEqual(
      [
        ...['answers', 'commentRequiredAt', 'criteria', 'isClosed', 'markMax', 'markMin', 'marks'],
        ...['position', 'revision', 'stage', 'workCode'],
      ].sort(),
    );
    expect(body.answers[0]).toMatchObject({ position: 1, task: 'Task 1' });
    for (const { code, applicationId } of house.candidates) {
      expect(JSON.stringify([body, own])).not.toContain(code);
      expect(JSON.stringify([body, own])).not.toContain(applicationId);
    }
  });

  it.each([
    ['another member', OTHER],
    ['a member of another commission', STRANGER],
    ['somebody without a seat', UNSEATED],
    ['the secretary', SECRETARY_ACTOR],
  ])('D7 answers %s as if the work did not exist', async (_, as) => {
    const read = await house.call('GET', `/works/${workCode}`, { as });
    const marked = await put(workCode, sheet(3), as);
    const list = await house.call('GET', `/contests/${CONTEST}/works`, { as });

    const codes = [read.body.code, marked.body.code];
    expect(codes).toEqual(['resource.not-found', 'resource.not-found']);
    if (as === OTHER) expect(list.body.items).toHaveLength(2);
    else expect(list.body.code).toBe('resource.not-found');
  });

  it('commits to the map before anybody can mark, and the map opens the commitment', async () => {
    const [committed] = await house.entries('works.committed');
    const { works } = await house.db
      .transactor('api')
      .then((api) => api.read((tx) => house.commission.evidenceIn(tx, CONTEST)));

    expect(committed?.data).toMatchObject({ works: 10, members: 5, candidates: 2 });
    expect(worksRoot(works)).toBe(committed?.data['root']);
  });

  it('opens once, however often it is asked for', async () => {
    await Promise.all([house.sweep(), house.sweep()]);
    await house.jobs.handlers['commission.open-works']({ contestId: CONTEST, stage: 1 });

    expect(await house.entries('works.committed')).toHaveLength(1);
    expect(await house.rows('SELECT 1 FROM commission.work')).toHaveLength(10);
  });
});

describe('a mark', () => {
  const broken = (change: object) => {
    const whole = { ...sheet(3) } as { marks: object[] };
    return {
      ...whole,
      marks: whole.marks.map((mark, i) => (i === 0 ? { ...mark, ...change } : mark)),
    };
  };

  it.each([
    ['above the scale', broken({ value: 6 }), 400, 'mark.value-invalid'],
    ['below the scale', broken({ value: 0 }), 400, 'mark.value-invalid'],
    ['negative', broken({ value: -1 }), 400, 'request.invalid'],
    ['fractional', broken({ value: 3.5 }), 400, 'request.invalid'],
    ['textual', broken({ value: '3' }), 400, 'request.invalid'],
    ['empty', broken({ value: null }), 400, 'request.invalid'],
    ['for an unknown criterion', broken({ criterion: 'charm' }), 400, 'mark.criterion-unknown'],
    ['without a needed comment', broken({ value: 5, comment: '' }), 400, 'mark.comment-missing'],
    ['with an unknown field', broken({ weight: 2 }), 400, 'request.unknown-field'],
    ['for too few criteria', { revision: 1, marks: [] }, 400, 'mark.criterion-missing'],
    ['without a revision', { marks: [] }, 400, 'request.invalid'],
  ])('%s is refused and changes nothing', async (_, body, status, code) => {
    const before = await markRows();

    const answer = await put(workCode, body);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await markRows()).toEqual(before);
  });

  it('for an unknown work code is refused like one of somebody else', async () => {
    expect((await put(freshCode(), sheet(3))).body.code).toBe('resource.not-found');
    expect((await put('not-a-code', sheet(3))).body.code).toBe('resource.not-found');
  });

  it('D9 is one row and one log entry in one transaction, sealed in both', async () => {
    const given = await put(workCode, sheet(3));
    const [entry] = await house.entries('mark.given');
    const [row] = await house.rows<{ salt: Buffer; marks: never; commitment: string }>(
      'SELECT salt, marks, commitment FROM commission.mark',
    );
    if (row === undefined) throw new Error('no mark is stored');

    expect(given.body).toEqual({ workCode, revision: 1, commitment: row.commitment });
    expect(entry?.data).toMatchObject({ workCode, version: 1, commitment: row.commitment });
    expect(entry?.actor).toEqual({ pseudonym: entry?.data['pseudonym'], role: 'member' });
    const opened = { workCode: workCode as never, version: 1, marks: row.marks };
    expect(markCommitment(row.salt, opened)).toBe(row.commitment);
    expect(JSON.stringify(entry)).not.toContain('because');
  });

  it('may be given again the same, changed as the next version, and not out of turn', async () => {
    expect((await put(workCode, sheet(3))).body.revision).toBe(1);
    expect((await put(workCode, sheet(4))).body).toMatchObject({ code: 'mark.revision-stale' });
    expect((await put(workCode, sheet(4, 2))).body.revision).toBe(2);
    expect((await put(workCode, sheet(2, 4))).body.context).toEqual({ stored: 2 });

    const { body } = await house.call('GET', `/works/${workCode}`, { as: MEMBER });
    expect(body).toMatchObject({ revision: 2, marks: [{ value: 4 }, { value: 4 }, { value: 4 }] });
    expect(await house.entries('mark.given')).toHaveLength(2);
  });

  it('twenty at once for one work become one version', async () => {
    const second = (await worksOf(house, MEMBER))[1]?.workCode ?? '';
    // All connections are open before the race, or the first of twenty would be alone in it.
    await Promise.all(Array.from({ length: 20 }, () => worksOf(house, MEMBER)));

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put(second, sheet(2 + (i % 3)))),
    );

    const rows = await house.rows('SELECT 1 FROM commission.mark WHERE work_code = $1', [second]);
    expect(rows).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });

  it('is never changed or removed in the table, not even by its owner', async () => {
    const owner = await house.db.dataSource('migrator');

    for (const sql of ['UPDATE commission.mark SET version = 9', 'DELETE FROM commission.mark'])
      await expect(owner.query(sql)).rejects.toThrow('is append only');
  });

  it('D7 cannot be read by worker or auditor while it is sealed', async () => {
    for (const role of ['worker', 'auditor'] as const) {
      const source = await house.db.dataSource(role);
      await expect(source.query('SELECT * FROM commission.mark')).rejects.toThrow(
        'permission denied',
      );
    }
  });
});

describe('the close of marks', () => {
  it('is refused while a mark is missing, says how many and not whose', async () => {
    const answer = await closeMarks(house);

    expect(answer.body).toMatchObject({ code: 'marks.missing', context: { missing: 8 } });
    for (const as of [CHAIR, SECRETARY_ACTOR])
      expect((await closure(house, as)).body).toEqual({ state: 'marking', missing: 8 });
    for (const as of [MEMBER, UNSEATED])
      expect((await closure(house, as)).body.code).toBe('resource.not-found');
    expect((await closeMarks(house, MEMBER)).body.code).toBe('resource.not-found');
    const early = await house.call('GET', `/contests/${CONTEST}/assessments?stage=1`, {
      as: CHAIR,
    });
    expect(early.body.items).toEqual([]);
  });

  it('D7 opens all marks at once, and takes none after', async () => {
    for (const as of MEMBERS)
      for (const { workCode: code, revision } of await worksOf(house, as))
        if (revision === 0) await put(code, sheet(3), as);

    const [closed, ...late] = await Promise.all([
      closeMarks(house),
      ...(await worksOf(house, OTHER)).map((line) => put(line.workCode, sheet(2, 2), OTHER)),
    ]);

    expect(closed.body).toEqual({ stage: 1, works: 10, isRanked: true });
    for (const { status, body } of late)
      expect(status === 200 || body.code === 'mark.closed').toBe(true);
    expect((await put(workCode, sheet(2, 3))).body.code).toBe('mark.closed');
    expect((await closeMarks(house)).body.code).toBe('marks.already-closed');
    expect((await house.state()).status).toBe('deciding');
    await assessmentsAreWhatWasMarked();
  });

  async function assessmentsAreWhatWasMarked(): Promise<void> {
    const [last] = await house.rows<{ points: number }>(
      `SELECT sum((m ->> 'value')::int)::int AS points FROM commission.work
         CROSS JOIN LATERAL (SELECT marks FROM commission.mark WHERE mark.work_code = work.work_code
                              ORDER BY version DESC LIMIT 1) AS last
         CROSS JOIN LATERAL jsonb_array_elements(last.marks) AS m`,
    );
    const opened = await house.call('GET', `/contests/${CONTEST}/assessments?stage=1`, {
      as: CHAIR,
    });
    const total = opened.body.items.reduce(
      (sum: number, row: { points: number }) => sum + row.points,
      0,
    );
    expect(total).toBe(last?.points);
    expect(await house.entries('work.assessed')).toHaveLength(2);
    expect(JSON.stringify(opened.body)).not.toContain('because');
  }

  it('D9 every version of every mark is in the evidence and opens its log entry', async () => {
    const api = await house.db.transactor('api');
    const { marks } = await api.read((tx) => house.commission.evidenceIn(tx, CONTEST));
    const entries = await house.entries('mark.given');

    for (const { salt, commitment, ...version } of marks)
      expect(markCommitment(expectOk(fromHex(salt)), version)).toBe(commitment);
    expect(entries.map(({ data }) => data['commitment']).sort()).toEqual(
      marks.map(({ commitment }) => commitment).sort(),
    );
  });
});

describe('gaps between members', () => {
  it('are listed with the assessment, for the sitting', async () => {
    const apart = await commissionHouse({ points: [50] });
    await apart.sweep();
    await markAll(apart, (_, member) => (member === 0 ? 2 : 4));
    await closeMarks(apart);

    const { body } = await apart.call('GET', `/contests/${CONTEST}/assessments?stage=1`, {
      as: SECRETARY_ACTOR,
    });

    expect(body.items[0]).toMatchObject({
      points: 54,
      gaps: [{ criterion: 'substance', low: 2, high: 4 }, {}, {}],
    });
    await apart.close();
  });
});
