import type { Actor } from '@adal/access';
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

import { Department } from './department.js';
import { excludedBy, rerunSet } from './domain/index.js';
import { EffectsReader } from './effects.reader.js';
import { Files } from './files.js';
import { secretariesOfIn } from './persistence/exchange.rows.js';
import type { StoredVoid } from './persistence/void.repository.js';
import { RerunWriter } from './rerun-writer.js';

export type RerunWish = {
  /** Null: the secretary of the voided contest. */
  readonly secretary: StaffId | null;
  readonly acceptFrom: Instant | null;
};

/** Who may compose a rerun, and who may not for being at fault. */
export type SecretaryChoice = {
  readonly items: readonly StaffId[];
  readonly current: StaffId | null;
  readonly atFault: readonly StaffId[];
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

  /** Everybody who may be named when the rerun is ordered, and who of them is at fault. */
  secretaries(actor: Actor, contestId: ContestId): Promise<Result<SecretaryChoice>> {
    return this.department.transactor.read<Result<SecretaryChoice>>(async (tx) => {
      const seen = await this.department.lookIn(tx, actor, 'rerun.order', contestId);
      if (!seen.ok) return seen;
      const { contest } = seen.value;
      const cases = await this.files.cases.listIn(tx, contestId);
      const standing = await this.files.voids.standingIn(tx, contestId);
      return ok({
        items: await fitIn(tx, contest, reviewersOf(standing, actor)),
        current: secretaryOf(contest),
        atFault: excludedBy(cases),
      });
    });
  }

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
      const untaken = await this.reader.untakenIn(tx, contestId);
      if (untaken.length > 0) return refuse('rerun.intake-open', { waiting: untaken.length });
      const { excluded } = standing.effects.rerun;
      const secretary = wish.secretary ?? secretaryOf(contest);
      if (secretary === null) return refuse('rerun.secretary-missing');
      const fit = await fitIn(tx, contest, reviewersOf(standing, actor));
      if (!fit.includes(secretary) && !excluded.includes(secretary))
        return refuse('rerun.secretary-unfit');
      const standings = await this.reader.standingsIn(tx, contestId);
      const set = rerunSet(contest, standings);
      return this.writer.orderIn(tx, actor, {
        ...{ entered: entered.value, set, secretary, excluded },
        acceptFrom: wish.acceptFrom,
      });
    });
  }
}

/** Whoever may be secretary in this body and has not judged the contest. */
async function fitIn(
  tx: Tx,
  contest: ContestState,
  reviewers: readonly (StaffId | null)[],
): Promise<readonly StaffId[]> {
  const secretaries = await secretariesOfIn(tx, contest);
  return secretaries.filter((staffId) => !reviewers.includes(staffId));
}

/** Whoever proposed or signed the void, and whoever orders. */
function reviewersOf(standing: StoredVoid | null, actor: Actor): readonly (StaffId | null)[] {
  const orderer = actor.kind === 'staff' ? actor.staffId : null;
  return [standing?.state.proposedBy ?? null, standing?.state.signedBy ?? null, orderer];
}

function secretaryOf({ signatures }: ContestState): StaffId | null {
  return signatures.find(({ role }) => role === 'secretary')?.staffId ?? null;
}
