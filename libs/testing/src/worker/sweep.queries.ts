import { Transactor } from '@adal/database';
import { brand, type ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { SnapshotRepository } from '../persistence/snapshot.repository.js';
import { StageRepository } from '../persistence/stage.repository.js';

const SNAPSHOT_EVERY_MS = 60_000;

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
