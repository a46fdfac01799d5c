import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { BODY, identityHouse, type IdentityHouse } from '../support/identity-house.js';
import {
  applied,
  canary,
  expectRefusal,
  official,
  signedUp,
  submit,
} from '../support/identity-people.js';

let house: IdentityHouse;

beforeAll(async () => {
  house = await identityHouse();
});

afterAll(() => house.close());

const desk = () => official(house, 'hr-officer', { bodyId: BODY });

const decide = (cookie: string, applicationId: string, body: unknown) =>
  house.call(`/desk/applications/${applicationId}/verdict`, { method: 'POST', cookie, body });

const ADMIT = { isEligible: true };
const REFUSE = { isEligible: false, reasonCode: 'experience', text: 'Стаж не подтверждён.' };

describe('the document desk', () => {
  it('reads one person at a time, and nowhere shows a code by which results are published', async () => {
    const contestId = await house.notice();
    const who = canary();
    const { applicationId, code } = await applied(house, contestId, who);
    const { cookie } = await desk();

    const list = await house.call(`/desk/contests/${contestId}/applications`, { cookie });
    const read = await house.call(`/desk/applications/${applicationId}`, { cookie });

    expect(list.body.items).toEqual([{ applicationId, verdict: null }]);
    expect(read.body).toEqual({ applicationId, contestId, verdict: null, person: who.person });
    expect(list.text + read.text).not.toContain(code);
  });

  it('lists the contests of its body, and counts nothing while another may still apply', async () => {
    const contestId = await house.notice();
    const first = await applied(house, contestId);
    await applied(house, contestId);
    const { cookie } = await desk();
    await decide(cookie, first.applicationId, ADMIT);
    const row = async () => {
      const { body } = await house.call('/desk/contests', { cookie });
      return body.items.find((item: { contestId: string }) => item.contestId === contestId);
    };

    const open = await row();
    await house.setStatus(contestId, 'screening');
    const closed = await row();
    const other = { bodyId: 'b0d00000-0000-4000-8000-000000000002' };
    const stranger = await official(house, 'hr-officer', other);
    const elsewhere = await house.call('/desk/contests', { cookie: stranger.cookie });

    expect(open).toMatchObject({ status: 'accepting', applications: null, decided: null });
    expect(closed).toMatchObject({ status: 'screening', applications: 2, decided: 1 });
    expect(elsewhere.body.items).toEqual([]);
  });

  it('shows the candidate that the record was opened', async () => {
    const { applicationId, cookie } = await applied(house, await house.notice());
    await house.call(`/desk/applications/${applicationId}`, { cookie: (await desk()).cookie });

    const openings = await house.call(`/applications/${applicationId}/openings`, { cookie });

    expect(openings.body.items).toEqual([{ by: 'desk', holders: [], at: expect.any(Number) }]);
  });

  it('of another body, and whoever is no HR officer, sees nothing', async () => {
    const contestId = await house.notice();
    const { applicationId } = await applied(house, contestId);
    const others = [
      await official(house, 'hr-officer', { bodyId: 'b0d00000-0000-4000-8000-000000000002' }),
      await official(house, 'secretary', { contestId }),
      await official(house, 'administrator'),
    ];

    for (const { cookie } of others) {
      expectRefusal(
        await house.call(`/desk/applications/${applicationId}`, { cookie }),
        404,
        'resource.not-found',
      );
      expectRefusal(
        await house.call(`/desk/contests/${contestId}/applications`, { cookie }),
        404,
        'resource.not-found',
      );
    }
  });

  it('is closed to an HR officer who has another role in the contest', async () => {
    const contestId = await house.notice();
    const { cookie, staffId } = await desk();
    await house.rows(`SELECT exchange.claim_contest_role($1, $2, 'member')`, [staffId, contestId]);

    const list = await house.call(`/desk/contests/${contestId}/applications`, { cookie });

    expectRefusal(list, 409, 'contest.role-conflict');
  });
});

