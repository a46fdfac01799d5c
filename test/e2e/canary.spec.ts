import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { downloadEvidence } from '../../apps/cli/src/play/evidence.js';
import { appeal, findBreach } from '../../apps/cli/src/play/voiding.js';
import { CANARIES, CANARY_CANDIDATES } from '../support/canary-people.js';
import { disguised, DISGUISES, sightings, type Sighting } from '../support/canary-scan.js';
import {
  everyGet,
  everyRole,
  ownWorks,
  pathIds,
  scanFiles,
  scanTables,
  type InRole,
} from '../support/canary-world.js';
import type { Answer } from '../support/http.js';
import { playedWorld, type PlayedWorld } from '../support/played-world.js';
import { codeOf } from '../support/refusals.js';
import { dataFolder, startedSystem, type StartedSystem } from '../support/started-system.js';

jest.setTimeout(600_000);

const NAME = CANARY_CANDIDATES[0]?.person.fullName ?? '';

let system: StartedSystem;
let played: PlayedWorld;
let roles: readonly InRole[];
/** What every role got, by role and path. */
const answers = new Map<string, Answer>();
/** Answers to requests that carried an identity field where none belongs. */
const provoked = new Map<string, Answer>();
const refusedByIdentity: string[] = [];

beforeAll(async () => {
  system = await startedSystem();
  played = await playedWorld(system, {
    ruleset: 'generic',
    until: 'closed',
    candidates: CANARY_CANDIDATES,
  });
  await contestTheDecision();
  await keepEvidence();
  roles = await everyRole(played);
  await askEverything();
  await provokeErrors();
  await provokeIdentity();
});

afterAll(async () => {
  await system.stop();
});

/** So that there is an appeal, a case and a void to be asked for. */
async function contestTheDecision(): Promise<void> {
  const { scene } = played;
  const { department, members } = scene.contest;
  const [atFault] = members;
  if (atFault === undefined) throw new Error('nobody sat in the commission');
  await appeal(scene);
  const { caseId, findingId } = await findBreach(scene.contest, atFault);
  const asked = { scope: 'decision', stage: null, findingId };
  await department.client.post(`/api/v1/cases/${caseId}/voids`, asked);
}

async function keepEvidence(): Promise<void> {
  const folder = join(system.dataDir, 'evidence');
  mkdirSync(folder, { recursive: true });
  for (const { kind, zip } of await downloadEvidence(played.scene, played.world))
    writeFileSync(join(folder, `${kind}.zip`), zip);
}

async function askEverything(): Promise<void> {
  const ids = await pathIds(played, system.superuser);
  for (const { role, browser } of roles) {
    const own = await ownWorks(browser, ids['contestId'] ?? '');
    const paths = [
      ...(await everyGet(browser, '/api/v1', ids)),
      ...own.map((code) => `/api/v1/works/${code}`),
      `/api/v1/contests?limit=200`,
      `/api/v1/log/tile/entries/000.p/1`,
    ];
    for (const path of paths) answers.set(`${role} ${path}`, await browser.get(path));
  }
}

/** A name in the query, the path, the headers and the body, at every door. */
async function provokeErrors(): Promise<void> {
  const { contest } = played.scene;
  const word = encodeURIComponent(NAME);
  const headers = {
    'idempotency-key': word,
    'user-agent': word,
    'accept-language': word,
    referer: `http://localhost/${word}`,
    'x-request-id': word,
  };
  for (const { role, browser } of roles) {
    const note = (what: string, answer: Answer) => provoked.set(`${role} ${what}`, answer);
    for (const path of [`/api/v1/contests`, `/api/v1/bodies`, `/api/v1/staff-grants`])
      note(`query of ${path}`, await browser.get(`${path}?after=${word}&search=${word}`));
    for (const path of ['contests', 'works', 'rulesets', 'item-banks', 'attempts', 'nowhere'])
      note(`path of ${path}`, await browser.get(`/api/v1/${path}/${word}`));
    note('headers', await browser.get('/api/v1/me', { headers }));
    for (const [path, body] of bodies(contest.id))
      note(`body of ${path}`, await browser.post(path, body));
    note('no JSON', await browser.raw('POST', '/api/v1/sessions', NAME, 'application/json'));
    note('wrong type', await browser.raw('POST', '/api/v1/sessions', NAME, 'text/plain'));
  }
}

/** The identity realm is told names by their owners; what it then refuses must not be in its log either. */
async function provokeIdentity(): Promise<void> {
  const { contest, applicants } = played.scene;
  const word = encodeURIComponent(NAME);
  for (const { client, schema } of applicants) {
    const { email, ...person } = schema.person;
    const wrong = { ...person, nationalNumber: NAME, birthDate: email, more: NAME };
    const codes = [
      await codeOf(() =>
        client.post('/identity/v1/applications', { contestId: contest.id, person }),
      ),
      await codeOf(() =>
        client.post('/identity/v1/applications', { contestId: NAME, person: wrong }),
      ),
      await codeOf(() => client.post('/identity/v1/sessions', { email, password: NAME })),
      await codeOf(() => client.get(`/identity/v1/applications/${word}/openings?name=${word}`)),
      await codeOf(() => client.put('/identity/v1/me/public-key', { publicKey: NAME })),
    ];
    refusedByIdentity.push(...codes);
  }
}

