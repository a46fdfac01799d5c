import { setTimeout as wait } from 'node:timers/promises';

import { authorise, logActor, NOT_FOUND, rolesFor, type Action, type Actor } from '@adal/access';
import { ContestService } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
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

import { Approvals } from './approvals.js';
import {
  approvedUntil,
  bundleFiles,
  decideApproval,
  decideOpening,
  EVIDENT_STATUSES,
  NEEDED_APPROVALS,
  standingApprovals,
  storedZip,
  type Approval,
  type EvidenceKind,
} from './domain/index.js';
import { EvidenceBuilder } from './evidence-builder.js';
import { claimReviewIn } from './persistence/exchange.rows.js';

/** How many have approved, of how many it takes. */
export type ApprovalCount = {
  readonly approvals: number;
  readonly needed: number;
  readonly isMine: boolean;
  /** Until when it can be opened; null while it cannot. */
  readonly until: Instant | null;
};

const PAUSE_MS = 100;
const TRIES = 20;

/** Hands evidence out: to everybody what is public, to the department the rest, after two approved. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly approvals: Approvals,
    private readonly builder: EvidenceBuilder,
  ) {}

  /** The archive for everybody, from the decision on. */
  public(actor: Actor, contestId: ContestId): Promise<Result<Buffer>> {
    return this.onceSettled(contestId, async (tx) => {
      const contest = await this.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'evidence.read', resourceOf(contest));
      return allowed.ok ? ok(await this.packIn(tx, contest, 'public')) : allowed;
    });
  }

  /** An official of the contest's own department approves the opening; the second must be another person. */
  approve(actor: Actor, contestId: ContestId): Promise<Result<ApprovalCount>> {
    return this.transactor.run<ApprovalCount, Refusal>(async (tx) => {
      const staffId = await this.officialIn(tx, actor, contestId, 'evidence.approve-restricted');
      if (!staffId.ok) return staffId;
      const own = { staff: staffId.value, at: await tx.now() };
      const before = await this.approvals.ofIn(tx, contestId);
      const decision = decideApproval(before, own);
      if (!decision.ok) return decision;
      const by = logActor(actor, 'department-reviewer');
      await this.approvals.commitIn(tx, contestId, by, decision.value);
      return ok(countOf(await this.approvals.ofIn(tx, contestId), own));
    });
  }

  /** How far the two approvals are. */
  standing(actor: Actor, contestId: ContestId): Promise<Result<ApprovalCount>> {
    return this.transactor.run<ApprovalCount, Refusal>(async (tx) => {
      const staffId = await this.officialIn(tx, actor, contestId, 'evidence.read-restricted');
      if (!staffId.ok) return staffId;
      const own = { staff: staffId.value, at: await tx.now() };
      return ok(countOf(await this.approvals.ofIn(tx, contestId), own));
    });
  }

  /** The opening stands in the log before a byte goes out. */
  async restricted(actor: Actor, contestId: ContestId): Promise<Result<Buffer>> {
    const opened = await this.transactor.run<null, Refusal>(async (tx) => {
      const staffId = await this.officialIn(tx, actor, contestId, 'evidence.read-restricted');
      if (!staffId.ok) return staffId;
      const own = { staff: staffId.value, at: await tx.now() };
      const decision = decideOpening(await this.approvals.ofIn(tx, contestId), own);
      if (!decision.ok) return decision;
      const by = logActor(actor, 'department-reviewer');
      await this.approvals.commitIn(tx, contestId, by, decision.value);
      return ok(null);
    });
    if (!opened.ok) return opened;
    return this.onceSettled(contestId, async (tx) => {
      const contest = await this.contests.viewIn(tx, contestId);
      return contest === null
        ? refuse(NOT_FOUND.code)
        : ok(await this.packIn(tx, contest, 'restricted'));
    });
  }

  /** Holds the contest, so that two approvals at once are counted as two; whoever asks is the department there for good. */
  private async officialIn(
    tx: Tx,
    actor: Actor,
    contestId: ContestId,
    action: Action,
  ): Promise<Result<StaffId>> {
    const contest = await this.contests.lockIn(tx, contestId);
    if (contest === null || actor.kind !== 'staff') return refuse(NOT_FOUND.code);
    const roles = rolesFor(actor, action, resourceOf(contest));
    const isDepartment = roles.includes('department-reviewer');
    const isEvident = EVIDENT_STATUSES.some((status) => status === contest.status);
    if (!isDepartment || !isEvident) return refuse(NOT_FOUND.code);
    const isTheirs = await claimReviewIn(tx, actor.staffId, contestId);
    return isTheirs
      ? ok(actor.staffId)
      : refuse('contest.role-conflict', { role: 'department-reviewer' });
  }

  /**
   * Tables are ahead of the published log by the moment that signing takes, and both must tell the same. After a
   * while it goes out as it is: what a log that stands still proves is for the verifier to say.
   */
  private async onceSettled(
    contestId: ContestId,
    pack: (tx: Tx) => Promise<Result<Buffer>>,
  ): Promise<Result<Buffer>> {
    for (let tries = 1; ; tries += 1) {
      const packed = await this.transactor.read(async (tx) => {
        const isReady = tries === TRIES || (await this.builder.isSettledIn(tx, contestId));
        return isReady ? pack(tx) : null;
      });
      if (packed !== null) return packed;
      await wait(PAUSE_MS);
    }
  }

  private async packIn(tx: Tx, contest: ContestState, kind: EvidenceKind): Promise<Buffer> {
    const parts = await this.builder.buildIn(tx, contest, kind);
    return Buffer.concat(storedZip(bundleFiles(parts)));
  }
}

/** As it looks to the official at the moment. */
function countOf(given: readonly Approval[], { staff, at }: Approval): ApprovalCount {
  const standing = standingApprovals(given, at);
  return {
    approvals: standing.length,
    needed: NEEDED_APPROVALS,
    isMine: standing.includes(staff),
    until: approvedUntil(given, at),
  };
}

/** A contest as the table of rights sees it. */
function resourceOf({ id: contestId, bodyId, regionId, status }: ContestState) {
  return { contestId, bodyId, regionId, status };
}
