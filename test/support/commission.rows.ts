import { randomBytes, randomUUID } from 'node:crypto';

import type { ContestCommand, ContestState, SealedMember } from '@adal/contest/domain';
import {
  brand,
  codeFromBytes,
  type ApplicationId,
  type CandidateCode,
  type Instant,
} from '@adal/kernel';
import { tasksRoot } from '@adal/testing/domain';

import { CONTEST, MONDAY, packRuleset, seededLife } from './contest.maker.js';
import type { TestDatabase } from './database.js';

/** How a contest was sat; `points` are those of the first test, one candidate each. */
export type SatContest = {
  readonly pack?: string;
  readonly points?: readonly number[];
  readonly isLastOpen?: boolean;
};

const USUAL = { pack: 'kz-2026-04', points: [50, 45], isLastOpen: false };
const FORM_SECRET = 'f0'.repeat(32);

/** A canonical code out of random bytes. */
export function freshCode(): CandidateCode {
  for (;;) {
    const code = codeFromBytes(randomBytes(32));
    if (code.ok) return brand<CandidateCode>(code.value);
  }
}

/** Rows as testing leaves them, and the commands by which the contest comes to the same point. */
export async function storeSatContest(
  db: TestDatabase,
  options: SatContest,
): Promise<{ candidates: readonly SealedMember[]; commands: readonly ContestCommand[] }> {
  const { pack, points, isLastOpen } = { ...USUAL, ...options };
  const ruleset = packRuleset(pack);
  const candidates = points.map(() => ({
    applicationId: brand<ApplicationId>(randomUUID()),
    code: freshCode(),
  }));
  const tasks = await storeTasks(db, ruleset.stages.length > 1 ? 3 : 0);
  const life = seededLife(ruleset, candidates).state();
  await setClock(db, life.windows.stages.at(-1)?.until ?? MONDAY);
  await storeContest(db, { ...life, tasksRoot: tasks ?? life.tasksRoot });
  await storeCandidates(db, candidates);
  const commands: ContestCommand[] = [];
  for (const [stage, { kind }] of ruleset.stages.entries()) {
    const isOver = !isLastOpen || stage + 1 < ruleset.stages.length;
    await storeSatStage(db, { stage, kind, isOver }, { candidates, points });
    commands.push({ type: 'OpenStage', stage });
    const closing = { type: 'CloseStage', stage, admittedCount: candidates.length } as const;
    if (isOver) commands.push(closing);
  }
  return { candidates, commands };
}

type Stage = { readonly stage: number; readonly kind: string; readonly isOver: boolean };

async function storeSatStage(
  db: TestDatabase,
  stage: Stage,
  who: { readonly candidates: readonly SealedMember[]; readonly points: readonly number[] },
): Promise<void> {
  await storeStage(db, stage);
  const store = stage.kind === 'test' ? storeTest : storeTexts;
  for (const [i, points] of who.points.entries())
    await store(db, { ...at(who.candidates, i), ...stage, points });
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`there is no ${index}`);
  return value;
}

/** Backwards too: what a test says does not depend on the day on which it runs. */
async function setClock(db: TestDatabase, now: Instant): Promise<void> {
  await db.superuser.query('ALTER TABLE demo.clock_offset DROP CONSTRAINT clock_offset_forward');
  await db.superuser.query(
    `UPDATE demo.clock_offset
        SET offset_ms = $1::bigint - (extract(epoch FROM clock_timestamp()) * 1000)::bigint`,
    [now],
  );
}

async function storeContest(db: TestDatabase, state: ContestState): Promise<void> {
  const { bodyId, regionId, rulesetHash } = state;
  await db.superuser.query(`INSERT INTO contest.body (id, region_id, name) VALUES ($1, $2, '{}')`, [
    bodyId,
    regionId,
  ]);
  await db.superuser.query(
    `INSERT INTO contest.contest (id, status, is_suspended, body_id, region_id, ruleset_hash,
       accept_from, accept_until, half, version, state)
     VALUES ($1, 'screening', false, $2, $3, $4, $6, $7, 'A', 1, $5)`,
    [
      ...[CONTEST, bodyId, regionId, rulesetHash, JSON.stringify(state)],
      ...[state.windows.acceptFrom, state.windows.acceptUntil],
    ],
  );
  await db.superuser.query(
    `INSERT INTO contest.secret (contest_id, form_secret) VALUES ($1, decode($2, 'hex'))`,
    [CONTEST, FORM_SECRET],
  );
}

