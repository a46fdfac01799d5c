import { join } from 'node:path';

import { httpClient, type HttpClient } from '../../apps/cli/src/client/http-client.js';
import { at, listAt, numberAt, textAt } from '../../apps/cli/src/client/reader.js';
import { crossOver } from '../../apps/cli/src/play/accounts.js';
import { startedSystem, type Ended, type StartedSystem } from '../support/started-system.js';

const REGION = join(process.cwd(), 'data/demo/region.json');
const DAY_MS = 86_400_000;

jest.setTimeout(600_000);

let system: StartedSystem;
let seeded: Ended;

beforeAll(async () => {
  system = await startedSystem();
  seeded = await system.command('seed', '--file', REGION);
});

afterAll(() => system.stop());

/** One click of the sign-in page. */
async function oneClick(email: string): Promise<HttpClient> {
  const client = httpClient(system.url);
  await client.post('/identity/v1/demo-sessions', { email });
  return client;
}

async function official(email: string): Promise<HttpClient> {
  const client = await oneClick(email);
  await crossOver(client, '/identity/v1/staff-tickets');
  return client;
}

/** The addresses for whom this waits. */
async function whoTries(says: string): Promise<readonly string[]> {
  const { body } = await httpClient(system.url).get('/identity/v1/demo-accounts');
  return listAt(body, 'items')
    .filter((account) => at(at(account, 'tries'), 'en') === says)
    .map((account) => textAt(account, 'email'));
}

async function contests(status: string): Promise<readonly unknown[]> {
  const { body } = await httpClient(system.url).get(`/api/v1/contests?status=${status}`);
  return listAt(body, 'items');
}

/** The one contest of that status. */
async function contestId(status: string): Promise<string> {
  return textAt((await contests(status))[0], 'id');
}

describe('the living region', () => {
  it('has contests in every state at the same moment', async () => {
    const { body } = await httpClient(system.url).get('/api/v1/contests?limit=100');
    const statuses = listAt(body, 'items').map((contest) => textAt(contest, 'status'));

    expect(seeded).toMatchObject({ code: 0 });
    expect([...statuses].sort()).toEqual([
      ...['accepting', 'announced', 'assessing', 'closed', 'decided', 'decided', 'decided'],
      ...['deciding', 'not-held', 'screening', 'testing', 'voided'],
    ]);
  });

  it('says who takes part in a contest, so that one can go from person to person', async () => {
    const id = await contestId('deciding');
    const path = `/identity/v1/demo-accounts?contest=${id}`;
    const { body } = await httpClient(system.url).get(path);
    const accounts = listAt(body, 'items');
    const partsOf = (email: string): readonly unknown[] =>
      accounts.filter((one) => textAt(one, 'email') === email).map((one) => at(one, 'part'));

    expect(partsOf('chair@example.test')).toEqual(['chair']);
    expect(partsOf('secretary@example.test')).toEqual(['secretary']);
    expect(partsOf('author@example.test')).toEqual([null]);
    expect(accounts.filter((one) => at(one, 'part') === 'candidate').length).toBeGreaterThan(2);
  });

  it('has a test that a visitor can sit for a day and more, and people to sit it', async () => {
    const id = await contestId('testing');
    const { body: contest } = await httpClient(system.url).get(`/api/v1/contests/${id}`);
    const { body: health } = await httpClient(system.url).get('/api/v1/health');
    const [window] = listAt(at(contest, 'windows'), 'stages');
    const [email = ''] = await whoTries('A test is open now: sit it');
    const client = await oneClick(email);
    const { body: applications } = await client.get('/identity/v1/applications');
    const applicationId = textAt(listAt(applications, 'items')[0], 'applicationId');
    await crossOver(client, `/identity/v1/applications/${applicationId}/tickets`);
    const { body: attempts } = await client.get('/api/v1/me/attempts');
    const attemptId = textAt(listAt(attempts, 'items')[0], 'attemptId');

    const { status } = await client.post(`/api/v1/attempts/${attemptId}/start`);

    expect(numberAt(window, 'from')).toBeLessThan(numberAt(health, 'now'));
    expect(numberAt(window, 'until') - numberAt(health, 'now')).toBeGreaterThan(DAY_MS);
    expect(status).toBe(200);
  });

  it('has works that wait for a member, and a vote that waits for the chair', async () => {
    const member = await official('member-3@example.test');
    const { body: works } = await member.get(
      `/api/v1/contests/${await contestId('assessing')}/works`,
    );
    const chair = await official('chair@example.test');
    const path = `/api/v1/contests/${await contestId('deciding')}/sitting`;

    const revisions = listAt(works, 'items').map((work) => numberAt(work, 'revision'));
    const { status } = await chair.post(`${path}/votes`, { vote: 'for' });

    expect(revisions).toEqual(expect.arrayContaining([0, 1]));
    expect(status).toBeLessThan(300);
  });

  it('has a candidate with an open offer', async () => {
    const [email = ''] = await whoTries('You are offered the post: accept it or decline');
    const client = await oneClick(email);
    const { body } = await client.get('/identity/v1/applications');
    const applicationId = textAt(listAt(body, 'items')[0], 'applicationId');
    await crossOver(client, `/identity/v1/applications/${applicationId}/tickets`);

    const { body: offer } = await client.get('/api/v1/me/offer');

    expect(textAt(offer, 'status')).toBe('made');
  });

  it('has a void that the second of the department may sign, which the first may not', async () => {
    const first = await official('department@example.test');
    const second = await official('department-2@example.test');
    const decided = (await contests('decided')).map((contest) => textAt(contest, 'id'));
    const cases = await Promise.all(
      decided.map(async (id) => (await second.get(`/api/v1/contests/${id}/cases`)).body),
    );
    const found = cases.flatMap((page) => listAt(page, 'items'));
    const voidId = textAt(
      found.find((one) => at(one, 'status') === 'open'),
      'voidId',
    );

    const refused = await first.post(`/api/v1/voids/${voidId}/signatures`).catch(String);
    const { status } = await second.post(`/api/v1/voids/${voidId}/signatures`);

    expect(refused).toContain('void.same-person');
    expect(status).toBe(202);
  });
});
