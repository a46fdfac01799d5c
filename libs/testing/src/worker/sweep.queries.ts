import { Transactor } from '@adal/database';
import { brand, type ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { SnapshotRepository } from '../persistence/snapshot.repository.js';
import { StageRepository } from '../persistence/stage.repository.js';

const SNAPSHOT_EVERY_MS = 60_000;

const DAY_MS = 86_400_000;

const REMIND = `
  INSERT INTO exchange.notice (id, contest_id, application_id, kind, at, stage, until)
  SELECT gen_random_uuid(), a.contest_id, a.application_id, 'stage-closing', $1, a.stage, a.window_until
    FROM testing.stage s
    JOIN testing.attempt a ON a.contest_id = s.contest_id AND a.stage = s.stage
   WHERE s.status = 'open' AND a.status = 'ready' AND $1 >= a.window_from AND $1 < a.window_until
     AND a.window_until - $1 <= least(${String(DAY_MS)}, (a.window_until - a.window_from) / 3)
     AND NOT EXISTS (SELECT 1 FROM exchange.notice told
                      WHERE told.application_id = a.application_id
                        AND told.contest_id = a.contest_id AND told.stage = a.stage
                        AND told.kind = 'stage-closing')
  ON CONFLICT DO NOTHING RETURNING 1`;

/** What the sweeps ask the database. */
@Injectable()
export class SweepQueries {
  constructor(
    private readonly transactor: Transactor,
    private readonly stages: StageRepository,
    private readonly snapshots: SnapshotRepository,
  ) {}

  finishedStages(): Promise<readonly { readonly contest_id: string; readonly stage: number }[]> {
    return this.transactor.read((tx) => this.stages.finishedIn(tx));
  }

  /** Contests whose seed is fixed and whose first stage has no attempts: the job was lost. */
  undrawnContests(): Promise<readonly ContestId[]> {
    return this.transactor.read(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT c.id FROM contest.contest c
          WHERE c.status = 'screening' AND NOT c.is_suspended AND c.state #>> '{beacon,value}' IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM testing.stage s WHERE s.contest_id = c.id)`,
      );
      return rows.map((row) => brand<ContestId>(row.id));
    });
  }

  /** Tells whoever has not started that the window closes: a day before, or in the last third of a shorter one; each once. */
  remind(): Promise<number> {
    return this.transactor.runPlain(async (tx) => {
      const reminded = await tx.query(REMIND, [await tx.now()]);
      if (reminded.length > 0) await tx.query('NOTIFY adal_exchange');
      return reminded.length;
    });
  }

  /** Every open stage whose last snapshot is a minute old; one transaction each. */
  async takeSnapshots(): Promise<number> {
    for (let taken = 0; ; taken += 1) {
      const isTaken = await this.transactor.runPlain(async (tx) => {
        const now = await tx.now();
        const due = await this.snapshots.lockDueIn(tx, now, SNAPSHOT_EVERY_MS);
        if (due !== null) await this.snapshots.takeIn(tx, due, now);
        return due !== null;
      });
      if (!isTaken) return taken;
    }
  }
}
