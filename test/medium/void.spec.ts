import type { Actor } from '@adal/access';
import { brand, expectOk, type ContestId, type EntryId } from '@adal/kernel';

import { readEvidence } from '../../apps/verifier/src/reading/read-evidence.js';
import { verify } from '../../apps/verifier/src/verify.js';
import { OfferService } from '../../libs/commission/src/offer.service.js';
import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { official, staff } from '../support/contest.maker.js';
import {
  codeOf,
  department,
  ELSEWHERE,
  entriesOf,
  entryOf,
  findingOf,
  investigated,
  participant,
  REVIEWERS,
  voided,
} from '../support/voided-contest.steps.js';

/** A whole contest is played before each. */
const PATIENCE = 300_000;
const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };

let house: DecidedContest;
let id: ContestId;

beforeEach(async () => {
  house = await decidedContest();
  id = house.contestId;
}, PATIENCE);
afterEach(() => house.close(), PATIENCE);

describe('a void', () => {
  it(
    'D8 needs two different people of the region without another role, a ground and evidence from the log',
    async () => {
      const { cases, voids } = department(house);
      const { first, second } = REVIEWERS;
      const scope = { scope: 'decision', stage: null } as const;

      expect(codeOf(await cases.open(ELSEWHERE, id, 'marking'))).toBe('resource.not-found');
      const memberToo = official('department-reviewer', staff(22));
      expect(codeOf(await cases.open(memberToo, id, 'marking'))).toBe('contest.role-conflict');
      expect(codeOf(await cases.open(first, id, 'bad-mood'))).toBe('finding.ground-unknown');
      const opened = await cases.open(first, id, 'marking');
      if (!opened.ok) throw new Error('not opened');
      const caseId = opened.value.id;
      expect(codeOf(await cases.open(second, id, 'marking'))).toBe('case.already-open');
      const unknown = brand<EntryId>('c0ffee00-0000-4000-8000-000000000001');
      expect(codeOf(await cases.record(first, caseId, findingOf([unknown])))).toBe(
        'evidence.unknown-entry',
      );
      const stranger = { excluded: [staff(99)] };
      expect(codeOf(await cases.record(first, caseId, findingOf([], stranger)))).toBe(
        'excluded.not-in-contest',
      );
      expect(codeOf(await voids.propose(first, caseId, { ...scope, findingId: null }))).toBe(
        'void.ground-missing',
      );
      const bare = await cases.record(first, caseId, findingOf([]));
      const evidence = [await entryOf(house, id, 'decision.recorded')];
      const idle = await cases.record(
        first,
        caseId,
        findingOf(evidence, { affectsOutcome: false }),
      );
      const whole = await cases.record(second, caseId, findingOf(evidence));
      if (!bare.ok || !idle.ok || !whole.ok) throw new Error('not recorded');
      const finding = (n: number) => whole.value.findings[n]?.id ?? null;
      const propose = (actor: Actor, n: number) =>
        voids.propose(actor, caseId, { ...scope, findingId: finding(n) });
      expect(codeOf(await propose(first, 0))).toBe('void.evidence-missing');
      expect(codeOf(await propose(first, 1))).toBe('void.without-effect');
      expect(codeOf(await propose(ELSEWHERE, 2))).toBe('resource.not-found');

      const proposed = await propose(first, 2);
      if (!proposed.ok) throw new Error(proposed.error.code);
      const voidId = proposed.value.state.id;
      expect(codeOf(await propose(second, 2))).toBe('void.already-proposed');
      const late = findingOf(evidence, { excluded: [staff(22)] });
      expect(codeOf(await cases.record(first, caseId, late))).toBe('excluded.too-late');
      expect(codeOf(await voids.preview(memberToo, caseId, scope))).toBe('contest.role-conflict');
      expect(codeOf(await voids.preview(second, caseId, scope))).toBe('ok');
      expect(codeOf(await voids.sign(first, voidId))).toBe('void.same-person');
      expect(codeOf(await voids.sign(ELSEWHERE, voidId))).toBe('resource.not-found');
      expect(codeOf(await cases.close(first, caseId))).toBe('case.void-pending');
      expect((await house.state(id)).status).toBe('decided');

      expect(codeOf(await voids.sign(second, voidId))).toBe('ok');
      await house.sweep();
      expect((await house.state(id)).status).toBe('decided');
      await house.sequence();
      await house.sweep();
      expect((await house.state(id)).status).toBe('voided');
      expect(codeOf(await voids.sign(second, voidId))).toBe('void.already-recorded');
      expect(codeOf(await propose(first, 2))).toBe('contest.voided');
      expect(codeOf(await cases.close(first, caseId))).toBe('ok');
    },
    PATIENCE,
  );

  it(
    'D10 D11 reaches every context at once, edits nothing of the log, and leaves evidence that is sound',
    async () => {
      const before = await entriesOf(house, id);
      const previous = expectOk(readEvidence(await house.evidence(id, 'public')));
      const about = await investigated(house, id);
      await voided(house, about, { scope: 'contest', stage: null });

      const after = await entriesOf(house, id);
      const [decision] = await house.rows<{ status: string }>(
        'SELECT status FROM commission.decision',
      );
      const [offer] = await house.rows<{ status: string }>('SELECT status FROM commission.offer');
      const scores = await house.rows('SELECT 1 FROM testing.score');
      const notices = await house.rows<{ kind: string; count: number }>(
        `SELECT kind, count(*)::int AS count FROM exchange.notice
          WHERE kind ~ 'voided|withdrawn' GROUP BY kind ORDER BY kind`,
      );
      const [notice] = await house.rows<{ status: string }>(
        'SELECT status FROM exchange.contest_notice',
      );

      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.length).toBeGreaterThan(before.length);
      expect(decision?.status).toBe('voided');
      expect(offer?.status).toBe('withdrawn');
      expect(scores.length).toBeGreaterThan(0);
      expect(notices.map(({ kind }) => kind)).toEqual(['contest-voided', 'offer-withdrawn']);
      expect(notice?.status).toBe('voided');
      const state = await house.state(id);
      expect(state.voided).toMatchObject({ scope: 'contest', stage: null });
      for (const kind of ['public', 'restricted'] as const) {
        const earlier = kind === 'public' ? previous : null;
        const report = verify(await house.evidence(id, kind), { ...ALONE, previous: earlier });
        expect(report.findings).toEqual([]);
        expect(report.exitCode).toBe(0);
      }
    },
    PATIENCE,
  );
});

