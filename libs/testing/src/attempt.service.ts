import { authorise, type Action, type CandidateActor } from '@adal/access';
import { ContestService } from '@adal/contest';
import type { ContestState } from '@adal/contest/domain';
import { Transactor, type Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type Instant,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AttemptCloser } from './attempt-closer.js';
import {
  decideAttempt,
  evolveAttempt,
  type AttemptState,
  type ContestStanding,
} from './domain/index.js';
import { AttemptRepository } from './persistence/attempt.repository.js';
import { stateOf, type AttemptRow } from './persistence/attempt.row.js';

/** An attempt after a command, with the clock that decided it. */
export type AttemptAt = { readonly state: AttemptState; readonly now: Instant };

/** Start and finish: the same lock, clock and decision as a save, one attempt at a time. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly transactor: Transactor,
    private readonly attempts: AttemptRepository,
    private readonly contests: ContestService,
    private readonly closer: AttemptCloser,
  ) {}

  /** Starting again answers with the attempt as it is. `tokenHash` is the SHA-256 of the session cookie. */
  start(tokenHash: Uint8Array, attemptId: string): Promise<Result<AttemptAt>> {
    return this.transactor.run(async (tx) => {
      const own = await this.lockOwnIn(tx, attemptId, { tokenHash, action: 'attempt.start' });
      if (!own.ok) return own;
      const row = own.value;
      const contest = await this.standingIn(tx, row);
      const now = await tx.now();
      const state = stateOf(row);
      const decision = decideAttempt(state, { type: 'Start', contest }, now);
      if (!decision.ok) return decision;
      for (const event of decision.value) {
        if (event.type === 'attempt.started') await this.attempts.commitStartIn(tx, row, event);
      }
      return ok({ state: decision.value.reduce(evolveAttempt, state), now });
    });
  }

  /** Finishing again answers with the attempt as it ended; a finish after its time ends it by the deadline. */
  finish(tokenHash: Uint8Array, attemptId: string): Promise<Result<AttemptAt>> {
    return this.transactor.run(async (tx) => {
      const own = await this.lockOwnIn(tx, attemptId, { tokenHash, action: 'attempt.finish' });
      if (!own.ok) return own;
      const now = await tx.now();
      const state = stateOf(own.value);
      if (state.status === 'closed' || state.status === 'scored') return ok({ state, now });
      const [ended] = await this.closer.endIn(tx, [own.value], { type: 'Finish', now });
      if (ended === undefined)
        throw new Error(`attempt ${attemptId} was lost on the way to its end`);
      const { decision } = ended;
      return decision.ok
        ? ok({ state: decision.value.reduce(evolveAttempt, state), now })
        : decision;
    });
  }

  private async lockOwnIn(
    tx: Tx,
    attemptId: string,
    asked: { readonly tokenHash: Uint8Array; readonly action: Action },
  ): Promise<Result<AttemptRow>> {
    const own = await this.attempts.lockOwnIn(tx, attemptId, asked.tokenHash);
    if (own === null) return refuse('resource.not-found');
    if (own.sessionApplication === null) return refuse('session.required');
    const { row } = own;
    const actor = signedIn(row, own.sessionApplication);
    const applicationId = brand<ApplicationId>(row.application_id);
    const allowed = authorise(actor, asked.action, { applicationId });
    return allowed.ok ? ok(row) : allowed;
  }

  private async standingIn(tx: Tx, row: AttemptRow): Promise<ContestStanding> {
    const contest = await this.contests.viewIn(tx, brand<ContestId>(row.contest_id));
    return standingOf(contest, row.stage);
  }
}

function standingOf(contest: ContestState | null, stage: number): ContestStanding {
  if (contest?.stages[stage]?.status !== 'open') return 'not-testing';
  return contest.isSuspended ? 'suspended' : 'running';
}

/** A session names an application and nothing else; rights ask for no more. */
function signedIn(row: AttemptRow, sessionApplication: string): CandidateActor {
  return {
    kind: 'candidate',
    applicationId: brand<ApplicationId>(sessionApplication),
    contestId: brand<ContestId>(row.contest_id),
    candidateCode: brand<CandidateCode>(row.candidate_code),
    sessionId: '',
  };
}
