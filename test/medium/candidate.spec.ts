import { randomUUID } from 'node:crypto';

import type { CandidateActor } from '@adal/access';
import { candidateSetRoot } from '@adal/contest/domain';
import {
  brand,
  expectOk,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
} from '@adal/kernel';

import { candidateHouse, type CandidateHouse } from '../support/candidate-house.js';
import { announcedContest, partyActor, passTo } from '../support/contest-steps.js';
import { official, staff } from '../support/contest.maker.js';

let house: CandidateHouse;

beforeAll(async () => {
  house = await candidateHouse();
});

afterAll(() => house.close());

const secretary = (contestId: ContestId) => partyActor('secretary', contestId);

function candidate(
  contestId: ContestId,
  { applicationId, code }: { readonly applicationId: ApplicationId; readonly code: string },
): CandidateActor {
  const candidateCode = brand<CandidateCode>(code);
  return { kind: 'candidate', contestId, applicationId, candidateCode, sessionId: 's' };
}

async function screened(): Promise<ContestId> {
  const contestId = await announcedContest(house);
  await passTo(house, (await house.state(contestId)).windows.acceptUntil);
  await house.sweep();
  return contestId;
}

const entriesOf = (id: string) =>
  house.rows<{ type: string; stream: string; disclosure: string; body: Buffer }>(
    'SELECT type, stream, disclosure, body FROM audit.entry WHERE stream = $1 ORDER BY seq',
    [id],
  );

describe('news of the identity realm', () => {
  it('D9 becomes one application and one restricted log entry, however often it is taken', async () => {
    const contestId = await announcedContest(house);
    const { applicationId, code } = await house.submit(contestId);

    await Promise.all([1, 2, 3].map(() => house.intake.takeSubmission(applicationId)));
    await house.news.handlers['candidate.take-submission']({ applicationId });
    await house.take();

    expect(await house.application(applicationId)).toMatchObject({ code, status: 'submitted' });
    const entries = await entriesOf(applicationId);
    expect(entries).toMatchObject([
      { type: 'application.submitted', stream: applicationId, disclosure: 'restricted' },
    ]);
    expect(JSON.parse(entries[0]?.body.toString() ?? '').data).toEqual({
      applicationId,
      code,
      keyCheck: 'aa'.repeat(32),
      ciphertextHash: 'bb'.repeat(32),
    });
  });

  it('D9 of a verdict is one log entry, without the text that the candidate reads', async () => {
    const contestId = await announcedContest(house);
    const [admitted, refused] = [await house.submit(contestId), await house.submit(contestId)];
    await house.verdict(contestId, admitted.applicationId);
    await house.verdict(contestId, refused.applicationId, 'experience');

    await house.take();
    await house.take();

    expect((await house.application(admitted.applicationId))?.status).toBe('admitted');
    expect(await house.application(refused.applicationId)).toMatchObject({
      status: 'refused',
      reasonCode: 'experience',
    });
    const types = (await entriesOf(refused.applicationId)).map(({ type }) => type);
    expect(types).toEqual(['application.submitted', 'application.refused']);
  });

  it('waits when the verdict is here before its submission', async () => {
    const contestId = await announcedContest(house);
    const { applicationId } = await house.submit(contestId);
    await house.verdict(contestId, applicationId);

    await house.intake.takeVerdict(applicationId);
    const before = await house.application(applicationId);
    await house.take();

    expect(before).toBeUndefined();
    expect((await house.application(applicationId))?.status).toBe('admitted');
  });

  it('can neither be changed nor taken back once it is written', async () => {
    const { applicationId } = await house.submit(await announcedContest(house));

    await expect(
      house.rows('UPDATE exchange.submission SET candidate_code = $2 WHERE application_id = $1', [
        applicationId,
        'XXX',
      ]),
    ).rejects.toThrow('append only');
    await expect(house.rows('DELETE FROM exchange.submission')).rejects.toThrow('append only');
  });
});

