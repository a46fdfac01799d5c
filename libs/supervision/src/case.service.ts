import { randomUUID } from 'node:crypto';

import type { Action, Actor } from '@adal/access';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  toUtf8,
  type CaseId,
  type ContestId,
  type EntryId,
  type FindingId,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { sha256Hex } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { AppointmentFreeze } from './appointment-freeze.js';
import { CaseLog } from './case-log.js';
import { Department, type Entered } from './department.js';
import {
  decideCase,
  evolveCase,
  type CaseCommand,
  type CaseFacts,
  type CaseState,
  type Liable,
} from './domain/index.js';
import { Files } from './files.js';

/** What a reviewer writes down of a breach. */
export type NewFinding = {
  readonly ground: string;
  readonly affectsOutcome: boolean;
  readonly why: string;
  readonly evidence: readonly EntryId[];
  readonly liable: readonly Liable[];
  readonly excluded: readonly StaffId[];
};

type Before = { readonly entered: Entered; readonly state: CaseState | null };

/** The department's review of a contest: opened, filled with findings, closed. */
@Injectable()
export class CaseService {
  constructor(
    private readonly department: Department,
    private readonly files: Files,
    private readonly freeze: AppointmentFreeze,
    private readonly log: CaseLog,
  ) {}

  /** From here on nobody is appointed. */
  open(actor: Actor, contestId: ContestId, ground: string): Promise<Result<CaseState>> {
    return this.department.transactor.run(async (tx) => {
      const entered = await this.department.enterIn(tx, actor, 'case.open', contestId);
      if (!entered.ok) return entered;
      const { contest, reviewer } = entered.value;
      const { staffId } = reviewer;
      const caseId = brand<CaseId>(randomUUID());
      const { regionId } = contest;
      const command = { type: 'Open', caseId, contestId, regionId, ground, staffId } as const;
      return this.applyIn(tx, { entered: entered.value, state: null }, command);
    });
  }

  /** The evidence must stand in the published log, under this very contest. */
  record(actor: Actor, caseId: CaseId, given: NewFinding): Promise<Result<CaseState>> {
    return this.actIn(actor, caseId, 'case.record-finding', async (tx, before) => {
      const { contest, reviewer } = before.entered;
      const evidence = await this.log.pinsIn(tx, contest.id, given.evidence);
      if (!evidence.ok) return evidence;
      const id = brand<FindingId>(randomUUID());
      const { ground, affectsOutcome, liable, excluded } = given;
      const whyHash = sha256Hex(toUtf8(given.why));
      const finding = { id, ground, affectsOutcome, whyHash, evidence: evidence.value };
      const { staffId } = reviewer;
      const command = {
        type: 'Record',
        finding: { ...finding, liable, excluded },
        staffId,
      } as const;
      const applied = await this.applyIn(tx, before, command);
      if (!applied.ok) return applied;
      const about = applied.value;
      await this.files.cases.addReasonIn(tx, about, { findingId: id, reason: given.why });
      return applied;
    });
  }

  /** Frees the appointment, unless something else is open. */
  close(actor: Actor, caseId: CaseId): Promise<Result<CaseState>> {
    return this.actIn(actor, caseId, 'case.close', (tx, before) =>
      this.applyIn(tx, before, { type: 'Close' }),
    );
  }

  private actIn(
    actor: Actor,
    caseId: CaseId,
    action: Action,
    act: (tx: Tx, before: Before) => Promise<Result<CaseState>>,
  ): Promise<Result<CaseState>> {
    return this.department.transactor.run(async (tx) => {
      const seen = await this.files.cases.findIn(tx, caseId);
      if (seen === null) return refuse('resource.not-found');
      const entered = await this.department.enterIn(tx, actor, action, seen.contestId);
      if (!entered.ok) return entered;
      const state = await this.files.cases.findIn(tx, caseId);
      return act(tx, { entered: entered.value, state });
    });
  }

  /** Row, log entries and freeze from the same events. */
  private async applyIn(
    tx: Tx,
    { entered, state }: Before,
    command: CaseCommand,
  ): Promise<Result<CaseState>> {
    const { contest, by } = entered;
    const facts = await this.factsIn(tx, contest, state);
    const decision = decideCase(state, command, facts);
    if (!decision.ok) return decision;
    const events = decision.value;
    const after = events.reduce<CaseState | null>(evolveCase, state);
    if (after === null) throw new Error('a case without events needs a state');
    if (events.length === 0) return ok(after);
    if (state === null) await this.files.cases.insertIn(tx, after);
    else await this.files.cases.updateIn(tx, after);
    await this.log.appendIn(tx, { contest: contest.id, actor: by, events, at: facts.now });
    await this.freeze.settleIn(tx, contest.id);
    return ok(after);
  }

  private async factsIn(
    tx: Tx,
    contest: ContestState,
    state: CaseState | null,
  ): Promise<CaseFacts> {
    const standing = await this.files.voids.standingIn(tx, contest.id);
    const status = standing?.state.status;
    return {
      now: await tx.now(),
      hasOpenCase: await this.files.cases.hasOpenIn(tx, contest.id),
      isDraft: contest.status === 'draft',
      voidStatus: status === undefined ? 'none' : status === 'recorded' ? 'recorded' : 'pending',
      isOwnVoid: standing !== null && standing.state.caseId === state?.id,
      involved: involvedIn(contest),
    };
  }
}

/** Everybody with a part in the contest who may be at fault. */
function involvedIn(contest: ContestState): ReadonlySet<StaffId> {
  const { commission, holders, signatures } = contest;
  return new Set([...commission, ...holders, ...signatures].map(({ staffId }) => staffId));
}
