import type { Actor } from '@adal/access';
import { brand, expectOk, type ContestId, type Result } from '@adal/kernel';
import { entryCommitment, parseEntry, receiptKeyId } from '@adal/proof';
import { EvidenceService } from '@adal/supervision';
import { APPROVAL_LASTS_MS, readStoredZip, type Files } from '@adal/supervision/domain';
import { IDENTITY_EVENTS } from '@adal/identity/domain';

import { IDENTITY_EVENTS as REPEATED } from '../../apps/verifier/src/identity-events.js';
import { verify } from '../../apps/verifier/src/verify.js';
import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { DEPARTMENT_OFFICIALS } from '../support/decided-house.js';
import { official, staff } from '../support/contest.maker.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };
const PUBLIC: Actor = { kind: 'public' };

let contest: DecidedContest;
let service: EvidenceService;

beforeAll(async () => {
  contest = await decidedContest();
  service = contest.api.get(EvidenceService);
});
afterAll(() => contest.close());

async function filesOf(archive: Promise<Result<Uint8Array>>): Promise<Files> {
  return expectOk(readStoredZip(expectOk(await archive)));
}

function text(files: Files, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}

const refused = { ok: false, error: { code: 'resource.not-found' } };

describe('public evidence', () => {
  it('D6 is sound to the verifier, with the keys that the site publishes', async () => {
    const archive = expectOk(await service.public(PUBLIC, contest.contestId));
    const files = expectOk(readStoredZip(archive));
    const pinned = JSON.parse(text(files, 'policy.json'));

    const report = verify(archive, { ...ALONE, pinned });

    expect(report.findings).toEqual([]);
    expect(pinned.logKey).toBe(contest.keys.logVerifierKey);
    expect(pinned.receiptKey).toBe(contest.keys.receiptPublicKey);
    expect(report).toMatchObject({ exitCode: 0, kind: 'public', keys: 'pinned' });
  });

  it('is the same archive whoever asks, and however often', async () => {
    const [one, other] = await Promise.all([
      service.public(PUBLIC, contest.contestId),
      service.public(DEPARTMENT_OFFICIALS[0] ?? PUBLIC, contest.contestId),
    ]);

    expect(Buffer.from(expectOk(one)).equals(expectOk(other))).toBe(true);
  });

  it('D1 holds no body that is restricted, no application, attempt or work, and nobody who refused or withdrew', async () => {
    const files = await filesOf(service.public(PUBLIC, contest.contestId));
    const whole = [...files.values()]
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('\n');
    const restricted = await contest.rows<{ body: Buffer; type: string }>(
      `SELECT body, type FROM audit.entry WHERE disclosure = 'restricted'`,
    );
    const hidden = await contest.rows<{ value: string }>(
      `SELECT id::text AS value FROM testing.attempt
       UNION SELECT application_id::text FROM contest.sealed_application
       UNION SELECT work_code FROM commission.work
       UNION SELECT candidate_code FROM candidate.application WHERE status = 'refused'
       UNION SELECT staff_id::text FROM commission.member_name WHERE NOT is_chair
       UNION SELECT code FROM testing.item`,
    );

    expect(restricted.length).toBeGreaterThan(20);
    expect(hidden.length).toBeGreaterThan(50);
    for (const { body } of restricted) expect(whole).not.toContain(body.toString('latin1'));
    for (const { value } of hidden) expect(whole).not.toContain(value);
    expect([...files.keys()]).not.toContain('testing.json');
  });

  it('tells no time at which anybody applied, started, saved or finished', async () => {
    const files = await filesOf(service.public(PUBLIC, contest.contestId));
    const types = text(files, 'entries.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => {
        return expectOk(parseEntry(Buffer.from(line))).type;
      });
    const about = types.filter((type) => /^(application|attempt|form|mark)\./.test(type));

    expect(about).toEqual([]);
    expect(text(files, 'projection.json')).not.toMatch(/startedAt|finishedAt|receivedAt|madeAt/);
  });

  it('can be checked with common tools: each line of entries.jsonl has the listed hash', async () => {
    const files = await filesOf(service.public(PUBLIC, contest.contestId));
    const listed = text(files, 'leaves.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const bodies = text(files, 'entries.jsonl').trimEnd().split('\n');

    expect(
      bodies.map((body) => Buffer.from(entryCommitment(Buffer.from(body))).toString('hex')),
    ).toEqual(listed.filter(({ entry }) => entry !== null).map(({ commitment }) => commitment));
    expect(listed.some(({ entry }) => entry === null)).toBe(true);
  });

  it('is not there for a contest that is not decided, or is none', async () => {
    const unknown = brand<ContestId>('00000000-0000-4000-8000-000000000000');
    await contest.rows(`ALTER TABLE contest.contest DISABLE TRIGGER ALL`);
    const open = `UPDATE contest.contest SET state = jsonb_set(state, '{status}', to_jsonb($1::text))`;
    await contest.rows(open, ['deciding']);

    expect(await service.public(PUBLIC, contest.contestId)).toEqual(refused);
    expect(await service.public(PUBLIC, unknown)).toEqual(refused);
    for (const each of DEPARTMENT_OFFICIALS)
      expect(await service.approve(each, contest.contestId)).toEqual(refused);

    await contest.rows(open, ['decided']);
  });
});

