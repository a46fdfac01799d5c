import { randomUUID } from 'node:crypto';

import { NoticeIntake } from '../../libs/identity/src/notices/notice-intake.js';
import { BODY, identityHouse, type IdentityHouse } from '../support/identity-house.js';
import {
  applied,
  canary,
  expectRefusal,
  official,
  signedUp,
  submit,
  type Applied,
} from '../support/identity-people.js';

let house: IdentityHouse;

beforeAll(async () => {
  house = await identityHouse();
});

afterAll(() => house.close());

const take = () => house.app.get(NoticeIntake).run();

type Notice = { noticeId: string; kind: string; contestId: string; readAt: number | null };

const noticesOf = async (cookie: string): Promise<readonly Notice[]> =>
  (await house.call('/me/notices', { cookie })).body.items;

const kindsOf = async (cookie: string): Promise<readonly string[]> =>
  (await noticesOf(cookie)).map(({ kind }) => kind);

/** As the evaluation tells it. */
const tell = async (contestId: string, applicationId: string, kind: string): Promise<string> => {
  const id = randomUUID();
  const worker = await house.db.transactor('worker');
  const at = await house.now();
  await worker.runPlain((tx) =>
    tx.query(
      `INSERT INTO exchange.notice (id, contest_id, application_id, kind, at, stage, until)
       VALUES ($1, $2, $3, $4, $5, 0, $6)`,
      [id, contestId, applicationId, kind, at, at + 86_400_000],
    ),
  );
  return id;
};

const lettersTo = (email: string, template: string) =>
  house.rows<{ subject: string; body: string; link: string | null }>(
    'SELECT subject, body, link FROM vault.mail_outbox WHERE recipient = $1 AND template = $2',
    [email, template],
  );

const post = (path: string, body: unknown, cookie: string) =>
  house.call(path, { method: 'POST', body, cookie });

describe('what this realm tells by itself', () => {
  it('says that an application was received, in the app and by a letter without code or name', async () => {
    const who = canary();
    const contestId = await house.notice();
    const { cookie, code } = await applied(house, contestId, who);

    const [notice] = (await house.call('/me/notices', { cookie })).body.items;
    const [letter] = await lettersTo(who.email, 'application-received');

    expect(notice).toMatchObject({ kind: 'application-received', contestId, readAt: null });
    expect(notice.happened.kk).toContain('Маман');
    expect(letter?.body).toContain('Специалист');
    expect(letter?.link).toBeNull();
    for (const word of [code, ...who.words]) {
      expect(`${letter?.subject ?? ''} ${letter?.body ?? ''}`).not.toContain(word);
    }
  });

  it('tells nothing of an application that was refused', async () => {
    const who = canary();
    const contestId = await house.notice();
    const { cookie } = await applied(house, contestId, who);

    const again = await submit(house, { cookie, contestId, person: who.person });

    expectRefusal(again, 409, 'application.already-submitted');
    expect(await kindsOf(cookie)).toEqual(['application-received']);
  });

  it('says once what the desk decided, and keeps the reason out of the letter', async () => {
    const who = canary();
    const contestId = await house.notice();
    const { cookie, applicationId } = await applied(house, contestId, who);
    const desk = await official(house, 'hr-officer', { bodyId: BODY });
    const verdict = { isEligible: false, reasonCode: 'health', text: 'Заключение врача' };

    await post(`/desk/applications/${applicationId}/verdict`, verdict, desk.cookie);
    await post(`/desk/applications/${applicationId}/verdict`, verdict, desk.cookie);

    expect(await kindsOf(cookie)).toEqual(['application-refused', 'application-received']);
    const letters = await lettersTo(who.email, 'application-refused');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).not.toMatch(/врач|здоров|health/iu);
  });

  it('says to everybody who was not refused that the contest was not held', async () => {
    const contestId = await house.notice();
    const stays = await applied(house, contestId);
    const refused = await applied(house, contestId);
    const desk = await official(house, 'hr-officer', { bodyId: BODY });
    const no = { isEligible: false, reasonCode: 'age', text: 'Возраст' };
    await post(`/desk/applications/${refused.applicationId}/verdict`, no, desk.cookie);

    await house.setStatus(contestId, 'not-held');
    await take();
    await take();

    expect(await kindsOf(stays.cookie)).toEqual(['contest-not-held', 'application-received']);
    expect(await kindsOf(refused.cookie)).not.toContain('contest-not-held');
  });
});

