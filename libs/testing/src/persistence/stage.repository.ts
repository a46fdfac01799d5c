import { AuditLog, SYSTEM_ACTOR, type LogEntry } from '@adal/audit';
import type { Tx } from '@adal/database';
import { Outbox } from '@adal/jobs';
import type { ContestId, DomainEvent, Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { lapsesAfter, type Score, type StageScore, type StageVoided } from '../domain/index.js';
import { alarmIn } from './alarm.js';
import { insertAttempts, insertForms } from './attempt.inserts.js';
import type { NewAttempt, StagePlan } from './stage.plan.js';

/** A stage that is sat: the row that says whether it is still open. */
export type StageRow = {
  readonly contest_id: string;
  readonly stage: number;
  readonly kind: 'test' | 'practical';
  /** `voided`: the contest was voided while the stage was open; it never gets results. */
  readonly status: 'open' | 'closed' | 'voided';
  readonly attempts: number;
  readonly window_from: number;
  readonly snapshot_at: number;
};

const STAGE_COLUMNS = 'contest_id, stage, kind, status, attempts, window_from, snapshot_at';
const CHUNK = 500;

/** The only writer of stages and snapshots, and the maker of attempts and forms. */
@Injectable()
export class StageRepository {
  constructor(
    private readonly log: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async lockIn(tx: Tx, contestId: string, stage: number): Promise<StageRow | null> {
    const [row] = await tx.query<StageRow>(
      `SELECT ${STAGE_COLUMNS} FROM testing.stage WHERE contest_id = $1 AND stage = $2 FOR UPDATE`,
      [contestId, stage],
    );
    return row ?? null;
  }

  async viewIn(tx: Tx, contestId: string, stage: number): Promise<StageRow | null> {
    const [row] = await tx.query<StageRow>(
      `SELECT ${STAGE_COLUMNS} FROM testing.stage WHERE contest_id = $1 AND stage = $2`,
      [contestId, stage],
    );
    return row ?? null;
  }

  /** Stages that are open although none of their attempts is. */
  finishedIn(tx: Tx): Promise<readonly { readonly contest_id: string; readonly stage: number }[]> {
    return tx.query(
      `SELECT s.contest_id, s.stage FROM testing.stage s
        WHERE s.status = 'open' AND NOT EXISTS (
          SELECT 1 FROM testing.attempt a
           WHERE a.contest_id = s.contest_id AND a.stage = s.stage AND a.status IN ('ready', 'open'))`,
    );
  }

  async isSatOutIn(tx: Tx, contestId: string, stage: number): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM testing.attempt
        WHERE contest_id = $1 AND stage = $2 AND status IN ('ready', 'open') LIMIT 1`,
      [contestId, stage],
    );
    return rows.length === 0;
  }

  /** Stage, attempts, forms, their log entries, and the alarm for those who never come. */
  async openIn(
    tx: Tx,
    plan: StagePlan,
    attempts: readonly NewAttempt[],
    now: Instant,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO testing.stage (contest_id, stage, kind, status, attempts, window_from, snapshot_at)
       VALUES ($1, $2, $3, 'open', $4, $5, $5)`,
      [plan.contestId, plan.stage, plan.kind, attempts.length, plan.terms.windowFrom],
    );
    for (let first = 0; first < attempts.length; first += CHUNK) {
      const chunk = attempts.slice(first, first + CHUNK);
      await insertAttempts(tx, plan, chunk);
      await insertForms(tx, plan.contestId, chunk);
      await this.log.appendAllIn(
        tx,
        chunk.map((attempt) => drawnEntry(plan, attempt, now)),
      );
    }
    const dueAt = lapsesAfter(plan.terms);
    await alarmIn(tx, this.outbox, { contestId: plan.contestId, dueAt });
  }

  /** Stages that are open stay without results; those that were closed keep theirs, marked by the event alone. */
  async voidIn(tx: Tx, contestId: ContestId, events: readonly StageVoided[]): Promise<void> {
    await tx.query(
      `UPDATE testing.stage SET status = 'voided' WHERE contest_id = $1 AND status = 'open'`,
      [contestId],
    );
    if (events.length === 0) return;
    await this.log.appendIn(tx, { contest: contestId, actor: SYSTEM_ACTOR, events });
  }

  async stagesIn(tx: Tx, contestId: ContestId): Promise<readonly StageRow[]> {
    return tx.query<StageRow>(
      `SELECT ${STAGE_COLUMNS} FROM testing.stage WHERE contest_id = $1 ORDER BY stage`,
      [contestId],
    );
  }

  /** Whoever started an attempt of the stage, in the order of the codes. */
  presentIn(
    tx: Tx,
    contestId: string,
    stage: number,
  ): Promise<readonly { applicationId: string; code: string }[]> {
    return tx.query(
      `SELECT application_id AS "applicationId", candidate_code AS code FROM testing.attempt
        WHERE contest_id = $1 AND stage = $2 AND started_at IS NOT NULL ORDER BY candidate_code`,
      [contestId, stage],
    );
  }

  /** Texts of a practical stage as they stand, '' where nothing was written; only of those who came, or of one of them. */
  answersIn(
    tx: Tx,
    contestId: string,
    of: { readonly stage: number; readonly applicationId: string | null },
  ): Promise<readonly { applicationId: string; code: string; answers: readonly string[] }[]> {
    return tx.query(
      `SELECT application_id AS "applicationId", candidate_code AS code, answers FROM testing.attempt
        WHERE contest_id = $1 AND stage = $2 AND started_at IS NOT NULL
          AND ($3::uuid IS NULL OR application_id = $3) ORDER BY application_id`,
      [contestId, of.stage, of.applicationId],
    );
  }

  /** The latest score of every attempt of a stage; null for those who never came. */
  async scoresIn(tx: Tx, contestId: string, stage: number): Promise<readonly StageScore[]> {
    const rows = await tx.query<
      Pick<Score, 'sections' | 'total'> & {
        application_id: string;
        candidate_code: string;
        is_passed: boolean | null;
      }
    >(
      `SELECT a.application_id, a.candidate_code, s.sections, s.total, s.is_passed
         FROM testing.attempt a
         LEFT JOIN LATERAL (SELECT sections, total, is_passed FROM testing.score
                             WHERE attempt_id = a.id ORDER BY version DESC LIMIT 1) s ON true
        WHERE a.contest_id = $1 AND a.stage = $2
        ORDER BY a.candidate_code`,
      [contestId, stage],
    );
    return rows.map(
      ({
        application_id: applicationId,
        candidate_code: code,
        sections,
        total,
        is_passed: isPassed,
      }) => ({
        applicationId,
        code,
        score: isPassed === null ? null : { sections, total, isPassed },
      }),
    );
  }

  /** Closes the stage and logs what everybody reached, in the order of the codes. */
  async closeIn(
    tx: Tx,
    stage: { readonly contestId: ContestId; readonly stage: number; readonly now: Instant },
    results: readonly DomainEvent[],
  ): Promise<void> {
    await tx.query(
      `UPDATE testing.stage SET status = 'closed' WHERE contest_id = $1 AND stage = $2`,
      [stage.contestId, stage.stage],
    );
    const { contestId: contest, now: at } = stage;
    for (let first = 0; first < results.length; first += CHUNK) {
      const events = results.slice(first, first + CHUNK);
      await this.log.appendIn(tx, { contest, actor: SYSTEM_ACTOR, events, at });
    }
  }
}

function drawnEntry(plan: StagePlan, attempt: NewAttempt, at: Instant): LogEntry {
  const event = {
    type: 'form.drawn',
    attemptId: attempt.id,
    code: attempt.code,
    stage: plan.stage,
    formHash: attempt.formHash,
  };
  return { contest: plan.contestId, actor: SYSTEM_ACTOR, events: [event], stream: attempt.id, at };
}
