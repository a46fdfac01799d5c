import { createHash } from 'node:crypto';

import { offerFirstAdministrator } from '../../apps/cli/src/first-administrator.js';
import { identityHouse, type IdentityHouse } from '../support/identity-house.js';
import {
  byLink,
  expectRefusal,
  newestLink,
  official,
  signedUp,
} from '../support/identity-people.js';

let house: IdentityHouse;

beforeAll(async () => {
  house = await identityHouse();
});

afterAll(() => house.close());

const post = (path: string, body: unknown, cookie: string | null = null) =>
  house.call(path, { method: 'POST', body, cookie });

const PASSWORD = 'a long enough password';

describe('signing up', () => {
  it('answers alike whether the address has an account or not', async () => {
    await signedUp(house, 'known@example.test');

    const known = await post('/sign-ups', { email: 'known@example.test', language: 'kk' });
    const fresh = await post('/sign-ups', { email: 'fresh@example.test', language: 'kk' });
    const linkKnown = await post('/sign-in-links', { email: 'known@example.test' });
    const linkUnknown = await post('/sign-in-links', { email: 'nobody@example.test' });

    for (const reply of [known, fresh, linkKnown, linkUnknown]) {
      expect(reply.status).toBe(202);
      expect(reply.text).toBe('{"accepted":true}');
    }
    const [told] = await house.rows<{ template: string; link: string | null }>(
      `SELECT template, link FROM vault.mail_outbox WHERE recipient = 'nobody@example.test'`,
    );
    expect(told).toEqual({ template: 'no-account', link: null });
  });

  it('takes an address in any case as one account', async () => {
    await signedUp(house, 'Case@Example.test');
    await signedUp(house, 'case@example.TEST');

    const rows = await house.rows(`SELECT 1 FROM vault.account WHERE email = 'case@example.test'`);
    expect(rows).toHaveLength(1);
  });

  it('names the field that is wrong and the field that is unknown', async () => {
    const wrong = await post('/sign-ups', { email: 'no address', language: 'ru' });
    const unknown = await post('/sign-ups', { email: 'a@b.cc', language: 'ru', isAdmin: true });

    expectRefusal(wrong, 400, 'request.invalid');
    expect(wrong.body.field).toBe('email');
    expectRefusal(unknown, 400, 'request.unknown-field');
    expect(unknown.body.field).toBe('isAdmin');
  });
});

describe('a one-time link', () => {
  it('signs in once, and of two at once only one', async () => {
    await post('/sign-ups', { email: 'once@example.test', language: 'ru' });
    const link = await newestLink(house, 'once@example.test');

    const replies = await Promise.all([1, 2, 3].map(() => post('/sessions', { link })));

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    expectRefusal(await post('/sessions', { link }), 401, 'link.used');
  });

  it('expires', async () => {
    await post('/sign-ups', { email: 'late@example.test', language: 'ru' });
    const link = await newestLink(house, 'late@example.test');
    await house.rows(
      `UPDATE vault.one_time_link SET expires_at = clock_timestamp() WHERE token_hash = $1`,
      [createHash('sha256').update(link).digest()],
    );

    expectRefusal(await post('/sessions', { link }), 401, 'link.expired');
  });

  it('is refused when it is not ours, with what to do next', async () => {
    const reply = await post('/sessions', { link: 'AAAAAAAAAAAAAAAAAAAAAA' });

    expectRefusal(reply, 401, 'link.unusable');
    expect(reply.body.next).toContain('new link');
  });

  it('is stored as a hash only', async () => {
    await post('/sign-ups', { email: 'hash@example.test', language: 'ru' });
    const link = await newestLink(house, 'hash@example.test');

    const rows = await house.rows<{ length: number }>(
      'SELECT length(token_hash) AS length FROM vault.one_time_link WHERE token_hash = $1',
      [createHash('sha256').update(link).digest()],
    );
    expect(rows).toEqual([{ length: 32 }]);
  });
});