describe('the desk of a rerun', () => {
  const confirmed = async (isAdmitted: boolean) => {
    const who = canary();
    const old = await applied(house, await house.notice(), who);
    const { cookie } = await desk();
    if (isAdmitted) await decide(cookie, old.applicationId, ADMIT);
    const rerun = await house.notice();
    await house.rows(
      `UPDATE exchange.contest_notice notice SET rerun_of = record.contest_id
         FROM vault.record WHERE notice.contest_id = $1 AND record.application_id = $2`,
      [rerun, old.applicationId],
    );
    const member = [rerun, old.applicationId, isAdmitted];
    await house.rows('INSERT INTO exchange.rerun_member VALUES ($1, $2, $3)', member);
    const { body } = await house.call(`/reruns/${rerun}/confirmation`, {
      ...{ method: 'POST', cookie: old.cookie, body: { person: who.person } },
    });
    const { applicationId } = body;
    const read = await house.call(`/desk/applications/${applicationId}`, { cookie });
    const openings = await house.call(`/applications/${applicationId}/openings`, {
      cookie: old.cookie,
    });
    return { read, seen: openings.body.items.length };
  };

  it('opens nobody whose admission was carried over: there is nothing to decide', async () => {
    const { read, seen } = await confirmed(true);

    expectRefusal(read, 409, 'desk.nothing-to-decide');
    expect(seen).toBe(0);
  });

  it('opens whoever the first desk had not decided on', async () => {
    const { read, seen } = await confirmed(false);

    expect(read.status).toBe(200);
    expect(seen).toBe(1);
  });
});

