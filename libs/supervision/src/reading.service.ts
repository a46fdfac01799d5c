import { authorise, NOT_FOUND, type Action, type Actor } from '@adal/access';
import { AuditReader, type OutlinedEntry } from '@adal/audit';
import { hidesNumbers, type ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  ok,
  refuse,
  type CaseId,
  type ContestId,
  type Disclosure,
  type FindingId,
  type Result,
  type VoidId,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AppealClocks } from './appeal-clocks.js';
import { Department } from './department.js';
import { EVIDENT_STATUSES, type AppealState, type CaseState } from './domain/index.js';
import { Files } from './files.js';
import type { StoredAppeal } from './persistence/appeal.repository.js';
import type { StoredVoid } from './persistence/void.repository.js';

/** A case with the reasoning of its findings and the void that stands on it. */
export type ShownCase = {
  readonly state: CaseState;
  readonly reasons: ReadonlyMap<FindingId, string>;
  readonly voidId: VoidId | null;
};

/** A void with the rerun that was ordered for it. */
export type ShownVoid = StoredVoid & { readonly rerunId: ContestId | null };

/** What everybody may know of the department's work on one contest. */
export type Standing = {
  readonly contest: ContestState;
  readonly appeals: readonly AppealState[];
  readonly cases: readonly CaseState[];
  readonly voided: StoredVoid | null;
  readonly rerunId: ContestId | null;
};

/** `family`: only types that begin with this word, such as `sitting`; null for all. */
export type EntryPage = {
  readonly after: number;
  readonly limit: number;
  readonly family: string | null;
};

/** Reads for the department's pages, and the little that is public. */
@Injectable()
export class SupervisionReading {
  constructor(
    private readonly department: Department,
    private readonly files: Files,
    private readonly log: AuditReader,
    private readonly clocks: AppealClocks,
  ) {}

  cases(actor: Actor, contestId: ContestId): Promise<Result<readonly ShownCase[]>> {
    return this.lookAt(actor, 'case.read', contestId, async (tx) => {
      const cases = await this.files.cases.listIn(tx, contestId);
      return Promise.all(cases.map((state) => this.shownCaseIn(tx, state)));
    });
  }

  async case(actor: Actor, id: CaseId): Promise<Result<ShownCase>> {
    const state = await this.department.transactor.read((tx) => this.files.cases.findIn(tx, id));
    if (state === null) return refuse(NOT_FOUND.code);
    return this.lookAt(actor, 'case.read', state.contestId, (tx) => this.shownCaseIn(tx, state));
  }

  voids(actor: Actor, contestId: ContestId): Promise<Result<readonly ShownVoid[]>> {
    return this.lookAt(actor, 'void.read', contestId, async (tx) => {
      const rerunId = await this.rerunIn(tx, contestId);
      const voids = await this.files.voids.listIn(tx, contestId);
      return voids.map((each) => ({ ...each, rerunId }));
    });
  }

  async void(actor: Actor, id: VoidId): Promise<Result<ShownVoid>> {
    const stored = await this.department.transactor.read((tx) => this.files.voids.findIn(tx, id));
    if (stored === null) return refuse(NOT_FOUND.code);
    const { contestId } = stored.state;
    return this.lookAt(actor, 'void.read', contestId, async (tx) => ({
      ...((await this.files.voids.findIn(tx, id)) ?? stored),
      rerunId: await this.rerunIn(tx, contestId),
    }));
  }

  appeals(actor: Actor, contestId: ContestId): Promise<Result<readonly StoredAppeal[]>> {
    return this.lookAt(actor, 'appeal.list', contestId, (tx) =>
      this.files.appeals.listIn(tx, contestId),
    );
  }

  /** A candidate's own appeals, and until when another may be filed; null while there is no decision. */
  ownAppeals(actor: Actor): Promise<Result<OwnAppeals>> {
    return this.department.transactor.read<Result<OwnAppeals>>(async (tx) => {
      if (actor.kind !== 'candidate') return refuse(NOT_FOUND.code);
      const { applicationId, contestId } = actor;
      const right = authorise(actor, 'appeal.list-own', { applicationId, contestId });
      if (!right.ok) return right;
      const all = await this.files.appeals.listIn(tx, contestId);
      const appeals = all.filter((each) => each.applicationId === applicationId);
      const clocks = await this.clocks.ofIn(tx, contestId);
      if (!clocks.ok) return clocks;
      const { now, fileUntil } = clocks.value;
      const isOpen = fileUntil === null || now < fileUntil;
      return ok({ appeals: appeals.map(({ state }) => state), fileUntil, isOpen });
    });
  }

  /** Every entry of the contest in the order of the log; bodies only where they may be seen by now. */
  entries(
    actor: Actor,
    contestId: ContestId,
    page: EntryPage,
  ): Promise<Result<readonly OutlinedEntry[]>> {
    return this.lookAt(actor, 'contest.read-entries', contestId, (tx, contest) =>
      this.log.outlineIn(tx, contestId, { ...page, ...classesOf(contest) }),
    );
  }

  standing(actor: Actor, contestId: ContestId): Promise<Result<Standing>> {
    return this.department.transactor.read<Result<Standing>>(async (tx) => {
      const contest = await this.department.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const { bodyId, regionId, status } = contest;
      const resource = { contestId, bodyId, regionId, status };
      const right = authorise(actor, 'supervision.read', resource);
      if (!right.ok) return right;
      const standing = await this.files.voids.standingIn(tx, contestId);
      const rerun = await this.department.contests.rerunOfIn(tx, contestId);
      return ok({
        contest,
        appeals: (await this.files.appeals.listIn(tx, contestId)).map(({ state }) => state),
        cases: await this.files.cases.listIn(tx, contestId),
        voided: standing?.state.status === 'recorded' ? standing : null,
        rerunId: rerun === null || rerun.status === 'draft' ? null : rerun.id,
      });
    });
  }

  private lookAt<T>(
    actor: Actor,
    action: Action,
    contestId: ContestId,
    read: (tx: Tx, contest: ContestState) => Promise<T>,
  ): Promise<Result<T>> {
    return this.department.transactor.read<Result<T>>(async (tx) => {
      const seen = await this.department.lookIn(tx, actor, action, contestId);
      if (!seen.ok) return seen;
      return ok(await read(tx, seen.value.contest));
    });
  }

  private async shownCaseIn(tx: Tx, state: CaseState): Promise<ShownCase> {
    const reasons = await this.files.cases.reasonsIn(tx, state.contestId);
    const standing = await this.files.voids.ofCaseIn(tx, state.id);
    return {
      state,
      reasons: new Map(reasons.map(({ findingId, reason }) => [findingId, reason])),
      voidId: standing?.state.id ?? null,
    };
  }

  private async rerunIn(tx: Tx, contestId: ContestId): Promise<ContestId | null> {
    return (await this.department.contests.rerunOfIn(tx, contestId))?.id ?? null;
  }
}

export type OwnAppeals = {
  readonly appeals: readonly AppealState[];
  readonly fileUntil: number | null;
  readonly isOpen: boolean;
};

/** While applications are accepted even the number of restricted entries would tell how many there are. */
function classesOf({ status }: ContestState): {
  readonly shown: readonly Disclosure[];
  readonly hidden: readonly Disclosure[];
} {
  const isEvident = EVIDENT_STATUSES.some((known) => known === status);
  const shown: readonly Disclosure[] = ['now', 'stage-close', 'case-close'];
  if (isEvident) return { shown: [...shown, 'decision'], hidden: ['restricted'] };
  return { shown, hidden: hidesNumbers(status) ? [] : ['decision', 'restricted'] };
}