describe('a session', () => {
  it('lives in a cookie that only this process is sent', async () => {
    await post('/sign-ups', { email: 'cookie@example.test', language: 'ru' });
    const link = await newestLink(house, 'cookie@example.test');

    const reply = await post('/sessions', { link });

    expect(reply.headers['set-cookie']).toMatch(
      /^adal_identity=[\w-]{43}; Path=\/identity; HttpOnly; SameSite=Strict$/,
    );
    expect(reply.body).toEqual({ kind: 'candidate', staffId: null });
  });

  it('ends when it is asked to', async () => {
    const cookie = await signedUp(house, 'ends@example.test');

    const ended = await house.call('/sessions/current', { method: 'DELETE', cookie });

    expect(ended.status).toBe(204);
    expectRefusal(await house.call('/me', { cookie }), 401, 'session.required');
  });

  it('is not opened from another site', async () => {
    const headers = { origin: 'https://evil.example' };
    const body = { link: 'AAAAAAAAAAAAAAAAAAAAAA' };

    const reply = await house.call('/sessions', { method: 'POST', body, headers });

    expectRefusal(reply, 403, 'request.foreign-origin');
  });

  it('is asked for with a link or with address and password, not with both', async () => {
    const body = { link: 'AAAAAAAAAAAAAAAAAAAAAA', email: 'a@b.cc', password: PASSWORD };

    expectRefusal(await post('/sessions', body), 400, 'sign-in.incomplete');
  });
});

describe('the first administrator', () => {
  it('is made once, with the link of the command line', async () => {
    const link = await offerFirstAdministrator(house.db.url('migrator'));
    const second = await offerFirstAdministrator(house.db.url('migrator'));
    const body = { email: 'root@example.test', fullName: 'First', password: PASSWORD };

    const made = await post('/first-administrator', { link, ...body });
    const again = await post('/first-administrator', {
      link: second,
      ...body,
      email: 'other@example.test',
    });

    expect(made.status).toBe(201);
    expectRefusal(again, 409, 'administrator.exists');
    expect(await house.rows('SELECT staff_id FROM exchange.staff_grant')).toEqual([
      { staff_id: made.body.staffId },
    ]);
    const signIn = await post('/sessions', { email: 'root@example.test', password: PASSWORD });
    expect(signIn.body).toEqual({ kind: 'staff', staffId: made.body.staffId });
    await expect(offerFirstAdministrator(house.db.url('migrator'))).rejects.toThrow('already');
  });

  it('is not made with a sign-in link', async () => {
    await post('/sign-ups', { email: 'sly@example.test', language: 'ru' });
    const link = await newestLink(house, 'sly@example.test');
    const body = { link, email: 'sly2@example.test', fullName: 'Sly', password: PASSWORD };

    expectRefusal(await post('/first-administrator', body), 401, 'link.unusable');
  });
});

