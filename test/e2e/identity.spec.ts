import { randomUUID } from 'node:crypto';

import { type BuiltProcess, startBuilt } from '../support/built-process.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { type Browser, browser, expectProblem } from '../support/http.js';
import { newHolder } from '../support/identity-house.js';
import { canary, type Canary } from '../support/identity-people.js';

let db: TestDatabase;
let identity: BuiltProcess;
let api: BuiltProcess;

const at = (): Browser => browser(`${identity.origin}/identity/v1`, identity.origin);

beforeAll(async () => {
  db = await testDatabase();
  identity = await startBuilt({ app: 'identity', db, env: { ADAL_LOG_LEVEL: 'debug' } });
  api = await startBuilt({ app: 'api', db });
}, 60_000);

afterAll(async () => {
  await identity.stop();
  await api.stop();
  await db.drop();
});

async function accepting(): Promise<string> {
  const contestId = randomUUID();
  const holders = [1, 2, 3].map(() => {
    const { staffId, publicKey } = newHolder();
    return { staffId, publicKey };
  });
  await db.superuser.query(
    `INSERT INTO exchange.contest_notice VALUES
       ($1, gen_random_uuid(), 'KZ-71', '{"kk":"A","ru":"A","en":"A"}', 'accepting',
        0, 9000000000000, 2, $2, 0)`,
    [contestId, JSON.stringify(holders)],
  );
  return contestId;
}

async function signedUp({ email }: Canary): Promise<Browser> {
  const tab = at();
  await tab.post('/sign-ups', { email, language: 'kk' });
  const mails = await tab.get(`/mail-outbox?to=${encodeURIComponent(email)}`);
  await tab.post('/sessions', { link: mails.body.items.at(-1).link });
  return tab;
}

describe('the identity process', () => {
  it('is live and ready, and tells everything it can do', async () => {
    const health = await at().get('/health');
    const document = await at().get('/openapi.json');

    expect(health).toMatchObject({ status: 200, body: { live: true, ready: true } });
    expect(Object.keys(document.body.paths)).toEqual(
      expect.arrayContaining([
        '/identity/v1/applications',
        '/identity/v1/desk/applications/{applicationId}/verdict',
        '/identity/v1/unsealings/{unsealingId}/shares',
        '/identity/v1/openapi.json',
      ]),
    );
  });

  it('hands a candidate over to the evaluation, which learns the code and not the person', async () => {
    const who = canary();
    const tab = await signedUp(who);
    const contestId = await accepting();
    const { body } = await tab.post('/applications', { contestId, person: who.person });
    const { ticket } = (await tab.post(`/applications/${body.applicationId}/tickets`)).body;
    const there = browser(`${api.origin}/api/v1`, api.origin);

    const session = await there.post('/sessions', { ticket });
    const me = await there.get('/me');
    const again = await browser(`${api.origin}/api/v1`, api.origin).post('/sessions', { ticket });

    expect(session.status).toBe(201);
    expect(me.text).toContain(body.candidateCode);
    for (const word of who.words) expect(`${session.text} ${me.text}`).not.toContain(word);
    expectProblem(again, 401, 'ticket.unusable');
  });

  it('D1 writes no word of a person into its own log, not even when something breaks', async () => {
    const who = canary();
    const tab = await signedUp(who);
    const contestId = await accepting();
    await tab.post('/applications', { contestId, person: { ...who.person, sex: 'wrong' } });
    await tab.post('/applications', { contestId, person: { ...who.person, [who.email]: 1 } });
    await tab.raw(
      'POST',
      '/applications',
      `{"person": "${who.words.join(' ')}`,
      'application/json',
    );
    await tab.get(`/mail-outbox?to=${encodeURIComponent(who.email)}`);

    await db.superuser.query(
      `ALTER TABLE vault.record ADD CONSTRAINT broken CHECK (length(candidate_code) < 0) NOT VALID`,
    );
    const broken = await tab.post('/applications', { contestId, person: who.person });
    await db.superuser.query('ALTER TABLE vault.record DROP CONSTRAINT broken');
    const mended = await tab.post('/applications', { contestId, person: who.person });

    expectProblem(broken, 500, 'server.unexpected');
    expect(mended.status).toBe(201);
    expect(identity.output()).toContain('/identity/v1/applications');
    expect(identity.output()).toContain(broken.body.reference);
    for (const word of [...who.words, who.email]) {
      expect(identity.output()).not.toContain(word);
      expect(broken.text).not.toContain(word);
    }
  });
});
