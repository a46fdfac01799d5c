import type { Tx } from '@adal/database';

import type { Form, SectionScore } from '../domain/index.js';
import { ATTEMPT_COLUMNS, type AttemptRow } from './attempt.row.js';

/** All attempts of one application, by stage. */
export function attemptsOfIn(tx: Tx, applicationId: string): Promise<AttemptRow[]> {
  return tx.query<AttemptRow>(
    `SELECT ${ATTEMPT_COLUMNS} FROM testing.attempt a WHERE a.application_id = $1 ORDER BY a.stage`,
    [applicationId],
  );
}

/** One attempt without a lock. */
export async function attemptIn(tx: Tx, attemptId: string): Promise<AttemptRow | null> {
  const [row] = await tx.query<AttemptRow>(
    `SELECT ${ATTEMPT_COLUMNS} FROM testing.attempt a WHERE a.id = $1`,
    [attemptId],
  );
  return row ?? null;
}

/** The form of a test attempt; null in a practical stage. */
export async function formIn(tx: Tx, attemptId: string): Promise<Form | null> {
  const [row] = await tx.query<{ positions: Form }>(
    'SELECT positions FROM testing.form WHERE attempt_id = $1',
    [attemptId],
  );
  return row?.positions ?? null;
}

/** The latest version of one attempt's score. */
export type ScoreRow = {
  readonly version: number;
  readonly key_hash: string;
  readonly sections: readonly SectionScore[];
  readonly total: number;
  readonly is_passed: boolean;
};

export async function scoreIn(tx: Tx, attemptId: string): Promise<ScoreRow | null> {
  const [row] = await tx.query<ScoreRow>(
    `SELECT version, key_hash, sections, total, is_passed FROM testing.score
      WHERE attempt_id = $1 ORDER BY version DESC LIMIT 1`,
    [attemptId],
  );
  return row ?? null;
}

/** Heads of a chain beside its links, for the candidate's own check. */
export type ChainRow = {
  readonly seq: number;
  readonly position: number;
  readonly revision: number;
  readonly at: number;
  readonly salt: Buffer;
  readonly value: string;
};

export function chainIn(tx: Tx, attemptId: string): Promise<ChainRow[]> {
  return tx.query<ChainRow>(
    `SELECT seq, position, revision, at, salt, value FROM testing.answer_link
      WHERE attempt_id = $1 ORDER BY seq`,
    [attemptId],
  );
}

/** One practical task under the root that the contest pinned. */
export type TaskRow = {
  readonly position: number;
  readonly code: string;
  readonly text: string;
  readonly salt: Buffer;
};

export function tasksIn(tx: Tx, contestId: string, root: string): Promise<TaskRow[]> {
  return tx.query<TaskRow>(
    `SELECT position, code, text, salt FROM testing.practical_task
      WHERE contest_id = $1 AND root = $2 ORDER BY position`,
    [contestId, root],
  );
}
