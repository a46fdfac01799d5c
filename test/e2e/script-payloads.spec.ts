import { at, listAt, textAt } from '../../apps/cli/src/client/reader.js';
import { inParallel } from '../../apps/cli/src/play/waiting.js';
import { payloadWorld, type PayloadWorld } from '../support/payload-world.js';
import type { Reply } from '../support/raw-visitor.js';
import { HIT, SCRIPT_PAYLOADS } from '../support/script-payloads.js';
import { startedSystem, type StartedSystem } from '../support/started-system.js';
import { operationsOf, withText, type Operation, type TextField } from '../support/text-fields.js';

jest.setTimeout(900_000);

const AT_ONCE = 12;
const MARKS = '/api/v1/works/{workCode}/marks';
/** Refused at the door: who is not signed in, what is not there or not theirs, whoever tries too often. */
const NOT_LET_IN = [401, 403, 404, 429];

let system: StartedSystem;
let world: PayloadWorld;
const known = new Map<string, string>();

beforeAll(async () => {
  system = await startedSystem();
  world = await payloadWorld(system);
  for (const [name, value] of world.known) known.set(name, value);
});
afterAll(() => system.stop());

function operations(): readonly Operation[] {
  return ['openapi.json', 'identity-openapi.json'].flatMap((document) =>
    operationsOf(document, (name) => known.get(name)),
  );
}

/** The address with every part filled in; `query` and `path` replace what stands in a field. */
function addressOf({ method, path }: Operation, field?: TextField, text = ''): string {
  const isDraft = method === 'PUT' || path.endsWith('/suspension');
  const filled = path.replace(/\{(\w+)\}/g, (_part, name: string) => {
    const isOwn = field?.where === 'path' && field.steps[0] === name;
    // No address carries half a character.
    const own = isOwn ? Buffer.from(text).toString() : undefined;
    const id = name === 'contestId' && isDraft ? 'draftId' : name;
    return encodeURIComponent(own ?? known.get(id) ?? known.get('contestId') ?? '');
  });
  if (field?.where !== 'query') return filled;
  return `${filled}?${new URLSearchParams([[field.steps[0] ?? '', text]]).toString()}`;
}

/** A refusal is a problem document that names what is wrong and repeats nothing; an answer is data, never a page. */
function faultOf({ status, headers, text, body }: Reply, payload: string): string | null {
  const isData = /^application\/(problem\+)?json\b/.test(headers.get('content-type') ?? '');
  if (status >= 500) return `${status} ${text}`;
  if (text !== '' && !isData) return `is ${String(headers.get('content-type'))}`;
  if (headers.get('x-content-type-options') !== 'nosniff') return 'may be sniffed';
  if (status < 400) return null;
  if (!/^[a-z-]+\.[a-z-]+$/.test(String(at(body, 'code')))) return `has no code: ${text}`;
  return text.includes(JSON.stringify(payload).slice(1, -1)) ? 'repeats what was sent' : null;
}

/** What went wrong and how the requests ended, of one field after two hundred payloads. */
type Outcome = {
  readonly faults: readonly string[];
  readonly statuses: ReadonlySet<number>;
  readonly taken: readonly string[];
};

async function tried(
  operation: Operation,
  field: TextField | undefined,
  bodyFor: (payload: string, n: number) => unknown,
): Promise<Outcome> {
  const send = world.whoMay(operation.action);
  const replies = await inParallel(SCRIPT_PAYLOADS, AT_ONCE, async (payload, n) => {
    const reply = await send(
      operation.method,
      addressOf(operation, field, payload),
      bodyFor(payload, n),
    );
    return { payload, reply, fault: faultOf(reply, payload) };
  });
  return {
    faults: replies.flatMap(({ fault, payload }) =>
      fault === null ? [] : [`${payload}: ${fault}`],
    ),
    statuses: new Set(replies.map(({ reply }) => reply.status)),
    taken: replies.filter(({ reply }) => reply.status < 300).map(({ payload }) => payload),
  };
}

type Case = { readonly name: string; readonly operation: Operation };

/** Every operation of both documents that takes a body with text in it; marks come later, when there are works. */
function commands(isMarks: boolean): readonly Case[] {
  return operations()
    .filter(({ body, path }) => body !== undefined && (path === MARKS) === isMarks)
    .map((operation) => ({ name: `${operation.method} ${operation.path}`, operation }));
}

const textsOf = ({ fields }: Operation, isBound: boolean): readonly TextField[] =>
  fields.filter((field) => field.where === 'body' && field.isBound === isBound);

/** The body for one payload, with what must be new every time. */
function fresh(operation: Operation, n: number): unknown {
  const fits = new Map(Object.entries(Object(operation.body)));
  if (fits.has('revision')) fits.set('revision', n + 2);
  if (fits.has('email')) fits.set('email', `payload-${n}@example.test`);
  return Object.fromEntries(fits);
}

