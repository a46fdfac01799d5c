import { NOT_FOUND, type Actor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { stageOf, type ContestState, type PracticalStage } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  ok,
  refuse,
  type ContestId,
  type Refusal,
  type Result,
  type StaffId,
  type WorkCode,
} from '@adal/kernel';
import { secureRandom } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import {
  checkMarks,
  markCommitment,
  nextVersion,
  type Mark,
  type MarkGiven,
} from './domain/index.js';
import type { OwnListPlace, OwnWork, StoredWork } from './persistence/work.repository.js';
import { authoriseMember } from './seats.js';
import { Surroundings } from './surroundings.js';

/** What a member sees of one work: answers and the own marks, and nothing of whom, when or how others marked. */
export type ShownWork = {
  readonly work: StoredWork;
  readonly stage: PracticalStage;
  readonly answers: readonly {
    readonly position: number;
    readonly task: string;
    readonly text: string;
  }[];
  readonly revision: number;
  readonly marks: readonly Mark[];
  readonly isClosed: boolean;
};

/** The answer to a save. */
export type GivenMarks = {
  readonly workCode: WorkCode;
  readonly revision: number;
  readonly commitment: string;
};

/** A member's sheet for one work; the revision is one more than the last. */
export type MarkSheet = { readonly revision: number; readonly marks: readonly Mark[] };

type OwnedWork = {
  readonly work: StoredWork;
  readonly contest: ContestState;
  readonly stage: PracticalStage;
};

const SALT_BYTES = 32;

/** Each member alone with the own works, under their work codes. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
    private readonly log: AuditLog,
  ) {}

  /** The own works in the own order; empty until the stage is over. */
  list(
    actor: Actor,
    contestId: ContestId,
    place: OwnListPlace,
  ): Promise<Result<readonly OwnWork[]>> {
    return this.around.transactor.run<readonly OwnWork[], Refusal>(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      const member = authoriseMember(actor, 'work.list', contest);
      if (!member.ok) return member;
      return ok(await this.store.works.ownIn(tx, contestId, member.value, place));
    });
  }

  /** A work of somebody else answers like one that does not exist. */
  read(actor: Actor, workCode: WorkCode): Promise<Result<ShownWork>> {
    return this.around.transactor.run(async (tx) => {
      const owned = await this.ownedIn(tx, actor, workCode, 'work.read');
      if (!owned.ok) return owned;
      const { work, stage, contest } = owned.value;
      const { contestId, applicationId } = work;
      const { testing } = this.around;
      const [answered] = await testing.worksIn(tx, contestId, work.stage, applicationId);
      if (answered === undefined) return refuse(NOT_FOUND.code);
      const last = await this.store.marks.lastIn(tx, workCode);
      const marking = await this.store.works.stageIn(tx, contestId, work.stage);
      return ok({
        ...{ work, stage, answers: answered.answers },
        ...{ revision: last?.version ?? 0, marks: last?.marks ?? [] },
        isClosed: marking?.status !== 'open' || contest.status === 'voided',
      });
    });
  }

  /**
   * Holds the stage in share mode, so that the close waits for it and sees it; then the work, so that
   * two devices of one member cannot both write the next version.
   */
  mark(actor: Actor, workCode: WorkCode, sheet: MarkSheet): Promise<Result<GivenMarks>> {
    return this.around.transactor.run(async (tx) => {
      const owned = await this.ownedIn(tx, actor, workCode, 'work.mark');
      if (!owned.ok) return owned;
      const { work, stage, contest } = owned.value;
      // A void in between is harmless: what was marked of a voided contest never opens.
      if (contest.status === 'voided') return refuse('contest.voided');
      const marking = await this.store.works.shareStageIn(tx, work.contestId, work.stage);
      if (marking?.status !== 'open') return refuse('mark.closed');
      const checked = checkMarks(stage, sheet.marks);
      if (!checked.ok) return checked;
      return this.giveIn(tx, work, { revision: sheet.revision, marks: checked.value });
    });
  }

  private async giveIn(tx: Tx, work: StoredWork, sheet: MarkSheet): Promise<Result<GivenMarks>> {
    const { workCode, contestId, pseudonym } = work;
    await this.store.marks.lockWorkIn(tx, workCode);
    const last = await this.store.marks.lastIn(tx, workCode);
    const next = nextVersion(last, sheet);
    if (!next.ok) return next;
    const { version, isNew } = next.value;
    if (!isNew) return ok({ workCode, revision: version, commitment: last?.commitment ?? '' });
    const salt = secureRandom(SALT_BYTES);
    const { marks } = sheet;
    const commitment = markCommitment(salt, { workCode, version, marks });
    const givenAt = await tx.now();
    const given = { contestId, workCode, version, marks, salt, commitment, givenAt };
    await this.store.marks.insertIn(tx, given);
    const event: MarkGiven = { type: 'mark.given', workCode, pseudonym, version, commitment };
    const actor = { pseudonym, role: 'member' };
    // A stream of its own: the order in which a member went through the works is not told.
    const entry = { contest: contestId, actor, events: [event], stream: workCode, at: givenAt };
    await this.log.appendIn(tx, entry);
    return ok({ workCode, revision: version, commitment });
  }

  private async ownedIn(
    tx: Tx,
    actor: Actor,
    workCode: WorkCode,
    action: 'work.read' | 'work.mark',
  ): Promise<Result<OwnedWork>> {
    const work = await this.store.works.findIn(tx, workCode);
    if (work === null) return refuse(NOT_FOUND.code);
    const contest = await this.around.contests.viewIn(tx, work.contestId);
    const member = authoriseMember(actor, action, contest);
    if (!member.ok) return member;
    if (contest === null || !isOwn(work, member.value)) return refuse(NOT_FOUND.code);
    const stage = stageOf(await this.around.contests.rulesetIn(tx, contest.id), work.stage);
    if (stage.kind !== 'practical') throw new Error('a work of a stage without criteria');
    return ok({ work, contest, stage });
  }
}

function isOwn(work: StoredWork, staffId: StaffId): boolean {
  return work.staffId === staffId;
}