function bodies(contestId: string): readonly (readonly [string, object])[] {
  const contest = `/api/v1/contests/${contestId}`;
  return [
    ['/api/v1/sessions', { ticket: NAME }],
    ['/api/v1/bodies', { regionId: NAME, name: { kk: 1, ru: NAME, en: '' } }],
    ['/api/v1/staff-grants', { staffId: NAME, role: NAME }],
    ['/api/v1/contests', { bodyId: NAME, title: NAME }],
    [`${contest}/suspension`, { reason: NAME }],
    [`${contest}/sitting/motions`, { code: NAME }],
    [`${contest}/sitting/votes`, { vote: NAME }],
    [`${contest}/beacon-reveals`, { party: NAME, secret: NAME }],
    [`${contest}/candidate-set`, { person: NAME }],
  ];
}

function scan(of: ReadonlyMap<string, Answer>): readonly Sighting[] {
  return [...of].flatMap(([place, { text, headers }]) =>
    sightings(place, `${text}\n${[...headers].join('\n')}`, CANARIES),
  );
}

describe('a person of a contest that was played to its end', () => {
  it('D1 is in no answer of the evaluation to anybody, whatever is asked', () => {
    const readable = [...answers.values()].filter(({ status }) => status === 200);
    expect(readable.length).toBeGreaterThan(roles.length * 8);
    const broken = [...answers].filter(([, { status }]) => status >= 500);
    expect(broken.map(([what]) => what)).toEqual([]);

    expect(scan(answers)).toEqual([]);
  });

  it('D1 is in no refusal, not even to whoever sent the name', () => {
    const broken = [...provoked].filter(([, { status }]) => status >= 500);
    expect(broken.map(([what]) => what)).toEqual([]);
    const accepted = [...provoked].filter(([, { status }]) => status < 400);
    expect(accepted.map(([what]) => what).filter((what) => !what.endsWith(' headers'))).toEqual([]);

    expect(scan(provoked)).toEqual([]);
  });

  it('D1 is in no table outside the vault', async () => {
    expect(await scanTables(system.superuser, CANARIES)).toEqual([]);
  });

  it('D1 is in no entry of the log', async () => {
    const { rows } = await system.superuser.query<{ type: string; body: Buffer }>(
      'SELECT type, body FROM audit.entry',
    );
    expect(rows.length).toBeGreaterThan(100);

    expect(rows.flatMap(({ type, body }) => sightings(type, body, CANARIES))).toEqual([]);
  });

  it('D1 is in no log of a process, in no evidence and in no other file', () => {
    expect(refusedByIdentity).not.toContain('accepted');
    expect(refusedByIdentity).not.toContain('server.unexpected');
    expect([...system.logs().keys()]).toEqual(
      expect.arrayContaining(['api.log', 'identity.log', 'worker.log', 'postgres.log']),
    );

    expect(scanFiles(system.dataDir, CANARIES)).toEqual([]);
  });
});

describe('the scan itself', () => {
  it.each(DISGUISES)('finds a %s canary in the middle of a text', (name) => {
    const person = CANARY_CANDIDATES[1]?.person;
    const [value] = name === 'without separators' ? [person?.phone] : [person?.fullName];
    const hay = Buffer.from(
      `…{"x":"ж ${disguised(name, value ?? '')} q"}`,
      name === 'UTF-16' ? 'latin1' : 'utf8',
    );

    const found = sightings('text', hay, CANARIES).map(({ disguise }) => disguise);

    expect(found).toContain(name);
  });

  it('finds it in another case, and in base64 at every alignment', () => {
    const texts = [
      NAME.toUpperCase(),
      ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${NAME}!`).toString('base64')),
    ];

    expect(texts.map((text) => sightings('text', text, CANARIES).length > 0)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('finds one row that was planted in a table and one line in a file', async () => {
    await system.superuser.query('CREATE TABLE public.scratch (body bytea, note jsonb)');
    await system.superuser.query('INSERT INTO public.scratch VALUES ($1, $2)', [
      Buffer.from(`… ${NAME} …`),
      JSON.stringify({ born: CANARY_CANDIDATES[2]?.person.birthDate }),
    ]);
    const inTables = await scanTables(system.superuser, CANARIES);
    await system.superuser.query('DROP TABLE public.scratch');
    const folder = dataFolder('adal-canary-');
    writeFileSync(join(folder, 'line.log'), `{"error":"${encodeURIComponent(NAME)}"}`);

    expect(inTables.map(({ place, what }) => [place, what])).toEqual(
      expect.arrayContaining([
        ['public.scratch', 'name'],
        ['public.scratch', 'birth date'],
      ]),
    );
    expect(scanFiles(folder, CANARIES)).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