describe('a verdict', () => {
  it('tells the evaluation the reason code and the candidate the text', async () => {
    const contestId = await house.notice();
    const mine = await applied(house, contestId);
    const { cookie } = await desk();

    const given = await decide(cookie, mine.applicationId, REFUSE);

    expect(given.body).toEqual({
      applicationId: mine.applicationId,
      isEligible: false,
      reasonCode: 'experience',
    });
    expect(
      await house.rows('SELECT * FROM exchange.verdict WHERE contest_id = $1', [contestId]),
    ).toEqual([
      {
        application_id: mine.applicationId,
        contest_id: contestId,
        is_eligible: false,
        reason_code: 'experience',
      },
    ]);
    const own = await house.call('/applications', { cookie: mine.cookie });
    expect(own.body.items[0].verdict).toEqual({
      isEligible: false,
      reasonCode: 'experience',
      text: 'Стаж не подтверждён.',
    });
  });

  it('is final: the same again is no news, another is refused', async () => {
    const { applicationId } = await applied(house, await house.notice());
    const { cookie } = await desk();

    expect((await decide(cookie, applicationId, ADMIT)).status).toBe(200);
    expect((await decide(cookie, applicationId, ADMIT)).status).toBe(200);
    expectRefusal(await decide(cookie, applicationId, REFUSE), 409, 'verdict.already-given');
  });

  it('is one even when two officials decide at once', async () => {
    const { applicationId } = await applied(house, await house.notice());
    const [a, b] = [await desk(), await desk()];

    const replies = await Promise.all([
      decide(a.cookie, applicationId, ADMIT),
      decide(b.cookie, applicationId, REFUSE),
    ]);

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('has a reason of the catalogue and a text when it refuses, and neither when it admits', async () => {
    const { applicationId } = await applied(house, await house.notice());
    const { cookie } = await desk();
    const code = async (body: unknown) => (await decide(cookie, applicationId, body)).body.code;

    expect(await code({ isEligible: false })).toBe('verdict.reason-missing');
    expect(await code({ isEligible: false, reasonCode: 'age' })).toBe('verdict.reason-missing');
    expect(await code({ ...REFUSE, reasonCode: 'ugly' })).toBe('request.invalid');
    expect(await code({ ...REFUSE, isEligible: true })).toBe('verdict.reason-unexpected');
    expect(await code({ isEligible: 'yes' })).toBe('request.invalid');
  });

  it('is not given once the screening is over', async () => {
    const contestId = await house.notice();
    const { applicationId } = await applied(house, contestId);
    const { cookie } = await desk();
    await house.setStatus(contestId, 'testing');

    expectRefusal(await decide(cookie, applicationId, ADMIT), 409, 'verdict.too-late');
  });
});

describe('the desk wraps', () => {
  it('are destroyed with their key when the last stage is assessed, and the log says how many', async () => {
    const contestId = await house.notice();
    const { applicationId } = await applied(house, contestId);
    await applied(house, contestId);
    const { cookie } = await desk();
    const keyFile = join(house.keysDir, 'identity', 'desk', `${contestId}.key`);
    expect(existsSync(keyFile)).toBe(true);

    await house.setStatus(contestId, 'deciding');
    await house.sweeps.destroyDeskWraps();

    expect(existsSync(keyFile)).toBe(false);
    expect(
      await house.rows('SELECT 1 FROM vault.desk_wrap WHERE contest_id = $1', [contestId]),
    ).toEqual([]);
    expectRefusal(
      await house.call(`/desk/applications/${applicationId}`, { cookie }),
      409,
      'desk.closed',
    );
    const entries = await house.rows<{ body: Buffer }>(
      `SELECT body FROM audit.entry
        WHERE contest_id = $1 AND type = 'identity.desk-wraps-destroyed'`,
      [contestId],
    );
    expect(entries).toHaveLength(1);
    expect(JSON.parse(entries[0]?.body.toString() ?? '')).toMatchObject({ data: { count: 2 } });
  });

  it('are left alone while a stage is still assessed, and destroyed once only', async () => {
    const contestId = await house.notice();
    await applied(house, contestId);

    await house.setStatus(contestId, 'assessing');
    await house.sweeps.destroyDeskWraps();
    const before = await house.rows('SELECT 1 FROM vault.desk_wrap WHERE contest_id = $1', [
      contestId,
    ]);
    await house.setStatus(contestId, 'not-held');
    await house.sweeps.destroyDeskWraps();
    await house.sweeps.destroyDeskWraps();

    expect(before).toHaveLength(1);
    const entries = await house.rows('SELECT 1 FROM audit.entry WHERE contest_id = $1', [
      contestId,
    ]);
    expect(entries).toHaveLength(1);
  });

  it('cannot be made again: nobody is accepted any more', async () => {
    const contestId = await house.notice();
    await house.setStatus(contestId, 'deciding');
    const cookie = await signedUp(house, canary().email);

    const reply = await submit(house, { cookie, contestId, person: canary().person });

    expectRefusal(reply, 409, 'contest.not-accepting');
  });
});

describe('the number of whoever confirms a rerun', () => {
  const confirm = async (before: string, now: string) => {
    const who = canary({ nationalNumber: before });
    const old = await applied(house, await house.notice(), who);
    const rerun = await house.notice();
    const member = [rerun, old.applicationId, true];
    await house.rows('INSERT INTO exchange.rerun_member VALUES ($1, $2, $3)', member);
    const person = { ...who.person, nationalNumber: now };
    return house.call(`/reruns/${rerun}/confirmation`, {
      ...{ method: 'POST', cookie: old.cookie, body: { person } },
    });
  };

  it('is that of the first application, or the right one where one digit of that was mistyped', async () => {
    expect((await confirm('990101400129', '990101400129')).status).toBe(201);
    expect((await confirm('990101400123', '990101400129')).status).toBe(201);
  });

  it('is no other, and is not mistyped anew', async () => {
    expectRefusal(await confirm('990101400129', '900101300017'), 409, 'rerun.other-person');
    expectRefusal(await confirm('990101400129', '990101400123'), 409, 'rerun.other-person');
    expectRefusal(await confirm('990101400123', '990101400124'), 409, 'rerun.other-person');
  });
});
