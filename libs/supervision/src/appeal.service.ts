import { randomUUID } from 'node:crypto';

import { authorise, logActor, type Actor } from '@adal/access';
import { SYSTEM_ACTOR, type LogActor } from '@adal/audit';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  type AppealId,
  type ApplicationId,
  type Refusal,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AppealBook } from './appeal-book.js';
import { AppealClocks } from './appeal-clocks.js';
import { Department } from './department.js';
import {
  decideAppeal,
  evolveAppeal,
  type AppealCommand,
  type AppealFacts,
  type AppealOutcome,
  type AppealState,
  type Symptom,
} from './domain/index.js';
import { Files } from './files.js';

type Subject = {
  readonly contest: ContestState;
  readonly applicationId: ApplicationId;
  readonly by: LogActor;
  readonly before: AppealState | null;
};

/** Appeals: filed by a candidate under the code, decided by the department, or by its silence. */
@Injectable()
export class AppealService {
  constructor(
    private readonly department: Department,
    private readonly files: Files,
    private readonly book: AppealBook,
    private readonly clocks: AppealClocks,
  ) {}

  /** From here on nobody is appointed until it is decided. */
  file(actor: Actor, symptom: Symptom): Promise<Result<AppealState>> {
    return this.department.transactor.run<AppealState, Refusal>(async (tx) => {
      if (actor.kind !== 'candidate') return refuse('resource.not-found');
      const { applicationId, contestId, candidateCode: code } = actor;
      const right = authorise(actor, 'appeal.file', { applicationId, contestId });
      if (!right.ok) return right;
      const contest = await this.department.contests.lockIn(tx, contestId);
      if (contest === null) return refuse('resource.not-found');
      const appealId = brand<AppealId>(randomUUID());
      const command = { type: 'File', appealId, contestId, code, symptom } as const;
      const subject = { contest, applicationId, by: logActor(actor), before: null };
      return this.applyIn(tx, subject, command);
    });
  }

  decide(
    actor: Actor,
    appealId: AppealId,
    { outcome, reason }: { readonly outcome: AppealOutcome; readonly reason: string },
  ): Promise<Result<AppealState>> {
    return this.department.transactor.run<AppealState, Refusal>(async (tx) => {
      const seen = await this.files.appeals.findIn(tx, appealId);
      if (seen === null) return refuse('resource.not-found');
      const { contestId } = seen.state;
      const entered = await this.department.enterIn(tx, actor, 'appeal.decide', contestId);
      if (!entered.ok) return entered;
      const before = (await this.files.appeals.findIn(tx, appealId))?.state ?? seen.state;
      const { contest, by } = entered.value;
      const subject = { contest, applicationId: seen.applicationId, by, before };
      return this.applyIn(tx, subject, { type: 'Decide', outcome, reason });
    });
  }

  /** Nobody answered in time; true when that was so. */
  lapse(appealId: AppealId): Promise<boolean> {
    return this.department.transactor.runPlain(async (tx) => {
      const seen = await this.files.appeals.findIn(tx, appealId);
      if (seen === null) return false;
      const { applicationId, state } = seen;
      const contest = await this.department.contests.lockIn(tx, state.contestId);
      const before = (await this.files.appeals.findIn(tx, appealId))?.state ?? state;
      if (contest === null || before.status !== 'open') return false;
      const subject = { contest, applicationId, by: SYSTEM_ACTOR, before };
      const lapsed = await this.applyIn(tx, subject, { type: 'Lapse' });
      return lapsed.ok && lapsed.value.status !== 'open';
    });
  }

  overdue(limit: number): Promise<readonly AppealId[]> {
    return this.department.transactor.read(async (tx) =>
      this.files.appeals.overdueIn(tx, await tx.now(), limit),
    );
  }

  private async applyIn(
    tx: Tx,
    subject: Subject,
    command: AppealCommand,
  ): Promise<Result<AppealState>> {
    const { contest, applicationId, before } = subject;
    const own = await this.files.appeals.listIn(tx, contest.id);
    const clocks = await this.clocks.ofIn(tx, contest.id);
    if (!clocks.ok) return clocks;
    const facts: AppealFacts = {
      ...clocks.value,
      hasOpenAppeal: own.some(
        (each) => each.applicationId === applicationId && each.state.status === 'open',
      ),
      hasOpenCase: await this.files.cases.hasOpenIn(tx, contest.id),
      isVoided: contest.status === 'voided',
    };
    const decision = decideAppeal(before, command, facts);
    if (!decision.ok) return decision;
    const after = decision.value.reduce<AppealState | null>(evolveAppeal, before);
    if (after === null) throw new Error('an appeal without events needs a state');
    if (decision.value.length === 0) return ok(after);
    const entry = { contest: contest.id, actor: subject.by, events: decision.value, at: facts.now };
    await this.book.writeIn(tx, { after, applicationId, isNew: before === null }, entry);
    return ok(after);
  }
}
