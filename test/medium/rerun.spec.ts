import type { Actor } from '@adal/access';
import { brand, expectOk, type ContestId, type StaffId } from '@adal/kernel';

import { SupervisedContests } from '../../libs/supervision/src/supervised-contests.js';
import { official, SECRETARY, staff } from '../support/contest.maker.js';
import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import {
  codeOf,
  department,
  ELSEWHERE,
  entriesOf,
  handedIn,
  investigated,
  REVIEWERS,
  voided,
} from '../support/voided-contest.steps.js';

/** A whole contest is played first. */
const PATIENCE = 300_000;
const USUAL = { secretary: null, acceptFrom: null } as const;
const DECISION = { scope: 'decision', stage: null } as const;

let house: DecidedContest;
let id: ContestId;

beforeEach(async () => {
  house = await decidedContest();
  id = house.contestId;
}, PATIENCE);
afterEach(() => house.close(), PATIENCE);

const actorOf = (actor: Actor): StaffId => {
  if (actor.kind !== 'staff') throw new Error('not an official');
  return actor.staffId;
};
const membersOf = async (contestId: ContestId): Promise<readonly string[]> => {
  const rows = await house.rows<{ id: string }>(
    'SELECT application_id AS id FROM exchange.rerun_member WHERE contest_id = $1',
    [contestId],
  );
  return rows.map((row) => row.id).sort();
};

/** Secretaries' rights in the region of the contest. */
const secretaries = (...staffIds: readonly StaffId[]) =>
  house.db.superuser.query(
    `INSERT INTO exchange.staff_grant (id, staff_id, role, region_id)
     SELECT gen_random_uuid(), unnest($1::uuid[]), 'secretary', 'KZ-71'`,
    [staffIds],
  );

describe('a rerun', () => {
  it(
    'D11 is ordered once, of a contest whose void is in effect, for everybody who was admitted',
    async () => {
      const { reruns } = department(house);
      const { first, second } = REVIEWERS;
      expect(codeOf(await reruns.order(first, id, USUAL))).toBe('rerun.not-voided');
      const [atFault] = (await house.state(id)).commission.filter(({ isChair }) => !isChair);
      if (atFault === undefined) throw new Error('a commission without members');
      const excluded = [atFault.staffId, SECRETARY];
      const about = await investigated(house, id, { excluded });
      expect(codeOf(await reruns.order(first, id, USUAL))).toBe('rerun.not-voided');
      await voided(house, about, DECISION);
      const before = await entriesOf(house, id);
      await handedIn(house);
      expect(
        codeOf(await reruns.order(first, id, { secretary: staff(70), acceptFrom: null })),
      ).toBe('rerun.intake-open');
      await house.sweep();

      expect(codeOf(await reruns.order(ELSEWHERE, id, USUAL))).toBe('resource.not-found');
      expect(codeOf(await reruns.order(first, id, USUAL))).toBe('rerun.secretary-at-fault');
      expect(codeOf(await reruns.order(first, id, { ...USUAL, secretary: staff(70) }))).toBe(
        'rerun.secretary-unfit',
      );
      const [one, two] = [actorOf(first), actorOf(second)];
      await secretaries(staff(70), one, two);
      for (const secretary of [one, two])
        expect(codeOf(await reruns.order(first, id, { ...USUAL, secretary }))).toBe(
          'rerun.secretary-unfit',
        );
      const wish = { secretary: staff(70), acceptFrom: null };
      const rerun = expectOk(await reruns.order(first, id, wish));
      expect(codeOf(await reruns.order(second, id, wish))).toBe('rerun.already-ordered');
      expect(codeOf(await reruns.order(second, rerun.id, wish))).toBe('rerun.not-voided');

      expect(rerun).toMatchObject({
        status: 'draft',
        lineage: { rerunOf: id, half: 'B', splitOf: id },
      });
      expect(rerun.commission.map(({ staffId }) => staffId)).not.toContain(atFault.staffId);
      expect(rerun.rerun?.excluded).toEqual([...excluded].sort());
      const admitted = house.candidates.map(({ applicationId }) => applicationId).sort();
      expect(await membersOf(rerun.id)).toEqual(admitted);
      const told = await house.rows<{ id: string }>(
        `SELECT application_id AS id FROM exchange.notice WHERE kind = 'rerun-ordered'`,
      );
      expect(told.map((row) => row.id).sort()).toEqual(admitted);
      const after = await entriesOf(house, id);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.length).toBeGreaterThan(before.length);
    },
    PATIENCE,
  );

  it(
    'refuses two orders at once but one, and a reviewer who sits in the commission',
    async () => {
      const { reruns, cases } = department(house);
      await voided(house, await investigated(house, id), { scope: 'contest', stage: null });
      const wish = { secretary: staff(70), acceptFrom: null };
      await secretaries(staff(70));
      const memberToo = official('department-reviewer', staff(22));

      expect(codeOf(await reruns.order(memberToo, id, wish))).toBe('contest.role-conflict');
      expect(codeOf(await cases.open(memberToo, id, 'marking'))).toBe('contest.role-conflict');
      const both = await Promise.all([
        reruns.order(REVIEWERS.first, id, wish),
        reruns.order(REVIEWERS.second, id, wish),
      ]);
      expect(both.map(codeOf).sort()).toEqual(['ok', 'rerun.already-ordered']);
    },
    PATIENCE,
  );
});

describe('the contests of a department', () => {
  it(
    'are those of its region, with open appeals, the standing void and whoever may compose a rerun',
    async () => {
      const watched = house.api.get(SupervisedContests, { strict: false });
      const { reruns } = department(house);
      const region = { regionId: brand<never>('KZ-71'), after: null, limit: 50 };
      const list = async () => expectOk(await watched.list(REVIEWERS.first, region));
      expect(codeOf(await watched.list(ELSEWHERE, region))).toBe('resource.not-found');
      expect(codeOf(await watched.list(official('secretary', SECRETARY), region))).toBe(
        'resource.not-found',
      );
      const nationwide = { ...region, regionId: null };
      expect(codeOf(await watched.list(REVIEWERS.first, nationwide))).toBe('resource.not-found');

      const about = await investigated(house, id);
      expect(await list()).toMatchObject([{ cases: [{ status: 'open' }], voided: null }]);
      await voided(house, about, DECISION);
      expect(await list()).toMatchObject([
        { isAppointed: false, voided: { state: { status: 'recorded' } }, rerunId: null },
      ]);
      await house.db.superuser.query(
        `INSERT INTO exchange.staff_grant (id, staff_id, role, region_id)
         VALUES (gen_random_uuid(), $1, 'secretary', 'KZ-71'),
                (gen_random_uuid(), $2, 'secretary', 'KZ-10')`,
        [staff(70), staff(71)],
      );
      const choice = expectOk(await reruns.secretaries(REVIEWERS.first, id));
      expect(choice.items).toContain(staff(70));
      expect(choice.items).not.toContain(staff(71));
      expect(choice.current).toBe(SECRETARY);
      expect(codeOf(await reruns.secretaries(ELSEWHERE, id))).toBe('resource.not-found');
    },
    PATIENCE,
  );
});