/** Texts that are free, one by one. */
async function triedFree(operation: Operation): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { steps } of textsOf(operation, false)) {
    const name = steps.join('.');
    const body = (text: string, n: number) => withText(fresh(operation, n), steps, text);
    const { faults, statuses, taken } = await tried(operation, undefined, body);
    accepted.set(`${operation.method} ${operation.path} ${name}`, taken);
    found.push(...faults.map((fault) => `${name}: ${fault}`));
    if ([...statuses].every((status) => NOT_LET_IN.includes(status))) {
      found.push(`${name}: nobody was let in (${[...statuses].join(', ')})`);
    }
  }
  return found;
}

/** Texts that must be a word, an id or a number are refused by their names, all of them at once. */
async function triedBound(operation: Operation): Promise<readonly string[]> {
  const bound = textsOf(operation, true);
  if (bound.length === 0) return [];
  const body = (text: string, n: number) =>
    bound.reduce((whole, { steps }) => withText(whole, steps, text), fresh(operation, n));
  const { faults, statuses } = await tried(operation, undefined, body);
  const { body: refusal } = await world.whoMay(operation.action)(
    operation.method,
    addressOf(operation),
    body('<script>', 0),
  );
  const named = errorsOf(refusal);
  const unnamed = bound.filter(
    ({ steps }) => !named.some((field) => steps.join('.').startsWith(field)),
  );
  return [
    ...faults,
    ...[...statuses].filter((status) => status !== 400 && status !== 429).map(String),
    ...unnamed.map(({ steps }) => `${steps.join('.')} is not named`),
  ];
}

function errorsOf(refusal: unknown): readonly string[] {
  const errors = at(refusal, 'errors');
  return Array.isArray(errors) ? errors.map((error: unknown) => String(at(error, 'field'))) : [];
}

describe('two hundred scripts in every text field', () => {
  it('of a body are taken as text or refused by name, and break nothing', async () => {
    const faults = await faultsIn(commands(false));

    expect(faults).toEqual([]);
  });

  it('of the marks likewise, once there are works', async () => {
    known.set('workCode', await world.toMarks());
    const { body } = await world.whoMay('work.read')('GET', `/api/v1/works/${workCode()}`);
    known.set('criterion', textAt(listAt(body, 'criteria')[0], 'code'));

    expect(await faultsIn(commands(true))).toEqual([]);
  });

  it('of an address likewise', async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const operation of operations()) {
      for (const field of operation.fields.filter(({ where }) => where !== 'body')) {
        const name = `${field.where} ${field.steps[0] ?? ''} ${field.where === 'query' ? operation.path : ''}`;
        if (seen.has(name) || operation.method !== 'GET') continue;
        seen.add(name);
        const found = await tried(operation, field, () => undefined);
        faults.push(...found.faults.map((fault) => `${operation.path} ${name}: ${fault}`));
      }
    }

    expect(seen.size).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it.each([
    ['POST /api/v1/bodies name.kk', 'body.register', '/api/v1/bodies'],
    ['POST /api/v1/item-banks title', 'bank.create', '/api/v1/item-banks'],
    ['POST /identity/v1/staff fullName', 'staff.list', '/identity/v1/staff'],
    ['POST /api/v1/cases/{caseId}/findings why', 'case.read', '/api/v1/cases/{caseId}'],
  ])('come back as they were sent: %s', async (name, action, path) => {
    const taken = accepted.get(name) ?? [];
    const texts = await allOf(action, path.replace('{caseId}', known.get('caseId') ?? ''));

    expect(taken.length).toBeGreaterThan(150);
    expect(taken.filter((text) => !texts.includes(JSON.stringify(text)))).toEqual([]);
  });

  it('D1 leave no trace in the log files', () => {
    const files = [...system.logs()].filter(([name]) => !name.includes('postgres'));

    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(([, text]) => text.includes(HIT)).map(([name]) => name)).toEqual([]);
  });
});

const accepted = new Map<string, readonly string[]>();
const workCode = (): string => known.get('workCode') ?? '';

async function faultsIn(cases: readonly Case[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, operation } of cases) {
    const found = [...(await triedFree(operation)), ...(await triedBound(operation))];
    faults.push(...found.map((fault) => `${name} ${fault}`));
  }
  return faults;
}

/** Every page of a list, or the one view, as the text it came in. */
async function allOf(action: string, path: string): Promise<string> {
  const { text, body } = await world.whoMay(action)('GET', path);
  const next = at(body, 'next');
  if (typeof next !== 'string') return text;
  const rest = await allOf(action, `${path.split('?')[0] ?? ''}?after=${encodeURIComponent(next)}`);
  return `${text}\n${rest}`;
}