describe('what the evaluation tells', () => {
  it('is taken exactly once, however many take it at once', async () => {
    const who = canary();
    const contestId = await house.notice();
    const { cookie, applicationId } = await applied(house, contestId, who);
    await tell(contestId, applicationId, 'contest-voided');
    await tell(contestId, applicationId, 'stage-opened');

    await Promise.all(Array.from({ length: 8 }, take));

    expect([...(await kindsOf(cookie))].sort()).toEqual([
      'application-received',
      'contest-voided',
      'stage-opened',
    ]);
    expect(await lettersTo(who.email, 'contest-voided')).toHaveLength(1);
    expect(await lettersTo(who.email, 'stage-opened')).toHaveLength(1);
  });

  it('is taken whole or not at all: a death in between leaves it to the next look', async () => {
    const who = canary();
    const contestId = await house.notice();
    const { cookie, applicationId } = await applied(house, contestId, who);
    await house.rows('REVOKE INSERT ON vault.mail_outbox FROM identity');
    await tell(contestId, applicationId, 'offer-made');

    await expect(take()).rejects.toThrow('permission denied');
    const between = await kindsOf(cookie);
    await house.rows('GRANT INSERT ON vault.mail_outbox TO identity');
    await take();

    expect(between).toEqual(['application-received']);
    expect(await kindsOf(cookie)).toContain('offer-made');
    expect(await lettersTo(who.email, 'contest-news')).toHaveLength(1);
    expect(await lettersTo(who.email, 'offer-made')).toEqual([]);
  });

  it('marks the application that holds an offer, until its answer or its end is told', async () => {
    const isOffered = async ({ cookie }: Applied): Promise<boolean> =>
      (await house.call('/applications', { cookie })).body.items[0].isOffered;
    const ends = ['offer-accepted', 'offer-declined', 'offer-withdrawn'];
    for (const end of ends) {
      const contestId = await house.notice();
      const own = await applied(house, contestId);
      await house.setStatus(contestId, 'decided');
      expect(await isOffered(own)).toBe(false);
      for (const kind of ['offer-made', 'offer-halted', 'offer-resumed']) {
        await tell(contestId, own.applicationId, kind);
      }
      await take();
      expect(await isOffered(own)).toBe(true);
      await house.setStatus(contestId, 'closed');
      expect(await isOffered(own)).toBe(false);
      await house.setStatus(contestId, 'decided');

      await tell(contestId, own.applicationId, end);
      await take();

      expect(await isOffered(own)).toBe(false);
    }
  });

  it('is noticed by the process itself', async () => {
    const contestId = await house.notice();
    const { cookie, applicationId } = await applied(house, contestId);

    await tell(contestId, applicationId, 'appeal-decided');

    let kinds = await kindsOf(cookie);
    while (!kinds.includes('appeal-decided')) kinds = await kindsOf(cookie);
    expect(kinds).toEqual(['appeal-decided', 'application-received']);
  });

  it('waits when its kind is not known here yet', async () => {
    const contestId = await house.notice();
    const { cookie, applicationId } = await applied(house, contestId);
    await tell(contestId, applicationId, 'medal-awarded');

    await take();

    expect(await kindsOf(cookie)).toEqual(['application-received']);
  });
});