describe('an appeal', () => {
  it(
    'freezes the appointment until the department has answered, or its silence has',
    async () => {
      const { appeals, cases } = department(house);
      const [one, two] = house.candidates;
      if (one === undefined || two === undefined) throw new Error('nobody');
      const filed = await appeals.file(participant(one, id), 'marks-wrong');
      if (!filed.ok) throw new Error(filed.error.code);

      expect(codeOf(await appeals.file(participant(one, id), 'item-wrong'))).toBe(
        'appeal.already-open',
      );
      expect((await house.state(id)).isFrozen).toBe(true);
      const offers = house.api.get(OfferService, { strict: false });
      const secretary = official('secretary', staff(1), id);
      expect(codeOf(await offers.make(secretary, id))).toMatch(/contest.frozen|resource.not-found/);
      const upheld = { outcome: 'upheld', reason: 'breach-found' } as const;
      expect(codeOf(await appeals.decide(REVIEWERS.first, filed.value.id, upheld))).toBe(
        'appeal.case-missing',
      );
      expect(codeOf(await appeals.decide(ELSEWHERE, filed.value.id, upheld))).toBe(
        'resource.not-found',
      );
      const opened = await cases.open(REVIEWERS.first, id, 'marking');
      expect(codeOf(await appeals.decide(REVIEWERS.first, filed.value.id, upheld))).toBe('ok');
      expect((await house.state(id)).isFrozen).toBe(true);
      if (!opened.ok) throw new Error(opened.error.code);
      expect(codeOf(await cases.close(REVIEWERS.first, opened.value.id))).toBe('ok');
      expect((await house.state(id)).isFrozen).toBe(false);
      const told = await house.rows<{ kind: string }>(
        `SELECT notice.kind FROM exchange.notice
           JOIN commission.offer USING (application_id)
          WHERE notice.kind IN ('offer-halted', 'offer-resumed') ORDER BY notice.at`,
      );
      expect(told.map(({ kind }) => kind)).toEqual(['offer-halted', 'offer-resumed']);

      const silent = await appeals.file(participant(two, id), 'result-wrong');
      if (!silent.ok) throw new Error(silent.error.code);
      await house.passTo(silent.value.reviewUntil);
      await house.sweep();
      const [row] = await house.rows<{ reason: string }>(
        `SELECT state ->> 'reason' AS reason FROM supervision.appeal WHERE id = $1`,
        [silent.value.id],
      );
      expect(row?.reason).toBe('silence');
      expect((await house.state(id)).isFrozen).toBe(false);
      await house.db.advanceClock(120 * 86_400_000);
      expect(codeOf(await appeals.file(participant(two, id), 'item-wrong'))).toBe(
        'appeal.too-late',
      );
    },
    PATIENCE,
  );
});
