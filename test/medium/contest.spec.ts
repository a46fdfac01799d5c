import { candidateSetRoot, contestSeedOf, type ContestEvent } from '@adal/contest/domain';
import { evolveContest, type ContestState } from '@adal/contest/domain';
import { expectOk, toHex, type ContestId } from '@adal/kernel';
import { parseEntry, secretCommitment } from '@adal/proof';

import { contestHouse, type ContestHouse } from '../support/contest-house.js';
import {
  announcedContest,
  draftFor,
  partyActor,
  passTo,
  readyContest,
  reveal,
  sealedContest,
  seededContest,
  sign,
  SYSTEM,
} from '../support/contest-steps.js';
import {
  members,
  official,
  PUBLISHER,
  sealCommand,
  SECRETARY,
  staff,
} from '../support/contest.maker.js';

let house: ContestHouse;
beforeAll(async () => {
  house = await contestHouse();
});
afterAll(() => house.close());

/** The contest's events as the log holds them, in order. */
async function logged(id: ContestId): Promise<readonly ContestEvent[]> {
  const rows = await house.rows<{ body: Buffer }>(
    'SELECT body FROM audit.entry WHERE contest_id = $1 ORDER BY seq',
    [id],
  );
  return rows.map(({ body }) => {
    const { type, data } = expectOk(parseEntry(body));
    return { type, ...data } as ContestEvent;
  });
}

const jobsOf = (id: ContestId) =>
  house.rows<{ name: string; run_at: number | null }>(
    `SELECT name, run_at FROM jobs.outbox WHERE payload ->> 'contestId' = $1`,
    [id],
  );

describe('publication', () => {
  it('takes effect when a published checkpoint covers both signatures, and not before', async () => {
    const id = await readyContest(house);
    expectOk(await sign(house, id, 'secretary'));
    expectOk(await sign(house, id, 'publisher'));

    await house.sweep();
    expect((await house.state(id)).status).toBe('draft');
    await house.worker.jobs.handlers['contest.apply-effects']({ contestId: id });
    expect((await house.state(id)).status).toBe('draft');

    await house.sequence();
    await house.sweep();
    expect((await logged(id)).map((event) => event.type)).toContain('contest.announced');
    expect((await house.state(id)).status).toBe('accepting');
  });

  it('is announced once, however often job and sweep run', async () => {
    const id = await announcedContest(house);

    await house.sweep();
    await house.worker.jobs.handlers['contest.apply-effects']({ contestId: id });

    const events = await logged(id);
    expect(events.filter((event) => event.type === 'contest.announced')).toHaveLength(1);
  });

  it('commits to a form secret that only the worker may read', async () => {
    const id = await announcedContest(house);
    const [row] = await house.rows<{ form_secret: Buffer }>(
      'SELECT form_secret FROM contest.secret WHERE contest_id = $1',
      [id],
    );
    const { formSecretCommitment } = await house.state(id);
    const api = await house.db.transactor('api');

    expect(formSecretCommitment).toBe(toHex(secretCommitment(row?.form_secret ?? Buffer.alloc(0))));
    await expect(
      api.runPlain((tx) => tx.query('SELECT form_secret FROM contest.secret')),
    ).rejects.toThrow('permission denied');
  });

  it('gives the seated their rights and refuses who already has another role', async () => {
    const id = await announcedContest(house);
    const grants = await house.rows<{ staff_id: string; role: string }>(
      `SELECT staff_id, role FROM exchange.staff_grant WHERE contest_id = $1 AND ended_at IS NULL`,
      [id],
    );
    expect(grants.map((grant) => grant.role).sort()).toEqual([
      'chair',
      ...Array<string>(5).fill('key-holder'),
      ...Array<string>(4).fill('member'),
      'secretary',
    ]);

    const other = await readyContest(house);
    await house.rows(`SELECT exchange.claim_contest_role($1, $2, 'hr-officer')`, [
      staff(22),
      other,
    ]);
    expectOk(await sign(house, other, 'secretary'));

    expect(await sign(house, other, 'publisher')).toMatchObject({
      error: { code: 'contest.role-conflict' },
    });
    expect((await house.state(other)).signatures).toHaveLength(1);
  });

  it('needs the role in which one signs', async () => {
    const id = await readyContest(house);
    const secretary = partyActor('secretary', id);
    const signing = { role: 'publisher', beaconCommitment: '11'.repeat(32) } as const;

    const refused = await house.api.drafting.sign(secretary, id, signing);
    const stranger = await house.api.drafting.sign(official('publisher', PUBLISHER, id), id, {
      ...signing,
      role: 'secretary',
    });

    expect(refused).toMatchObject({ error: { code: 'resource.not-found' } });
    expect(stranger).toMatchObject({ error: { code: 'resource.not-found' } });
  });

  it('tells the identity realm what it must know, at every change of status', async () => {
    const id = await announcedContest(house);
    const notice = () =>
      house.rows(
        `SELECT status, threshold, jsonb_array_length(holders) AS holders, title ->> 'en' AS title
           FROM exchange.contest_notice WHERE contest_id = $1`,
        [id],
      );
    expect(await notice()).toEqual([
      { status: 'accepting', threshold: 3, holders: 5, title: 'Specialist' },
    ]);

    await passTo(house, (await house.state(id)).windows.acceptUntil);
    await house.sweep();

    expect(await notice()).toMatchObject([{ status: 'screening' }]);
  });

  it('D6 keeps what was pinned even against SQL of the api', async () => {
    const id = await announcedContest(house);
    const api = await house.db.transactor('api');
    const change = (sql: string) => api.runPlain((tx) => tx.query(sql, [id]));

    for (const column of [
      "ruleset_hash = (SELECT hash FROM contest.ruleset WHERE id = 'generic')",
      'accept_until = accept_until + 1',
      "status = 'draft'",
    ]) {
      await expect(change(`UPDATE contest.contest SET ${column} WHERE id = $1`)).rejects.toThrow(
        'is announced',
      );
    }
    await expect(change('DELETE FROM contest.ruleset WHERE id = $1::text')).rejects.toThrow();
  });
});