describe('a rerun', () => {
  const rerunOf = async (old: string, members: readonly Applied[]): Promise<string> => {
    const contestId = await house.notice();
    await house.rows('UPDATE exchange.contest_notice SET rerun_of = $2 WHERE contest_id = $1', [
      contestId,
      old,
    ]);
    for (const { applicationId } of members) {
      await house.rows('INSERT INTO exchange.rerun_member VALUES ($1, $2, true)', [
        contestId,
        applicationId,
      ]);
    }
    return contestId;
  };

  it('is announced once to those who may confirm, and they are reminded near its end unless they did', async () => {
    const who = canary();
    const old = await house.notice();
    const [confirming, silent] = [await applied(house, old, who), await applied(house, old)];
    const rerun = await rerunOf(old, [confirming, silent]);
    await take();
    await take();
    expect(await kindsOf(silent.cookie)).toEqual(['rerun-opened', 'application-received']);

    const { person } = who;
    const confirmed = await post(`/reruns/${rerun}/confirmation`, { person }, confirming.cookie);
    expect(confirmed.status).toBe(201);
    const soon = (await house.now()) + 60_000;
    await house.rows('UPDATE exchange.contest_notice SET accept_until = $2 WHERE contest_id = $1', [
      rerun,
      soon,
    ]);
    await house.rows(
      'UPDATE exchange.contest_notice SET accept_from = accept_from - 600000 WHERE contest_id = $1',
      [rerun],
    );
    await take();
    await take();

    expect(await kindsOf(silent.cookie)).toEqual([
      'rerun-closing',
      'rerun-opened',
      'application-received',
    ]);
    expect(await kindsOf(confirming.cookie)).toEqual([
      'rerun-confirmed',
      'rerun-opened',
      'application-received',
    ]);
  });
});

describe('the list of messages', () => {
  it('comes by pages, the newest first, and counts what is unread', async () => {
    const contestId = await house.notice();
    const { cookie, applicationId } = await applied(house, contestId);
    for (const kind of ['stage-opened', 'stage-result', 'result-ready']) {
      await tell(contestId, applicationId, kind);
      await take();
    }

    const first = await house.call('/me/notices?limit=3', { cookie });
    const rest = await house.call(`/me/notices?limit=3&after=${first.body.next}`, { cookie });

    expect(first.body.items.map(({ kind }: Notice) => kind)).toEqual([
      'result-ready',
      'stage-result',
      'stage-opened',
    ]);
    expect(rest.body).toMatchObject({ items: [{ kind: 'application-received' }], next: null });
    expect((await house.call('/me/notices/unread', { cookie })).body).toEqual({ unread: 4 });
  });

  it('marks as read what its owner read, once, and nobody else', async () => {
    const contestId = await house.notice();
    const [mine, other] = [await applied(house, contestId), await applied(house, contestId)];
    const [notice] = await noticesOf(mine.cookie);
    const noticeIds = [notice?.noticeId];

    const foreign = await post('/me/notices/read', { noticeIds }, other.cookie);
    const own = await post('/me/notices/read', { noticeIds }, mine.cookie);
    const [read] = await noticesOf(mine.cookie);
    await post('/me/notices/read', { noticeIds }, mine.cookie);

    expect([foreign.body, own.body]).toEqual([{ unread: 1 }, { unread: 0 }]);
    expect(read?.readAt).not.toBeNull();
    expect((await noticesOf(mine.cookie))[0]?.readAt).toBe(read?.readAt);
  });

  it('is nobody else’s, and its cursor is checked', async () => {
    const cookie = await signedUp(house, 'empty@example.test');
    const staff = await official(house, 'hr-officer', { bodyId: BODY });

    expect((await house.call('/me/notices', { cookie })).body).toEqual({ items: [], next: null });
    expectRefusal(await house.call('/me/notices'), 401, 'session.required');
    expectRefusal(await house.call('/me/notices', staff), 404, 'resource.not-found');
    expectRefusal(await house.call('/me/notices?after=WzFd', { cookie }), 400, 'request.invalid');
  });
});

describe('the templates', () => {
  it('are shown to the administrator in three languages, and to nobody else', async () => {
    const administrator = await official(house, 'administrator');
    const desk = await official(house, 'hr-officer', { bodyId: BODY });

    const shown = await house.call('/notice-templates', administrator);

    const names: readonly string[] = shown.body.items.map(
      (row: { template: string }) => row.template,
    );
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => name === 'contest-news')).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
    for (const { subject, body } of shown.body.items) {
      expect(new Set([subject.kk, subject.ru, subject.en]).size).toBe(3);
      expect(new Set([body.kk, body.ru, body.en]).size).toBe(3);
    }
    expectRefusal(await house.call('/notice-templates', desk), 404, 'resource.not-found');
  });
});
