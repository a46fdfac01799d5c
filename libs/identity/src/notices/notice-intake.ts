import { Transactor, type Tx } from '@adal/database';
import type { Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { EVALUATION_NOTICES } from '../domain/index.js';
import { NoticeBook, WRITTEN, type WrittenNotice } from './notice-book.js';

type Parameters = (now: Instant) => readonly unknown[];

const BATCH = 500;
const DAY_MS = 86_400_000;

/** The evaluation's id is the notice's id: what was taken once cannot be taken again. */
const TAKE = `
  WITH news AS (
    SELECT told.*, record.person_id FROM exchange.notice told
      JOIN vault.record ON record.application_id = told.application_id
      JOIN exchange.contest_notice contest ON contest.contest_id = told.contest_id
     WHERE told.kind = ANY($1::text[])
       AND NOT EXISTS (SELECT 1 FROM vault.notice taken WHERE taken.id = told.id)
     LIMIT ${String(BATCH)}
  ), written AS (
    INSERT INTO vault.notice (id, person_id, application_id, contest_id, kind, stage, until, at)
    SELECT id, person_id, application_id, contest_id, kind, stage, until, at FROM news
    ON CONFLICT DO NOTHING RETURNING *
  ) ${WRITTEN}`;

/** Whose old participation lets them into a rerun that takes confirmations now, and who has not confirmed. */
const UNCONFIRMED = `
  SELECT record.person_id, record.application_id, contest.contest_id, contest.accept_from,
         contest.accept_until
    FROM exchange.contest_notice contest
    JOIN exchange.rerun_member member ON member.contest_id = contest.contest_id
    JOIN vault.record ON record.application_id = member.application_id
   WHERE contest.status = 'accepting' AND contest.accept_from <= $1 AND $1 < contest.accept_until
     AND NOT EXISTS (SELECT 1 FROM vault.rerun_pair pair
                      WHERE pair.contest_id = contest.contest_id
                        AND pair.old_application_id = member.application_id)`;

const OPENED = onceEach('rerun-opened', 'due.accept_until', UNCONFIRMED);

/** A day before the end, or in the last third of a window that is shorter than three. */
const CLOSING = onceEach(
  'rerun-closing',
  'due.accept_until',
  `${UNCONFIRMED} AND contest.accept_until - $1 <=
     least(${String(DAY_MS)}, (contest.accept_until - contest.accept_from) / 3)`,
);

const NOT_HELD = onceEach(
  'contest-not-held',
  'NULL::bigint',
  `SELECT record.person_id, record.application_id, contest.contest_id
     FROM exchange.contest_notice contest
     JOIN vault.record ON record.contest_id = contest.contest_id
     LEFT JOIN vault.verdict ON verdict.application_id = record.application_id
    WHERE contest.status = 'not-held' AND coalesce(verdict.is_eligible, true)`,
);

/** Turns news of the evaluation, and what follows from a contest's state, into notices and letters. May run twice and late. */
@Injectable()
export class NoticeIntake {
  constructor(
    private readonly transactor: Transactor,
    private readonly book: NoticeBook,
  ) {}

  /** How many notices were written. */
  async run(): Promise<number> {
    let written = await this.drain(TAKE, () => [EVALUATION_NOTICES]);
    for (const sql of [OPENED, CLOSING, NOT_HELD]) written += await this.drain(sql, (now) => [now]);
    return written;
  }

  private async drain(sql: string, parameters: Parameters): Promise<number> {
    for (let total = 0; ;) {
      const taken = await this.transactor.runPlain((tx) => this.takeIn(tx, sql, parameters));
      total += taken;
      if (taken < BATCH) return total;
    }
  }

  private async takeIn(tx: Tx, sql: string, parameters: Parameters): Promise<number> {
    const written = await tx.query<WrittenNotice>(sql, parameters(await tx.now()));
    await this.book.postIn(tx, written);
    return written.length;
  }
}

/** Each application once for each contest: an index of the table sees to it. */
function onceEach(kind: string, until: string, due: string): string {
  return `
  WITH due AS (${due}), written AS (
    INSERT INTO vault.notice (id, person_id, application_id, contest_id, kind, until, at)
    SELECT gen_random_uuid(), due.person_id, due.application_id, due.contest_id, '${kind}', ${until}, $1
      FROM due
     WHERE NOT EXISTS (SELECT 1 FROM vault.notice told
                        WHERE told.application_id = due.application_id
                          AND told.contest_id = due.contest_id AND told.kind = '${kind}')
     LIMIT ${String(BATCH)}
    ON CONFLICT DO NOTHING RETURNING *
  ) ${WRITTEN}`;
}
