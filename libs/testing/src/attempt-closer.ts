import { Transactor, type Tx } from '@adal/database';
import { Quarantine } from '@adal/jobs';
import type { Instant, Result } from '@adal/kernel';
import { Injectable, Logger } from '@nestjs/common';

import {
  decideAttempt,
  finalAnswers,
  scoreForm,
  workOf,
  type AttemptEvent,
  type AttemptScored,
} from './domain/index.js';
import { AttemptRepository } from './persistence/attempt.repository.js';
import { stateOf, type AttemptRow } from './persistence/attempt.row.js';
import { loadWorkIn, type StoredWork } from './persistence/work.queries.js';
import { PinnedBanks } from './pinned-banks.js';

/** `Finish` is the candidate's own; `Close` is everything automatic and refuses what is not due. */
type Ending = { readonly type: 'Finish' | 'Close'; readonly now: Instant };

/** What became of one attempt; no events when it had ended before. */
export type Ended = {
  readonly row: AttemptRow;
  readonly decision: Result<readonly AttemptEvent[]>;
};

const SHARD = 200;

/**
 * The one way in which attempts end: by the candidate, by the deadline's job, by the sweep, or by the next touch.
 * A test is scored in the same transaction, so no attempt is ever closed and waiting for its score.
 */
@Injectable()
export class AttemptCloser {
  private readonly logger = new Logger('testing.close');

  constructor(
    private readonly transactor: Transactor,
    private readonly attempts: AttemptRepository,
    private readonly banks: PinnedBanks,
    private readonly quarantine: Quarantine,
  ) {}

  /** Ends locked attempts; `now` was read after the locks. Those that are not due are left as they are. */
  async endIn(tx: Tx, rows: readonly AttemptRow[], ending: Ending): Promise<readonly Ended[]> {
    const works = await loadWorkIn(
      tx,
      rows.map((row) => row.id),
    );
    const ended: Ended[] = [];
    for (const row of rows) {
      const work = works.get(row.id);
      if (work === undefined) throw new Error(`no work was loaded for attempt ${row.id}`);
      const decision = decideEnd(row, work, ending);
      const isNews = decision.ok && decision.value.length > 0;
      const scored = isNews ? await this.scoreIn(tx, row, work) : [];
      ended.push({
        row,
        decision: decision.ok ? { ok: true, value: [...decision.value, ...scored] } : decision,
      });
    }
    const closings = ended.flatMap(({ row, decision }) =>
      decision.ok && decision.value.length > 0 ? [{ row, events: decision.value }] : [],
    );
    const by = ending.type === 'Finish' ? 'candidate' : 'system';
    await this.attempts.commitClosingsIn(tx, closings, { by, now: ending.now });
    return ended;
  }

  /** Closes what is due, in shards, each its own transaction; answers how many. Safe to run anywhere at any time. */
  async closeDue(): Promise<number> {
    let closed = 0;
    for (;;) {
      const due = await this.transactor.runPlain(async (tx) =>
        this.attempts.dueIn(tx, await tx.now(), SHARD),
      );
      const batch = due.length === 0 ? 0 : await this.closeShard(due);
      closed += batch;
      if (batch === 0) return closed;
    }
  }

  /** Closes attempts that somebody came back to after their end; whoever asks does not wait for it. */
  touch(attemptIds: readonly string[]): void {
    this.closeSome(attemptIds).catch((error: unknown) => {
      // Nothing is lost: the sweep asks the database for the same attempt again.
      this.logger.error(`a touched attempt was not closed: ${String(error)}`);
    });
  }

  /** One attempt that cannot be closed must not keep the others open: then each goes alone, and it is set aside. */
  private async closeShard(due: readonly string[]): Promise<number> {
    try {
      return await this.closeSome(due);
    } catch (error) {
      this.logger.error(`a shard was not closed, its attempts go one by one: ${String(error)}`);
    }
    let closed = 0;
    for (const id of due) {
      const one = await this.quarantine.attempt('testing.close-attempts', id, () =>
        this.closeSome([id]),
      );
      closed += one.done ? one.value : 0;
    }
    return closed;
  }

  private closeSome(ids: readonly string[]): Promise<number> {
    return this.transactor.runPlain(async (tx) => {
      const rows = await this.attempts.lockSomeIn(tx, ids);
      if (rows.length === 0) return 0;
      const ended = await this.endIn(tx, rows, { type: 'Close', now: await tx.now() });
      return ended.filter(({ decision }) => decision.ok).length;
    });
  }

  /** A practical attempt has no form to be scored by; an unstarted one has no answers. */
  private async scoreIn(
    tx: Tx,
    row: AttemptRow,
    work: StoredWork,
  ): Promise<readonly AttemptScored[]> {
    if (row.status !== 'open' || work.form === null) return [];
    const bank = await this.banks.ofContestIn(tx, row.contest_id);
    const blueprint = await this.banks.blueprintIn(tx, row.contest_id, row.stage);
    const answers = finalAnswers(work.links, row.positions);
    const score = scoreForm({ form: work.form, answers }, bank.key, blueprint);
    const { id: attemptId, candidate_code: code } = row;
    return [
      { type: 'attempt.scored', attemptId, code, version: 1, keyHash: bank.keyHash, ...score },
    ];
  }
}

/** Throws for a chain that is shorter than its attempt says: better open and alarmed than closed over a lost save. */
function decideEnd(row: AttemptRow, work: StoredWork, ending: Ending): Ended['decision'] {
  if (work.links.length !== row.count)
    throw new Error(`the chain of attempt ${row.id} lacks links`);
  const summary = workOf(work.links, row.head.toString('hex'), work.held);
  return decideAttempt(stateOf(row), { type: ending.type, work: summary }, ending.now);
}
