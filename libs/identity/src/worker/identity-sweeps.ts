import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import { ok, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { holdFreezeIn, noticeIn } from '../applications/notices.js';
import {
  decideUnsealing,
  evolveUnsealing,
  isAssessed,
  type DeskWrapsDestroyed,
} from '../domain/index.js';
import { commitIn } from '../unsealing/commit.js';
import {
  keepUnsealingIn,
  requestIn,
  waitingRequestsIn,
} from '../unsealing/unsealing.repository.js';
import { IdentityKeys } from '../vault/identity-keys.js';

/** What the identity process does without being asked: all of it may run twice, late, or half. */
@Injectable()
export class IdentitySweeps {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: IdentityKeys,
    private readonly log: AuditLog,
  ) {}

  /** Begins the unsealings whose decision the published log shows by now; answers how many. */
  async beginUnsealings(): Promise<number> {
    const waiting = await this.transactor.read(waitingRequestsIn);
    let begun = 0;
    for (const id of waiting) {
      const result = await this.transactor.run((tx) => this.beginIn(tx, id));
      if (result.ok && result.value) begun += 1;
    }
    return begun;
  }

  /**
   * From the moment the last stage is assessed this process itself cannot read. The file goes last:
   * should we die before that, the next run finds the file and comes here again.
   */
  async destroyDeskWraps(): Promise<number> {
    let destroyed = 0;
    for (const contestId of this.keys.contestsWithDeskKey()) {
      const count = await this.transactor.runPlain((tx) => this.destroyIn(tx, contestId));
      if (count === null) continue;
      this.keys.destroyDeskKey(contestId);
      destroyed += count;
    }
    return destroyed;
  }

  /** A request that names no record of ours, or has no grounds yet, waits. */
  private async beginIn(tx: Tx, id: string): Promise<Result<boolean>> {
    const state = await requestIn(tx, id);
    if (state === null) return ok(false);
    const { decisionEntry, contestId, code } = state.case;
    await holdFreezeIn(tx, contestId);
    const [row] = await tx.query<{ hasGrounds: boolean }>(
      'SELECT exchange.has_unsealing_grounds($1, $2, $3) AS "hasGrounds"',
      [decisionEntry, contestId, code],
    );
    const hasGrounds = row?.hasGrounds === true;
    const decision = decideUnsealing(state, { type: 'Request', hasGrounds });
    if (!decision.ok) return decision;
    const begun = decision.value.reduce(evolveUnsealing, state);
    if (!(await keepUnsealingIn(tx, begun, true))) return ok(false);
    await commitIn(tx, this.log, { state: begun, events: decision.value, by: null });
    return ok(true);
  }

  private async destroyIn(tx: Tx, contestId: ContestId): Promise<number | null> {
    const notice = await noticeIn(tx, contestId);
    if (notice === null || !isAssessed(notice)) return null;
    const gone = await tx.query(
      'DELETE FROM vault.desk_wrap WHERE contest_id = $1 RETURNING application_id',
      [contestId],
    );
    const count = gone.length;
    if (count === 0) return 0;
    const event: DeskWrapsDestroyed = { type: 'identity.desk-wraps-destroyed', count };
    await this.log.appendIn(tx, { contest: contestId, actor: SYSTEM_ACTOR, events: [event] });
    return count;
  }
}