async function storeCandidates(
  db: TestDatabase,
  candidates: readonly SealedMember[],
): Promise<void> {
  for (const { applicationId: id, code } of candidates) {
    await db.superuser.query(
      `INSERT INTO contest.sealed_application (contest_id, application_id, candidate_code)
       VALUES ($1, $2, $3)`,
      [CONTEST, id, code],
    );
    const hashes = { keyCheck: 'aa', ciphertextHash: 'bb', reasonCode: null };
    const state = { id, contestId: CONTEST, code, status: 'admitted', ...hashes };
    await db.superuser.query(
      `INSERT INTO candidate.application (id, contest_id, candidate_code, status, version, state)
       VALUES ($1, $2, $3, 'admitted', 1, $4)`,
      [id, CONTEST, code, JSON.stringify(state)],
    );
  }
}

async function storeTasks(db: TestDatabase, count: number): Promise<string | null> {
  if (count === 0) return null;
  const tasks = Array.from({ length: count }, (_, i) => ({
    task: { code: `T${i + 1}`, text: `Task ${i + 1}` },
    salt: new Uint8Array(32).fill(9),
  }));
  const root = tasksRoot(tasks);
  for (const [i, { task, salt }] of tasks.entries())
    await db.superuser.query('INSERT INTO testing.practical_task VALUES ($1, $2, $3, $4, $5, $6)', [
      ...[CONTEST, root, i + 1, task.code, task.text, Buffer.from(salt)],
    ]);
  return root;
}

async function storeStage(db: TestDatabase, { stage, kind, isOver }: Stage): Promise<void> {
  await db.superuser.query(
    `INSERT INTO testing.stage (contest_id, stage, kind, status, attempts, window_from, snapshot_at)
     VALUES ($1, $2, $3, $4, 1, $5, $5)`,
    [CONTEST, stage, kind, isOver ? 'closed' : 'open', MONDAY],
  );
}

type Attempt = {
  readonly applicationId: string;
  readonly code: string;
  readonly stage: number;
  readonly points: number;
  readonly isOver: boolean;
};

const ATTEMPT = `INSERT INTO testing.attempt (id, contest_id, application_id, candidate_code, stage,
    status, window_from, window_until, duration_ms, grace_ms, positions, head, revisions, answers,
    started_at, effective_deadline, closes_at, finished_at, cause)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 1, 1, $8, '', '{}', $9, $7, $7, $7, $10, $11)`;

async function storeAttempt(db: TestDatabase, attempt: Attempt, sat: readonly string[]) {
  const { applicationId, code, stage, isOver } = attempt;
  const id = randomUUID();
  const status = !isOver ? 'open' : stage === 0 ? 'scored' : 'closed';
  await db.superuser.query(ATTEMPT, [
    ...[id, CONTEST, applicationId, code, stage, status, MONDAY, sat.length, sat],
    ...[isOver ? MONDAY : null, isOver ? 'candidate' : null],
  ]);
  return id;
}

async function storeTest(db: TestDatabase, attempt: Attempt): Promise<void> {
  const id = await storeAttempt(db, attempt, ['a']);
  await db.superuser.query(
    `INSERT INTO testing.score (attempt_id, contest_id, version, key_hash, sections, total, is_passed)
     VALUES ($1, $2, 1, 'key', '[]', $3, $4)`,
    [id, CONTEST, attempt.points, attempt.points >= 30],
  );
}

async function storeTexts(db: TestDatabase, attempt: Attempt): Promise<void> {
  const texts = [1, 2, 3].map((n) => `Answer ${n} of a candidate with ${attempt.points} points`);
  await storeAttempt(db, attempt, texts);
}