describe('restricted evidence', () => {
  const strangers: readonly Actor[] = [
    PUBLIC,
    official('secretary', staff(1)),
    official('administrator', staff(5)),
    official('chair', staff(21)),
    {
      kind: 'staff',
      staffId: staff(6),
      grants: [
        { role: 'department-reviewer', regionId: brand('KZ-75'), bodyId: null, contestId: null },
      ],
    },
  ];

  it('is refused to everybody but the department of the region', async () => {
    for (const stranger of strangers) {
      expect(await service.approve(stranger, contest.contestId)).toEqual(refused);
      expect(await service.restricted(stranger, contest.contestId)).toEqual(refused);
    }
  });

  it('is refused to an official of the department who sits in the commission', async () => {
    const memberToo = official('department-reviewer', staff(22));
    const conflict = { ok: false, error: { code: 'contest.role-conflict' } };

    expect(await service.approve(memberToo, contest.contestId)).toMatchObject(conflict);
    expect(await service.standing(memberToo, contest.contestId)).toMatchObject(conflict);
    expect(await service.restricted(memberToo, contest.contestId)).toMatchObject(conflict);
  });

  it('opens only after two different officials approved; every opening is in the log', async () => {
    const [one, two] = DEPARTMENT_OFFICIALS;
    if (one === undefined || two === undefined) throw new Error('two officials are needed');
    const opened = () => contest.rows(`SELECT 1 FROM audit.entry WHERE type = 'evidence.opened'`);
    const missing = { code: 'evidence.approval-missing', context: { have: 1, needed: 2 } };

    expect(await service.approve(one, contest.contestId)).toMatchObject({
      value: { approvals: 1 },
    });
    expect(await service.approve(one, contest.contestId)).toMatchObject({
      value: { approvals: 1 },
    });
    expect(await service.restricted(two, contest.contestId)).toEqual({ ok: false, error: missing });
    expect(await opened()).toHaveLength(0);
    expect(await service.approve(two, contest.contestId)).toMatchObject({
      value: { approvals: 2 },
    });
    expectOk(await service.restricted(two, contest.contestId));
    expectOk(await service.restricted(one, contest.contestId));
    expect(await opened()).toHaveLength(2);

    await contest.db.advanceClock(APPROVAL_LASTS_MS);
    const ended = { code: 'evidence.approval-missing', context: { have: 0, needed: 2 } };
    expect(await service.restricted(one, contest.contestId)).toEqual({ ok: false, error: ended });
    expectOk(await service.approve(one, contest.contestId));
    expect(await service.approve(two, contest.contestId)).toMatchObject({
      value: { approvals: 2, until: expect.any(Number) as unknown },
    });
    expectOk(await service.restricted(two, contest.contestId));
    expect(await opened()).toHaveLength(3);
  });

  it('D6 is sound to the verifier, receipts of every saved answer included', async () => {
    await contest.sequence();
    const archive = await contest.evidence(contest.contestId, 'restricted');
    const receipts = contest.candidates.flatMap(({ code, receipts: own }) =>
      own.map((receipt) => ({ file: code, receipt })),
    );

    const report = verify(archive, { ...ALONE, receipts });

    expect(receipts.length).toBeGreaterThan(60);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ exitCode: 0, kind: 'restricted' });
    expect(
      report.checks.find(({ name }) => name === 'openings of restricted evidence')?.says,
    ).toMatch(/^3 openings/);
    expect(receiptKeyId(Buffer.from(contest.keys.receiptPublicKey, 'base64'))).toMatch(
      /^[0-9a-f]{8}$/,
    );
  });

  it('keeps an answer to the letter, composed or not', async () => {
    const files = expectOk(readStoredZip(await contest.evidence(contest.contestId, 'restricted')));

    expect(text(files, 'testing.json')).toContain('Decomposed и\u0306 by');
  });
});

describe('events of the identity realm', () => {
  it('have the fields that the verifier, which may not load its code, expects', () => {
    const shape = (catalogue: typeof REPEATED) =>
      catalogue.map(({ type, version, disclosure, fields }) => [
        type,
        version,
        disclosure,
        Object.keys(fields).sort(),
      ]);

    expect(shape(REPEATED)).toEqual(shape(IDENTITY_EVENTS));
  });
});