describe('the candidate set', () => {
  it('is sealed once, with all its members and the state of the log', async () => {
    const sealed = members(3);
    const id = await sealedContest(house, sealed);
    const secretary = partyActor('secretary', id);

    const again = await house.api.contests.execute(secretary, id, sealCommand(sealed));
    const other = await house.api.contests.execute(secretary, id, sealCommand(members(4)));

    expectOk(again);
    expect(other).toMatchObject({ error: { code: 'candidate-set.already-sealed' } });
    const api = await house.db.transactor('api');
    expect(await api.read((tx) => house.api.contests.sealedSetIn(tx, id))).toEqual(sealed);
    const seal = (await logged(id)).find((e) => e.type === 'contest.candidate-set-sealed');
    expect(seal).toMatchObject({ count: 3, root: candidateSetRoot(sealed) });
    expect(seal?.leaves).toBeGreaterThan(4);
  });

  it('is sealed by one of two who try at once', async () => {
    const id = await announcedContest(house);
    await passTo(house, (await house.state(id)).windows.acceptUntil);
    const secretary = partyActor('secretary', id);

    const tries = await Promise.all(
      [3, 4].map((n) => house.api.contests.execute(secretary, id, sealCommand(members(n)))),
    );

    expect(tries.filter((each) => each.ok)).toHaveLength(1);
    const rows = await house.rows<{ n: string }>(
      'SELECT count(*) AS n FROM contest.sealed_application WHERE contest_id = $1',
      [id],
    );
    expect(Number(rows[0]?.n)).toBe((await house.state(id)).sealed?.count);
  });

  it('leads to one seed, and asks testing for the forms', async () => {
    const id = await seededContest(house, members(3));
    const worker = await house.db.transactor('worker');

    const seed = await worker.read((tx) => house.worker.contests.seedIn(tx, id));

    const [secret] = await house.rows<{ hex: string }>(
      `SELECT encode(form_secret, 'hex') AS hex FROM contest.secret WHERE contest_id = $1`,
      [id],
    );
    expect(seed).toBe(contestSeedOf(await house.state(id), secret?.hex ?? ''));
    expect((await jobsOf(id)).filter((job) => job.name === 'testing.draw-forms')).toHaveLength(1);
  });

  it('suspends the contest by the sweep when a secret does not come', async () => {
    const id = await sealedContest(house, members(2));
    expectOk(await reveal(house, id, 'secretary'));
    await passTo(house, (await house.state(id)).beacon.revealUntil ?? 0);

    await house.sweep();

    expect(await house.state(id)).toMatchObject({
      isSuspended: true,
      suspendedFor: 'missing-reveal',
    });
  });
});

