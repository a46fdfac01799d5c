import type { Actor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { ContestRerunService, writeNewsIn } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { ok, type Instant, type Result, type StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Entered } from './department.js';
import type { RerunOrdered, Standing } from './domain/index.js';
import { writeRerunSetIn } from './persistence/exchange.rows.js';

type Order = {
  readonly entered: Entered;
  readonly set: readonly Standing[];
  readonly secretary: StaffId;
  readonly excluded: readonly StaffId[];
  readonly acceptFrom: Instant | null;
};

/** The new draft, whoever may confirm, the entry and the notices. */
@Injectable()
export class RerunWriter {
  constructor(
    private readonly reruns: ContestRerunService,
    private readonly log: AuditLog,
  ) {}

  async orderIn(tx: Tx, actor: Actor, order: Order): Promise<Result<ContestState>> {
    const { entered, set, secretary, excluded, acceptFrom } = order;
    const { contest, reviewer, by } = entered;
    const { staffId: orderedBy } = reviewer;
    const terms = { excluded, secretary, orderedBy, acceptFrom };
    const ordered = await this.reruns.orderIn(tx, actor, contest, terms);
    if (!ordered.ok) return ordered;
    const rerun = ordered.value;
    await writeRerunSetIn(tx, rerun.id, set);
    const at = await tx.now();
    const event: RerunOrdered = {
      ...{ type: 'rerun.ordered', half: rerun.lineage.half, candidates: set.length },
      voidEntry: contest.voided?.entry ?? fail(),
    };
    await this.log.appendIn(tx, { contest: contest.id, actor: by, events: [event], at });
    const news = { contestId: contest.id, kind: 'rerun-ordered', at } as const;
    const ids = set.map(({ applicationId }) => applicationId);
    await writeNewsIn(tx, news, ids);
    return ok(rerun);
  }
}

function fail(): never {
  throw new Error('a rerun of a contest that is not voided');
}
