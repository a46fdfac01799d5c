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
import { Batcher, type Answers, type Locks } from './lane/batcher.js';
import {
  AttemptRepository,
  type OwnAttempt,
  type OwnRequest,
  type Starting,
} from './persistence/attempt.repository.js';
import { stateOf, type AttemptRow } from './persistence/attempt.row.js';

/** An attempt after a command, with the clock that decided it. */
export type AttemptAt = { readonly state: AttemptState; readonly now: Instant };

/** An answer to the request at `index` of its batch. */
type Answered = { readonly index: number; readonly answer: Result<AttemptAt> };

/** Start and finish: lock, clock, decision, commit as for a save; those that come together share a transaction. */
@Injectable()
export class AttemptService {
  private readonly starts = new Batcher<OwnRequest, AttemptAt>((batch, locks) =>
    this.runBatch(batch, { locks, action: 'attempt.start' }),
  );
  private readonly finishes = new Batcher<OwnRequest, AttemptAt>((batch, locks) =>
    this.runBatch(batch, { locks, action: 'attempt.finish' }),
  );

  constructor(
    private readonly transactor: Transactor,
    private readonly attempts: AttemptRepository,
    private readonly contests: ContestService,
    private readonly closer: AttemptCloser,
  ) {}

  /** Starting again answers with the attempt as it is. `tokenHash` is the SHA-256 of the session cookie. */
  start(tokenHash: Uint8Array, attemptId: string): Promise<Result<AttemptAt>> {
    return this.starts.submit({ tokenHash, attemptId });
  }

  /** Finishing again answers with the attempt as it ended; a finish after its time ends it by the deadline. */
  finish(tokenHash: Uint8Array, attemptId: string): Promise<Result<AttemptAt>> {
    return this.finishes.submit({ tokenHash, attemptId });
  }

  private runBatch(
    batch: readonly OwnRequest[],
    how: { readonly locks: Locks; readonly action: Action },
  ): Promise<Answers<AttemptAt>> {
    return this.transactor.runPlain(async (tx) => {
      const locked = await this.attempts.lockOwnIn(tx, batch, how.locks);
      if (locked.length === 0) return [];
      const own = locked.filter((one) => mayAct(one, how.action).ok);
      const now = await tx.now();
      const answered =
        how.action === 'attempt.start'
          ? await this.startIn(tx, own, now)
          : await this.finishIn(tx, own, now);
      const answers: (Result<AttemptAt> | null)[] = batch.map(() => null);
      for (const one of locked) {
        const allowed = mayAct(one, how.action);
        if (!allowed.ok) answers[one.index] = allowed;
      }
      for (const { index, answer } of answered) answers[index] = answer;
      return answers;
    });
  }

  private async startIn(
    tx: Tx,
    own: readonly OwnAttempt[],
    now: Instant,
  ): Promise<readonly Answered[]> {
    const contests = await this.contestsIn(tx, own);
    const starting: Starting[] = [];
    const answered = own.map(({ row, index }): Answered => {
      const contest = standingOf(contests.get(row.contest_id) ?? null, row.stage);
      const state = stateOf(row);
      const decision = decideAttempt(state, { type: 'Start', contest }, now);
      if (!decision.ok) return { index, answer: decision };
      for (const event of decision.value) {
        if (event.type === 'attempt.started') starting.push({ row, event });
      }
      return { index, answer: ok({ state: decision.value.reduce(evolveAttempt, state), now }) };
    });
    await this.attempts.commitStartsIn(tx, starting, now);
    return answered;
  }

  private async finishIn(
    tx: Tx,
    own: readonly OwnAttempt[],
    now: Instant,
  ): Promise<readonly Answered[]> {
    const running = own.filter(({ row }) => row.finished_at === null);
    const ended = await this.closer.endIn(
      tx,
      running.map(({ row }) => row),
      { type: 'Finish', now },
    );
    const decisions = new Map(ended.map(({ row, decision }) => [row.id, decision]));
    return own.map(({ row, index }): Answered => {
      const state = stateOf(row);
      const decision = decisions.get(row.id) ?? ok([]);
      if (!decision.ok) return { index, answer: decision };
      return { index, answer: ok({ state: decision.value.reduce(evolveAttempt, state), now }) };
    });
  }

  /** The contests of a batch, read without a lock: a suspension that comes now is as good as one a moment later. */
  private async contestsIn(
    tx: Tx,
    own: readonly OwnAttempt[],
  ): Promise<ReadonlyMap<string, ContestState | null>> {
    const contests = new Map<string, ContestState | null>();
    for (const id of new Set(own.map(({ row }) => row.contest_id))) {
      contests.set(id, await this.contests.viewIn(tx, brand<ContestId>(id)));
    }
    return contests;
  }
}

function standingOf(contest: ContestState | null, stage: number): ContestStanding {
  if (contest?.stages[stage]?.status !== 'open' || contest.status === 'voided') {
    return 'not-testing';
  }
  return contest.isSuspended ? 'suspended' : 'running';
}

function mayAct({ row, sessionApplication }: OwnAttempt, action: Action): Result<unknown> {
  if (sessionApplication === null) return refuse('session.required');
  const applicationId = brand<ApplicationId>(row.application_id);
  return authorise(signedIn(row, sessionApplication), action, { applicationId });
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
