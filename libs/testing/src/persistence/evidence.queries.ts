import type { Tx } from '@adal/database';

import type {
  AttemptEvidence,
  Form,
  HeldEvidence,
  Score,
  SnapshotEvidence,
} from '../domain/index.js';
import { ATTEMPT_COLUMNS, type AttemptRow } from './attempt.row.js';
import { linksOfIn } from './work.queries.js';

type ScoreEvidence = AttemptEvidence['scores'][number];
type Owned = { readonly attempt_id: string };

/** Every attempt of a contest with all that belongs to it, by stage and code. */
export async function attemptEvidenceIn(
  tx: Tx,
  contestId: string,
): Promise<readonly AttemptEvidence[]> {
  const rows = await tx.query<AttemptRow>(
    `SELECT ${ATTEMPT_COLUMNS} FROM testing.attempt a
      WHERE a.contest_id = $1 ORDER BY a.stage, a.candidate_code`,
    [contestId],
  );
  const links = await linksOfIn(
    tx,
    rows.map((row) => row.id),
  );
  const forms = await formsOfIn(tx, contestId);
  const held = await heldOfIn(tx, contestId);
  const scores = await scoresOfIn(tx, contestId);
  return rows.map((row) => ({
    ...namesOf(row),
    form: forms.get(row.id)?.positions ?? null,
    formHash: forms.get(row.id)?.form_hash ?? null,
    links: links.get(row.id) ?? [],
    held: held.get(row.id) ?? [],
    scores: scores.get(row.id) ?? [],
  }));
}

export async function snapshotEvidenceIn(
  tx: Tx,
  contestId: string,
): Promise<readonly SnapshotEvidence[]> {
  return tx.query<SnapshotEvidence>(
    `SELECT stage, taken_at AS at, root, counts FROM testing.snapshot
      WHERE contest_id = $1 ORDER BY stage, taken_at`,
    [contestId],
  );
}

function namesOf(
  row: AttemptRow,
): Omit<AttemptEvidence, 'form' | 'formHash' | 'links' | 'held' | 'scores'> {
  return {
    attemptId: row.id,
    applicationId: row.application_id,
    code: row.candidate_code,
    stage: row.stage,
    startedAt: row.started_at,
    effectiveDeadline: row.effective_deadline,
    closesAt: row.closes_at,
    finishedAt: row.finished_at,
    cause: row.cause,
    head: row.head.toString('hex'),
    positions: row.positions,
    answers: row.answers,
  };
}

type FormRow = Owned & { readonly form_hash: string; readonly positions: Form };

async function formsOfIn(tx: Tx, contestId: string): Promise<ReadonlyMap<string, FormRow>> {
  const rows = await tx.query<FormRow>(
    'SELECT attempt_id, form_hash, positions FROM testing.form WHERE contest_id = $1',
    [contestId],
  );
  return new Map(rows.map((row) => [row.attempt_id, row]));
}

async function heldOfIn(
  tx: Tx,
  contestId: string,
): Promise<ReadonlyMap<string, readonly HeldEvidence[]>> {
  const rows = await tx.query<HeldEvidence & Owned>(
    `SELECT attempt_id, position, revision, value, received_at AS "receivedAt" FROM testing.held_answer
      WHERE contest_id = $1 ORDER BY attempt_id, received_at, position, revision`,
    [contestId],
  );
  return byAttempt(rows);
}

async function scoresOfIn(
  tx: Tx,
  contestId: string,
): Promise<ReadonlyMap<string, readonly ScoreEvidence[]>> {
  const rows = await tx.query<
    Score & { readonly version: number; readonly keyHash: string } & Owned
  >(
    `SELECT attempt_id, version, key_hash AS "keyHash", sections, total, is_passed AS "isPassed"
       FROM testing.score WHERE contest_id = $1 ORDER BY attempt_id, version`,
    [contestId],
  );
  return byAttempt(rows);
}

function byAttempt<T>(
  rows: readonly (T & Owned)[],
): ReadonlyMap<string, readonly Omit<T & Owned, 'attempt_id'>[]> {
  const grouped = new Map<string, Omit<T & Owned, 'attempt_id'>[]>();
  for (const { attempt_id: id, ...rest } of rows) {
    const group = grouped.get(id) ?? [];
    group.push(rest);
    grouped.set(id, group);
  }
  return grouped;
}
