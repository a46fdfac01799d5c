import { authorise, logActor, NOT_FOUND, type Action, type Actor } from '@adal/access';
import type { LogActor } from '@adal/audit';
import { ContestService } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Reviewer } from './domain/index.js';
import { claimReviewIn, holdsOtherRoleIn } from './persistence/exchange.rows.js';

/** An official of the department before a contest of the region, which is under lock. */
export type Entered = {
  readonly contest: ContestState;
  readonly reviewer: Reviewer;
  readonly by: LogActor;
};

/** The door of the department: right and region asked, contest locked, one role in the contest. */
@Injectable()
export class Department {
  constructor(
    readonly transactor: Transactor,
    readonly contests: ContestService,
  ) {}

  /** To act. The contest's lock makes acts of one department follow each other. */
  async enterIn(
    tx: Tx,
    actor: Actor,
    action: Action,
    contestId: ContestId,
  ): Promise<Result<Entered>> {
    const contest = await this.contests.lockIn(tx, contestId);
    const entered = admit(actor, action, contest);
    if (!entered.ok) return entered;
    const { staffId } = entered.value.reviewer;
    const isTheirs = await claimReviewIn(tx, staffId, contestId);
    return isTheirs ? entered : refuse('contest.role-conflict', { role: 'department-reviewer' });
  }

  /** To look: nothing is locked and no role is taken, but whoever has another there does not look as the department. */
  async lookIn(
    tx: Tx,
    actor: Actor,
    action: Action,
    contestId: ContestId,
  ): Promise<Result<Entered>> {
    const entered = admit(actor, action, await this.contests.viewIn(tx, contestId));
    if (!entered.ok) return entered;
    const { staffId } = entered.value.reviewer;
    const isPartOf = await holdsOtherRoleIn(tx, staffId, contestId);
    return isPartOf ? refuse('contest.role-conflict', { role: 'department-reviewer' }) : entered;
  }
}

function admit(actor: Actor, action: Action, contest: ContestState | null): Result<Entered> {
  if (contest === null || actor.kind !== 'staff') return refuse(NOT_FOUND.code);
  const { id: contestId, bodyId, regionId, status } = contest;
  const allowed = authorise(actor, action, { contestId, bodyId, regionId, status });
  if (!allowed.ok) return allowed;
  const isOfRegion = actor.grants.some(
    (grant) => grant.role === 'department-reviewer' && grant.regionId === regionId,
  );
  const { staffId } = actor;
  const reviewer = { staffId, regionId: isOfRegion ? regionId : null };
  return ok({ contest, reviewer, by: logActor(actor, 'department-reviewer') });
}