describe('an official', () => {
  const body = { email: 'New.Official@example.test', fullName: 'New Official' };

  it('gets an account from the administrator and sets a password by the link', async () => {
    const { cookie } = await official(house, 'administrator');
    const made = await post('/staff', body, cookie);
    const session = await byLink(house, await newestLink(house, body.email));

    const set = await house.call('/me/password', {
      method: 'PUT',
      cookie: session,
      body: { password: PASSWORD },
    });

    expect(made.status).toBe(201);
    expect(set.status).toBe(204);
    const signIn = await post('/sessions', { email: body.email, password: PASSWORD });
    expect(signIn.body).toEqual({ kind: 'staff', staffId: made.body.staffId });
    expectRefusal(await post('/staff', body, cookie), 409, 'staff.email-taken');
  });

  it('is not made by anybody else', async () => {
    const { cookie } = await official(house, 'secretary');

    expectRefusal(await post('/staff', body, cookie), 404, 'resource.not-found');
    expectRefusal(await post('/staff', body), 401, 'session.required');
  });

  it('needs the current password to set another, unless a link was opened just now', async () => {
    const email = body.email;
    const first = await post('/sessions', { email, password: PASSWORD });
    const change = (current?: string) =>
      house.call('/me/password', {
        method: 'PUT',
        cookie: first.cookie,
        body: { password: 'another long password', ...(current && { current }) },
      });

    expectRefusal(await change(), 401, 'password.current-wrong');
    expectRefusal(await change('not the password'), 401, 'password.current-wrong');
    expect((await change(PASSWORD)).status).toBe(204);
    expectRefusal(await post('/sessions', { email, password: PASSWORD }), 401, 'sign-in.refused');
  });

  it('is refused with a wrong password as with an unknown address', async () => {
    const wrong = await post('/sessions', { email: 'root@example.test', password: 'wrong' });
    const unknown = await post('/sessions', { email: 'ghost@example.test', password: 'wrong' });

    const told = ({ body }: { body: object }) => ({ ...body, reference: null });
    expect(told(wrong)).toEqual(told(unknown));
    expectRefusal(wrong, 401, 'sign-in.refused');
  });

  it('is slowed down after five failures', async () => {
    const attempt = () => post('/sessions', { email: 'force@example.test', password: 'guess' });
    for (let i = 0; i < 5; i += 1) await attempt();

    const reply = await attempt();

    expectRefusal(reply, 429, 'request.too-many');
  });

  it('registers a public key as key holder, and only a key', async () => {
    const holder = await official(house, 'key-holder');
    const other = await official(house, 'secretary');
    const put = (cookie: string, publicKey: string) =>
      house.call('/me/public-key', { method: 'PUT', cookie, body: { publicKey } });

    expect((await put(holder.cookie, 'ab'.repeat(32))).status).toBe(204);
    expectRefusal(await put(holder.cookie, 'ab'), 400, 'request.invalid');
    expectRefusal(await put(other.cookie, 'ab'.repeat(32)), 404, 'resource.not-found');
    const seen = await house.call(`/public-keys/${holder.staffId}`, { cookie: other.cookie });
    expect(seen.body).toEqual({ staffId: holder.staffId, publicKey: 'ab'.repeat(32) });
  });

  it('takes a ticket to the evaluation that names the official and nothing else', async () => {
    const { staffId, cookie } = await official(house, 'member');

    const { status, body: answer } = await post('/staff-tickets', undefined, cookie);

    const [ticket] = await house.rows(
      `SELECT kind, staff_id, application_id, contest_id, candidate_code,
              expires_at <= clock_timestamp() + interval '30 seconds' AS is_short
         FROM exchange.ticket WHERE token_hash = $1`,
      [createHash('sha256').update(answer.ticket).digest()],
    );
    expect(status).toBe(201);
    expect(ticket).toEqual({
      kind: 'staff',
      staff_id: staffId,
      application_id: null,
      contest_id: null,
      candidate_code: null,
      is_short: true,
    });
  });
});

describe('the list of officials', () => {
  const KEY = 'ab'.repeat(32);

  it('tells those who give roles the names, live roles and keys of officials, and of no candidate', async () => {
    const administrator = await official(house, 'administrator');
    const holder = await official(house, 'key-holder');
    await signedUp(house, 'not-an-official@example.test');
    const put = { method: 'PUT', body: { publicKey: KEY }, cookie: holder.cookie } as const;
    await house.call('/me/public-key', put);

    const { status, body, text } = await house.call('/staff', { cookie: administrator.cookie });

    expect(status).toBe(200);
    expect(body.items).toContainEqual({
      staffId: holder.staffId,
      fullName: 'Official',
      email: `${holder.staffId}@staff.test`,
      language: 'ru',
      roles: ['key-holder'],
      publicKey: KEY,
    });
    expect(text).not.toContain('not-an-official');
  });

  it('goes on from page to page without a gap', async () => {
    const { cookie } = await official(house, 'administrator');
    const all = await house.call('/staff?limit=200', { cookie });
    const seen: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const { body } = await house.call(`/staff?limit=2${after}`, { cookie });
      seen.push(...body.items);
      next = body.next;
    }

    expect(seen).toEqual(all.body.items);
  });

  it('is not there for other officials, and a foreign cursor is refused', async () => {
    const member = await official(house, 'member');
    const { cookie } = await official(house, 'administrator');
    const cursor = Buffer.from('["1 OR 1=1"]').toString('base64url');

    expectRefusal(await house.call('/staff', { cookie: member.cookie }), 404, 'resource.not-found');
    expectRefusal(await house.call(`/staff?after=${cursor}`, { cookie }), 400, 'request.invalid');
  });
});