describe('the life of a contest', () => {
  it('D12 passes its windows without any job, by the sweep alone', async () => {
    const id = await announcedContest(house);
    await house.rows('DELETE FROM jobs.outbox');
    const { acceptUntil } = (await house.state(id)).windows;

    await passTo(house, acceptUntil);
    await house.sweep();

    expect((await house.state(id)).status).toBe('screening');
  });

  it('D6 D9 replays from the log alone to the very state, to the end', async () => {
    const id = await seededContest(house, members(3));
    const apply = async (command: Parameters<typeof house.worker.contests.execute>[2]) =>
      expectOk(await house.worker.contests.execute(SYSTEM, id, command));
    await apply({ type: 'OpenStage', stage: 0 });
    await apply({ type: 'CloseStage', stage: 0, admittedCount: 2 });
    await apply({ type: 'OpenStage', stage: 1 });
    await apply({ type: 'CloseStage', stage: 1, admittedCount: 2 });
    const chair = official('chair', staff(21), id);
    expectOk(await house.api.contests.execute(chair, id, { type: 'CloseMarks', stage: 1 }));
    await apply({ type: 'RecordDecision', entry: 'de000000-0000-4000-8000-000000000001' });

    const events = await logged(id);
    const replayed = events.reduce<ContestState | null>(evolveContest, null);

    expect(replayed).toEqual(await house.state(id));
    expect(replayed?.status).toBe('decided');
    const revealed = events.find((event) => event.type === 'contest.form-secret-revealed');
    expect(revealed?.formSecret).toMatch(/^[0-9a-f]{64}$/);
    expect((await jobsOf(id)).map((job) => job.name)).toContain('commission.open-works');
  });

  it('D9 writes nothing at all when a command is refused', async () => {
    const id = await announcedContest(house);
    const count = async () => (await logged(id)).length;
    const before = [await count(), (await jobsOf(id)).length, await house.state(id)];
    const seal = sealCommand(members(2));

    expect(await house.api.contests.execute(partyActor('secretary', id), id, seal)).toMatchObject({
      error: { code: 'candidate-set.too-early' },
    });

    expect([await count(), (await jobsOf(id)).length, await house.state(id)]).toEqual(before);
  });

  it('leaves the program its own commands: no official may give them', async () => {
    const id = await seededContest(house, members(2));
    const secretary = partyActor('secretary', id);

    for (const command of [
      { type: 'OpenStage', stage: 0 },
      { type: 'RecordDecision', entry: 'x' },
      { type: 'NotHeld', reason: 'none' },
    ] as const) {
      expect(await house.api.contests.execute(secretary, id, command)).toMatchObject({
        error: { code: 'resource.not-found' },
      });
    }
  });
});

describe('drafts', () => {
  it('are composed by a secretary of the body only', async () => {
    const wrong = { ...official('secretary'), grants: [] };

    expect(await house.api.drafting.draft(wrong, draftFor(house))).toMatchObject({
      error: { code: 'resource.not-found' },
    });
    expect(
      await house.api.drafting.draft(
        official('secretary', SECRETARY),
        draftFor(house, { rulesetId: 'nothing' }),
      ),
    ).toMatchObject({ error: { code: 'ruleset.unknown' } });
  });

  it('are seen by their staff and answer everybody else like nothing', async () => {
    const id = await readyContest(house);

    const staffSees = expectOk(await house.api.reading.show(partyActor('secretary', id), id));
    const public_ = await house.api.reading.show({ kind: 'public' }, id);

    expect(staffSees.missing).toEqual([]);
    expect(public_).toMatchObject({ error: { code: 'resource.not-found' } });
  });

  it('take the version of the rules that is latest, and can still be revised', async () => {
    const id = await readyContest(house);
    const secretary = partyActor('secretary', id);

    expectOk(
      await house.api.drafting.revise(
        secretary,
        id,
        draftFor(house, { rulesetId: 'generic-test' }),
      ),
    );

    const [row] = await house.rows<{ id: string }>(
      `SELECT ruleset.id FROM contest.contest JOIN contest.ruleset ON hash = ruleset_hash
        WHERE contest.id = $1`,
      [id],
    );
    expect(row?.id).toBe('generic-test');
    expect((await house.state(id)).stages.map((stage) => stage.kind)).toEqual(['test']);
  });
});