describe('the candidate set', () => {
  it('is sealed by the secretary with the admitted only, once', async () => {
    const contestId = await screened();
    const people = await Promise.all([1, 2, 3, 4].map(() => house.submit(contestId)));
    const [a, b, c, d] = people.map(({ applicationId }) => applicationId);
    if (!a || !b || !c || !d) throw new Error('four were submitted');
    for (const id of [a, b, d]) await house.verdict(contestId, id);
    await house.verdict(contestId, c, 'age');
    await house.take();
    expectOk(await house.candidates.withdraw(candidate(contestId, people[3] ?? never())));

    const sealed = await house.sealing.seal(secretary(contestId), contestId);
    const again = await house.sealing.seal(secretary(contestId), contestId);

    const members = people.slice(0, 2).map(({ code }) => ({ code: brand<CandidateCode>(code) }));
    const root = candidateSetRoot(members);
    expect(sealed).toEqual({ ok: true, value: { count: 2, root } });
    expect(again).toEqual(sealed);
    expect(
      await house.rows(
        `SELECT 1 FROM audit.entry WHERE contest_id = $1 AND type = 'contest.candidate-set-sealed'`,
        [contestId],
      ),
    ).toHaveLength(1);
    const set = await house.api.contests.sealedSetIn(await reading(), contestId);
    expect(set.map(({ applicationId }) => applicationId).sort()).toEqual([a, b].sort());
  });

  it('is not sealed while a single application has no verdict, and says how many', async () => {
    const contestId = await screened();
    const [first] = [await house.submit(contestId), await house.submit(contestId)];
    await house.take();
    const untaken = await house.submit(contestId);
    await house.verdict(contestId, first.applicationId);
    await house.verdict(contestId, untaken.applicationId);

    const refused = await house.sealing.seal(secretary(contestId), contestId);

    expect(refused).toMatchObject({
      error: { code: 'candidate-set.verdicts-missing', context: { missing: 3 } },
    });
    expect((await house.state(contestId)).sealed).toBeNull();
  });

  it('tells no count while applications are still accepted', async () => {
    const contestId = await announcedContest(house);
    await house.submit(contestId);
    await house.take();

    const refused = await house.sealing.seal(secretary(contestId), contestId);

    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).not.toContain('missing');
  });

  it('is sealed by nobody else', async () => {
    const contestId = await screened();

    for (const actor of [
      official('secretary', staff(77)),
      official('publisher'),
      secretary(brand<ContestId>(randomUUID())),
    ]) {
      expect(await house.sealing.seal(actor, contestId)).toMatchObject({
        error: { code: 'resource.not-found' },
      });
    }
  });

  it('waits for an application that is just being committed', async () => {
    const contestId = await screened();
    const identity = await house.db.transactor('identity');
    const order: string[] = [];
    let sealing: Promise<unknown> = Promise.resolve();

    await identity.runPlain(async (tx) => {
      await tx.query(
        `SELECT pg_advisory_xact_lock_shared(hashtextextended('adal.acceptance/' || $1, 0))`,
        [contestId],
      );
      sealing = house.sealing
        .seal(secretary(contestId), contestId)
        .then((result) => order.push(result.ok ? 'sealed' : result.error.code));
      await whenWaiting();
      await tx.query('INSERT INTO exchange.submission VALUES ($1, $2, $3, $4, $5)', [
        ...[randomUUID(), contestId, 'BCD-FGH-JKM', 'aa', 'bb'],
      ]);
      order.push('committed');
    });
    await sealing;

    expect(order).toEqual(['committed', 'candidate-set.verdicts-missing']);
  });
});

describe('a candidate', () => {
  it('sees the own application only', async () => {
    const contestId = await announcedContest(house);
    const mine = await house.submit(contestId);
    const early = await house.candidates.own(candidate(contestId, mine));

    await house.take();

    expect(early).toMatchObject({ error: { code: 'application.not-taken' } });
    expect(await house.candidates.own(candidate(contestId, mine))).toMatchObject({
      value: { code: mine.code, status: 'submitted' },
    });
    expect(await house.candidates.own(secretary(contestId))).toMatchObject({
      error: { code: 'resource.not-found' },
    });
  });

  it('withdraws once, also after sealing, which the set does not feel', async () => {
    const contestId = await screened();
    const mine = await house.submit(contestId);
    await house.verdict(contestId, mine.applicationId);
    await house.take();
    expectOk(await house.sealing.seal(secretary(contestId), contestId));

    expectOk(await house.candidates.withdraw(candidate(contestId, mine)));
    expectOk(await house.candidates.withdraw(candidate(contestId, mine)));

    const types = (await entriesOf(mine.applicationId)).map(({ type }) => type);
    expect(types).toEqual([
      'application.submitted',
      'application.admitted',
      'application.withdrawn',
    ]);
    expect((await house.state(contestId)).sealed?.count).toBe(1);
    expect(await house.sealing.seal(secretary(contestId), contestId)).toMatchObject({
      error: { code: 'candidate-set.already-sealed' },
    });
  });
});

describe('the summary', () => {
  it('counts applications by state, and only when acceptance is over', async () => {
    const open = await announcedContest(house);
    const early = await house.candidates.summary(secretary(open), open);
    const contestId = await screened();
    const [first] = [await house.submit(contestId), await house.submit(contestId)];
    await house.verdict(contestId, first.applicationId, 'age');
    await house.take();

    expect(early).toMatchObject({ error: { code: 'application.summary-too-early' } });
    expect(await house.candidates.summary(secretary(contestId), contestId)).toEqual({
      ok: true,
      value: { submitted: 1, admitted: 0, refused: 1, withdrawn: 0 },
    });
    expect(await house.candidates.summary(official('publisher'), contestId)).toMatchObject({
      error: { code: 'resource.not-found' },
    });
  });
});

describe('the tables of the evaluation', () => {
  it('D1 have no column for a person', async () => {
    const columns = await house.rows<{ name: string }>(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS name
         FROM information_schema.columns
        WHERE table_schema IN ('exchange', 'candidate', 'contest', 'testing', 'commission', 'audit',
                               'access', 'jobs', 'supervision')`,
    );
    const personal =
      /person(?!al)|full_?name|surname|birth|national|iin|phone|address|e_?mail|\.sex$/;

    expect(columns.length).toBeGreaterThan(50);
    expect(columns.map(({ name }) => name).filter((name) => personal.test(name))).toEqual([]);
  });
});

async function reading() {
  const api = await house.db.transactor('api');
  return api.runPlain(async (tx) => ({ ...tx, query: house.rows }));
}

/** Resolves when somebody of this database waits for an advisory lock. */
async function whenWaiting(): Promise<void> {
  for (;;) {
    const waiting = await house.rows(
      `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'advisory'`,
    );
    if (waiting.length > 0) return;
  }
}

function never(): never {
  throw new Error('there is one');
}
