import { createHash, randomUUID } from 'node:crypto';

import { isCode } from '@adal/kernel';

import { identityHouse, newHolder, type IdentityHouse } from '../support/identity-house.js';
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

/** Everything that the evaluation, the log or anybody outside could read, as text. */
async function outsideTheVault(): Promise<string> {
  const tables = await house.rows<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name
       FROM information_schema.tables
      WHERE table_type = 'BASE TABLE'
        AND table_schema NOT IN ('vault', 'pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const [all] = await house.rows<{ text: string | null }>(
      `SELECT string_agg(t::text, ' ') AS text FROM ${name} t`,
    );
    texts.push(all?.text ?? '');
  }
  const bodies = await house.rows<{ text: string }>(
    `SELECT coalesce(string_agg(convert_from(body, 'UTF8'), ' '), '') AS text FROM audit.entry`,
  );
  return [...texts, ...bodies.map(({ text }) => text)].join(' ');
}

describe('an application', () => {
  it('is answered with an id and a code, and told to the evaluation without a person', async () => {
    const contestId = await house.notice();

    const { applicationId, code } = await applied(house, contestId);

    expect(isCode(code)).toBe(true);
    const rows = await house.rows('SELECT * FROM exchange.submission WHERE contest_id = $1', [
      contestId,
    ]);
    expect(rows).toEqual([
      {
        application_id: applicationId,
        contest_id: contestId,
        candidate_code: code,
        key_check: expect.stringMatching(/^[0-9a-f]{64}$/),
        ciphertext_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('D1 leaves no word of the person in any table outside the vault, in the log or in an answer', async () => {
    const who = canary();
    const contestId = await house.notice();
    const mine = await applied(house, contestId, who);
    const answers = [
      await submit(house, { cookie: mine.cookie, contestId, person: who.person }),
      await submit(house, { cookie: mine.cookie, contestId, person: { ...who.person, sex: 'x' } }),
      await house.call('/applications', { cookie: mine.cookie }),
      await house.call(`/applications/${mine.applicationId}/tickets`, {
        method: 'POST',
        cookie: mine.cookie,
      }),
    ];

    const outside = `${await outsideTheVault()} ${answers.map(({ text }) => text).join(' ')}`;

    expect(outside).toContain(mine.code);
    for (const word of who.words) expect(outside).not.toContain(word);
    expect(outside).not.toContain(who.email);
  });

  it('D1 is encrypted in the vault too: the dump of it shows no field of the person', async () => {
    const who = canary();
    const contestId = await house.notice();
    const { applicationId } = await applied(house, contestId, who);

    const [row] = await house.rows<{ text: string; bytes: Buffer }>(
      `SELECT record::text AS text, ciphertext AS bytes FROM vault.record WHERE application_id = $1`,
      [applicationId],
    );

    for (const word of who.words) {
      expect(row?.text).not.toContain(word);
      expect(row?.bytes.includes(word)).toBe(false);
    }
  });

  it('is refused outside the window, by the clock of the database', async () => {
    const contestId = await house.notice();
    const cookie = await signedUp(house, canary().email);
    await house.rows('UPDATE exchange.contest_notice SET accept_until = $2 WHERE contest_id = $1', [
      contestId,
      (await house.now()) - 1,
    ]);

    const reply = await submit(house, { cookie, contestId, person: canary().person });

    expectRefusal(reply, 409, 'contest.not-accepting');
    const listed = await house.call('/contests');
    expect(JSON.stringify(listed.body)).not.toContain(contestId);
  });

  it('is refused while the contest is not accepting, and for an unknown contest', async () => {
    const contestId = await house.notice({ status: 'announced' });
    const cookie = await signedUp(house, canary().email);
    const { person } = canary();

    expectRefusal(await submit(house, { cookie, contestId, person }), 409, 'contest.not-accepting');
    expectRefusal(
      await submit(house, { cookie, contestId: randomUUID(), person }),
      404,
      'resource.not-found',
    );
  });

  it('is one a person and contest, also when a second account brings the same number', async () => {
    const contestId = await house.notice();
    const who = canary();
    const first = await applied(house, contestId, who);
    const second = await signedUp(house, canary().email);
    const again = { contestId, person: who.person };

    expectRefusal(
      await submit(house, { cookie: first.cookie, ...again }),
      409,
      'application.already-submitted',
    );
    expectRefusal(
      await submit(house, { cookie: second, ...again }),
      409,
      'application.already-submitted',
    );
  });

  it('is made once when it is sent five times at once', async () => {
    const contestId = await house.notice();
    const who = canary();
    const cookie = await signedUp(house, who.email);

    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map(() => submit(house, { cookie, contestId, person: who.person })),
    );

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const rows = await house.rows('SELECT 1 FROM exchange.submission WHERE contest_id = $1', [
      contestId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is answered the same way again to the same Idempotency-Key', async () => {
    const contestId = await house.notice();
    const who = canary();
    const cookie = await signedUp(house, who.email);
    const asking = {
      method: 'POST',
      cookie,
      body: { contestId, person: who.person },
      headers: { 'idempotency-key': randomUUID() },
    } as const;

    const first = await house.call('/applications', asking);
    const again = await house.call('/applications', asking);

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
  });

  it('is refused to somebody who has another role in the contest', async () => {
    const contestId = await house.notice();
    const cookie = await signedUp(house, 'judge@example.test');
    await house.rows(
      `INSERT INTO vault.contest_person (person_id, contest_id, role)
       SELECT person_id, $1, 'member' FROM vault.account WHERE email = 'judge@example.test'`,
      [contestId],
    );

    const reply = await submit(house, { cookie, contestId, person: canary().person });

    expectRefusal(reply, 409, 'contest.role-conflict');
  });

  it('is not sealed to a key that its holder did not register', async () => {
    const holders = [newHolder(), newHolder(), newHolder()];
    const [first] = holders;
    await house.rows(`INSERT INTO vault.holder_key (staff_id, public_key) VALUES ($1, $2)`, [
      first?.staffId,
      newHolder().publicKey,
    ]);
    const contestId = await house.notice({ holders });
    const cookie = await signedUp(house, canary().email);

    const reply = await submit(house, { cookie, contestId, person: canary().person });

    expectRefusal(reply, 409, 'holder-key.differs');
  });

  it('is not taken from an official or from nobody', async () => {
    const contestId = await house.notice();
    const { cookie } = await official(house, 'secretary');
    const body = { contestId, person: canary().person };

    expectRefusal(await submit(house, { cookie, ...body }), 404, 'resource.not-found');
    const nobody = await house.call('/applications', { method: 'POST', body });
    expectRefusal(nobody, 401, 'session.required');
  });
});

describe('the fields of an application', () => {
  it.each([
    ['fullName', '', 'person.fullName'],
    ['nationalNumber', '12345', 'person.nationalNumber'],
    ['nationalNumber', 990101400123, 'person.nationalNumber'],
    ['birthDate', '1999-02-30', 'person.birthDate'],
    ['birthDate', '01.02.1999', 'person.birthDate'],
    ['sex', 'other', 'person.sex'],
    ['phone', '87011234567', 'person.phone'],
    ['address', 'a\u0007b', 'person.address'],
    ['education', 'none', 'person.education'],
    ['education', [{ institution: 'A', speciality: 'B', year: '2001' }], 'person.education.0.year'],
    ['salary', 1, 'person.salary'],
  ])('are each named when wrong: %s', async (name, value, field) => {
    const contestId = await house.notice();
    const cookie = await signedUp(house, canary().email);

    const reply = await submit(house, {
      cookie,
      contestId,
      person: canary({ [name]: value }).person,
    });

    expect(reply.status).toBe(400);
    expect(reply.body.field).toBe(field);
  });

  it('D1 are not quoted in the refusal', async () => {
    const contestId = await house.notice();
    const who = canary({ nationalNumber: 'secret-number' });
    const cookie = await signedUp(house, who.email);

    const reply = await submit(house, { cookie, contestId, person: who.person });

    expect(reply.text).not.toContain('secret-number');
    for (const word of who.words) expect(reply.text).not.toContain(word);
  });
});

describe('a ticket', () => {
  it('names the application and not the person', async () => {
    const contestId = await house.notice();
    const { cookie, applicationId, code } = await applied(house, contestId);

    const reply = await house.call(`/applications/${applicationId}/tickets`, {
      method: 'POST',
      cookie,
    });

    const [ticket] = await house.rows(
      `SELECT kind, staff_id, application_id, contest_id, candidate_code FROM exchange.ticket
        WHERE token_hash = $1`,
      [createHash('sha256').update(reply.body.ticket).digest()],
    );
    expect(ticket).toEqual({
      kind: 'participation',
      staff_id: null,
      application_id: applicationId,
      contest_id: contestId,
      candidate_code: code,
    });
  });

  it('is given to nobody else', async () => {
    const { applicationId } = await applied(house, await house.notice());
    const stranger = await signedUp(house, canary().email);

    const reply = await house.call(`/applications/${applicationId}/tickets`, {
      method: 'POST',
      cookie: stranger,
    });

    expectRefusal(reply, 404, 'resource.not-found');
  });
});

describe('one person, one role in a contest', () => {
  const claim = async (staffId: string, contestId: string, role: string) => {
    const api = await house.db.transactor('api');
    const rows = await api.runPlain((tx) =>
      tx.query<{ ok: boolean }>('SELECT exchange.claim_contest_role($1, $2, $3) AS ok', [
        staffId,
        contestId,
        role,
      ]),
    );
    return rows[0]?.ok;
  };

  it('is kept by the database for the evaluation, which sees no person', async () => {
    const contestId = await house.notice();
    const { staffId } = await official(house, 'member');

    expect(await claim(staffId, contestId, 'member')).toBe(true);
    expect(await claim(staffId, contestId, 'member')).toBe(true);
    expect(await claim(staffId, contestId, 'secretary')).toBe(false);
    expect(await claim(staffId, randomUUID(), 'secretary')).toBe(true);
  });

  it('holds when two roles are claimed at once', async () => {
    const contestId = await house.notice();
    const { staffId } = await official(house, 'member');

    const claims = await Promise.all(
      ['chair', 'member', 'secretary', 'key-holder'].map((role) => claim(staffId, contestId, role)),
    );

    expect(claims.filter((isTheirs) => isTheirs === true)).toHaveLength(1);
  });

  it('D1 cannot be used to read the vault: no role of the evaluation has a right there', async () => {
    for (const role of ['api', 'worker', 'auditor', 'sequencer'] as const) {
      const transactor = await house.db.transactor(role);
      for (const table of ['account', 'record', 'desk_wrap', 'record_share', 'contest_person']) {
        await expect(
          transactor.runPlain((tx) => tx.query(`SELECT 1 FROM vault.${table}`)),
        ).rejects.toThrow('permission denied');
      }
    }
  });
});
