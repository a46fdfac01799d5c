import { authorise, type Actor } from '@adal/access';
import { ContestService } from '@adal/contest';
import { candidateSetRoot, type ContestState } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { ApplicationRepository } from './persistence/application.repository.js';
import { holdAcceptanceIn, undecidedIn } from './persistence/exchange.queries.js';

/** What the log says of the candidate set. */
export type SealedSet = { readonly count: number; readonly root: string };

const CLOCK: Actor = { kind: 'system', process: 'api' };

/** Once in a contest: from here on nobody comes in. */
@Injectable()
export class SealingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly applications: ApplicationRepository,
  ) {}

  /** Refuses while a single application is without a verdict, with how many. */
  seal(actor: Actor, contestId: ContestId): Promise<Result<SealedSet>> {
    return this.transactor.run(async (tx) => {
      const contest = await this.enterIn(tx, actor, contestId);
      if (!contest.ok) return contest;
      const missing = isSealable(contest.value) ? await undecidedIn(tx, contestId) : 0;
      if (missing > 0) return refuse('candidate-set.verdicts-missing', { missing });
      const states = await this.applications.listIn(tx, contestId);
      const members = states
        .filter(({ status }) => status === 'admitted')
        .map(({ id, code }) => ({ applicationId: id, code }));
      const root = candidateSetRoot(members);
      const command = { type: 'SealCandidateSet', members, root } as const;
      const sealed = await this.contests.applyIn(tx, actor, contestId, command);
      return sealed.ok ? ok({ count: members.length, root }) : sealed;
    });
  }

  /** The contest's lock, then the acceptance's: an application being committed is waited for. */
  private async enterIn(tx: Tx, actor: Actor, contestId: ContestId): Promise<Result<ContestState>> {
    const contest = await this.contests.lockIn(tx, contestId);
    if (contest === null) return refuse('resource.not-found');
    const { bodyId, regionId, status } = contest;
    const resource = { contestId, bodyId, regionId, status };
    const right = authorise(actor, 'contest.seal-candidate-set', resource);
    if (!right.ok) return right;
    await holdAcceptanceIn(tx, contestId);
    return this.contests.applyIn(tx, CLOCK, contestId, { type: 'Tick' });
  }
}

/** In every other state the contest itself says why not, and no count is told. */
function isSealable({ status, sealed }: ContestState): boolean {
  return status === 'screening' && sealed === null;
}
