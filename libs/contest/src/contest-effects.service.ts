import type { Actor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import { expectOk, type ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { ContestStore } from './contest-store.js';
import { ContestService } from './contest.service.js';

const WORKER: Actor = { kind: 'system', process: 'worker' };

/** What nobody asks for: time passes, and what two signed takes effect. May run twice and late. */
@Injectable()
export class ContestEffectsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: ContestStore,
    private readonly contests: ContestService,
    private readonly log: AuditLog,
  ) {}

  /** Announces when a published checkpoint covers both signatures; true when it did. */
  announce(contestId: ContestId): Promise<boolean> {
    return this.transactor.runPlain(async (tx) => {
      const state = await this.contests.lockIn(tx, contestId);
      const isSigned = state?.status === 'draft' && state.signatures.length === 2;
      if (!isSigned || !(await this.isCoveredIn(tx, contestId))) return false;
      expectOk(await this.contests.applyIn(tx, WORKER, contestId, { type: 'Announce' }));
      return true;
    });
  }

  /** Brings a contest up to the clock. */
  tick(contestId: ContestId): Promise<void> {
    return this.transactor.runPlain(async (tx) => {
      expectOk(await this.contests.applyIn(tx, WORKER, contestId, { type: 'Tick' }));
    });
  }

  private async isCoveredIn(tx: Tx, contestId: ContestId): Promise<boolean> {
    for (const entryId of await this.store.contests.signedEntriesIn(tx, contestId)) {
      if (!(await this.log.isCoveredIn(tx, entryId))) return false;
    }
    return true;
  }
}
