import { authorise, logActor, type Actor } from '@adal/access';
import { ContestService } from '@adal/contest';
import { hidesNumbers } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type ApplicationId, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import {
  decideApplication,
  evolveApplication,
  type ApplicationState,
  type ApplicationStatus,
} from './domain/index.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import { holdAcceptanceIn, untakenIn } from './persistence/exchange.queries.js';

/** How many applications stand where. */
export type Summary = Readonly<Record<ApplicationStatus, number>>;

/** Applications by code, for their candidates, for the secretary and for other contexts. */
@Injectable()
export class CandidateService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly applications: ApplicationRepository,
  ) {}

  /** All of a contest, by code. */
  applicationsIn(tx: Tx, contestId: ContestId): Promise<readonly ApplicationState[]> {
    return this.applications.listIn(tx, contestId);
  }

  applicationIn(tx: Tx, id: ApplicationId): Promise<ApplicationState | null> {
    return this.applications.findIn(tx, id);
  }

  /** Under the contest's lock: waits for whoever is applying, and answers what was submitted and is not taken yet. */
  async closeIntakeIn(tx: Tx, contestId: ContestId): Promise<readonly ApplicationId[]> {
    await holdAcceptanceIn(tx, contestId);
    return untakenIn(tx, contestId);
  }

  own(actor: Actor): Promise<Result<ApplicationState>> {
    return this.transactor.read(async (tx) => {
      if (actor.kind !== 'candidate') return refuse('resource.not-found');
      const { applicationId } = actor;
      const right = authorise(actor, 'application.read-own', { applicationId });
      if (!right.ok) return right;
      const state = await this.applications.findIn(tx, applicationId);
      return state === null ? refuse('application.not-taken') : ok(state);
    });
  }

  /** Before sealing the code leaves the candidate set; afterwards it is only written down. */
  withdraw(actor: Actor): Promise<Result<ApplicationState>> {
    return this.transactor.run(async (tx) => {
      if (actor.kind !== 'candidate') return refuse('resource.not-found');
      const { applicationId, contestId } = actor;
      const right = authorise(actor, 'application.withdraw', { applicationId });
      if (!right.ok) return right;
      // The contest's lock first: a sealing under way sees this application either in or out.
      await this.contests.lockIn(tx, contestId);
      const before = await this.applications.lockIn(tx, applicationId);
      if (before === null) return refuse('application.not-taken');
      const decision = decideApplication(before, { type: 'Withdraw' });
      if (!decision.ok) return decision;
      const events = decision.value;
      await this.applications.commitIn(tx, { before, contestId, events, actor: logActor(actor) });
      return ok(
        events.reduce((state, event) => evolveApplication(state, event, contestId), before),
      );
    });
  }

  summary(actor: Actor, contestId: ContestId): Promise<Result<Summary>> {
    return this.transactor.read(async (tx) => {
      const contest = await this.contests.viewIn(tx, contestId);
      if (contest === null) return refuse('resource.not-found');
      const { bodyId, regionId, status } = contest;
      const resource = { contestId, bodyId, regionId, status };
      const right = authorise(actor, 'application.read-summary', resource);
      if (!right.ok) return right;
      if (hidesNumbers(status)) return refuse('application.summary-too-early');
      const states = await this.applications.listIn(tx, contestId);
      const countOf = (wanted: ApplicationStatus): number =>
        states.filter((state) => state.status === wanted).length;
      return ok({
        submitted: countOf('submitted'),
        admitted: countOf('admitted'),
        refused: countOf('refused'),
        withdrawn: countOf('withdrawn'),
      });
    });
  }
}
