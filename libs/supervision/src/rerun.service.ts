import type { Actor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { ContestRerunService } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  ok,
  refuse,
  type ContestId,
  type Instant,
  type Refusal,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { Department, type Entered } from './department.js';
import { excludedBy, rerunSet, type RerunOrdered, type Standing } from './domain/index.js';
import { EffectsReader } from './effects.reader.js';
import { Files } from './files.js';
import { writeNoticesIn, writeRerunSetIn } from './persistence/exchange.rows.js';

export type RerunWish = {
  /** Null: the secretary of the voided contest. */
  readonly secretary: StaffId | null;
  readonly acceptFrom: Instant | null;
};

/** Orders that a voided contest is held again; once, and of a voided one only. */
@Injectable()
export class RerunService {
  constructor(
    private readonly department: Department,
    private readonly files: Files,
    private readonly reader: EffectsReader,
    private readonly writer: RerunWriter,
  ) {}

  /** Answers with the new draft. */
  order(actor: Actor, contestId: ContestId, wish: RerunWish): Promise<Result<ContestState>> {
    return this.department.transactor.run<ContestState, Refusal>(async (tx) => {
      const entered = await this.department.enterIn(tx, actor, 'rerun.order', contestId);
      if (!entered.ok) return entered;
      const { contest } = entered.value;
      const standing = await this.files.voids.standingIn(tx, contestId);
      if (contest.status !== 'voided' || standing?.state.status !== 'recorded') {
        return refuse('rerun.not-voided', { status: contest.status });
      }
      const about = await this.files.cases.findIn(tx, standing.state.caseId);
      const excluded = about === null ? [] : excludedBy(about);
      const secretary = wish.secretary ?? secretaryOf(contest);
      if (secretary === null) return refuse('rerun.secretary-missing');
      const standings = await this.reader.standingsIn(tx, contestId);
      const set = rerunSet(contest, standings);
      return this.writer.orderIn(tx, actor, {
        ...{ entered: entered.value, set, secretary, excluded },
        acceptFrom: wish.acceptFrom,
      });
    });
  }
}

function secretaryOf({ signatures }: ContestState): StaffId | null {
  return signatures.find(({ role }) => role === 'secretary')?.staffId ?? null;
}

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
    await writeNoticesIn(tx, news, ids);
    return ok(rerun);
  }
}

function fail(): never {
  throw new Error('a rerun of a contest that is not voided');
}
