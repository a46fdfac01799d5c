import { randomUUID } from 'node:crypto';

import { NOT_FOUND, type Action, type Actor } from '@adal/access';
import { AuditLog, type LogActor } from '@adal/audit';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  ok,
  refuse,
  toUtf8,
  type CandidateCode,
  type ContestId,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { sha256Hex } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import {
  decideSitting,
  evolveSitting,
  type SittingCommand,
  type SittingEvent,
  type SittingFacts,
  type SittingState,
  type Vote,
} from './domain/index.js';
import type { MemberName } from './persistence/work.repository.js';
import { authoriseMember } from './seats.js';
import { Surroundings } from './surroundings.js';
import { freshNames } from './work-opening.service.js';

/** What somebody in the room does; who it is comes from the session. */
export type SittingAct =
  | { readonly type: 'Open' | 'Attend' | 'Count' | 'Sign' }
  | {
      readonly type: 'PutMotion';
      readonly code: CandidateCode | null;
      readonly reason: string | null;
    }
  | { readonly type: 'Vote'; readonly vote: Vote };

const ACTION_OF = {
  Open: 'sitting.open',
  Attend: 'sitting.attend',
  PutMotion: 'sitting.move',
  Vote: 'sitting.vote',
  Count: 'sitting.count',
  Sign: 'decision.sign',
} as const satisfies Record<SittingAct['type'], Action>;

/** One act about to be decided. */
type Turn = {
  readonly contest: ContestState;
  readonly act: SittingAct;
  readonly names: readonly MemberName[];
  readonly self: MemberName;
};

/** The sitting of a commission: who is there, what is moved, voted and signed. */
@Injectable()
export class SittingService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
    private readonly log: AuditLog,
  ) {}

  /** The contest's lock makes acts of one sitting follow each other. */
  execute(actor: Actor, contestId: ContestId, act: SittingAct): Promise<Result<SittingState>> {
    return this.around.transactor.run(async (tx) => {
      const contest = await this.around.contests.lockIn(tx, contestId);
      const member = authoriseMember(actor, ACTION_OF[act.type], contest);
      if (!member.ok) return member;
      if (contest === null) return refuse(NOT_FOUND.code);
      if (contest.isSuspended) return refuse('contest.suspended');
      if (contest.status === 'voided') return refuse('contest.voided');
      const state = await this.store.sittings.lockIn(tx, contestId);
      const names = await this.namesIn(tx, contest, state);
      const self = nameOf(names, member.value);
      const turn = { contest, act, names, self };
      const decision = decideSitting(state, commandOf(turn), await this.factsIn(tx, turn));
      if (!decision.ok) return decision;
      return ok(await this.commitIn(tx, turn, state, decision.value));
    });
  }

  /** Row, log entries, reason and pending decision, all from the same events. */
  private async commitIn(
    tx: Tx,
    { contest, act, names, self }: Turn,
    before: SittingState | null,
    events: readonly SittingEvent[],
  ): Promise<SittingState> {
    const after = events.reduce<SittingState | null>(evolveSitting, before);
    if (after === null) throw new Error('a sitting without events needs a state');
    if (events.length === 0) return after;
    if (before === null) {
      await this.store.works.nameIn(tx, contest.id, 'sitting', names);
      await this.store.sittings.insertIn(tx, contest.id, randomUUID(), after);
    } else await this.store.sittings.updateIn(tx, contest.id, after);
    const entryIds = await this.log.appendIn(tx, {
      ...{ contest: contest.id, actor: logActorOf(self), events },
    });
    for (const [i, event] of events.entries()) {
      const entryId = entryIds[i];
      if (event.type === 'sitting.motion-put' && act.type === 'PutMotion') {
        const { reason } = act;
        await this.store.sittings.addReasonIn(tx, contest.id, { motion: event.motion, reason });
      }
      if (event.type === 'decision.recorded' && entryId !== undefined) {
        const decision = { entryId, motion: after.motions.length, code: event.code };
        await this.store.sittings.addDecisionIn(tx, contest.id, decision);
      }
    }
    return after;
  }

  /** Names for the sitting are drawn when it opens; whose marks were whose stays apart from who votes how. */
  private async namesIn(
    tx: Tx,
    contest: ContestState,
    state: SittingState | null,
  ): Promise<readonly MemberName[]> {
    return state === null
      ? freshNames(contest)
      : this.store.works.namesIn(tx, contest.id, 'sitting');
  }

  /** Ranks and withdrawals are read where the act depends on them. */
  private async factsIn(tx: Tx, { contest, act }: Turn): Promise<SittingFacts> {
    const { id, rulesetHash, stages } = contest;
    const ruleset = await this.around.contests.rulesetIn(tx, id);
    const head = await this.store.rankings.headIn(tx, id);
    const isMoving = act.type === 'PutMotion' && head !== null;
    const rows = isMoving ? await this.store.rankings.rowsIn(tx, id, head.version) : [];
    return {
      ...{ rules: ruleset.commission, rulesetHash },
      scoreVersions: stages.map((_, stage) => ({ stage, version: 1 })),
      ranking: head === null ? null : { ...head, codes: rows.map(({ code }) => code) },
      withdrawn: isMoving ? await this.around.withdrawnIn(tx, id) : new Set(),
    };
  }
}

function commandOf({ act, names, self: { pseudonym } }: Turn): SittingCommand {
  if (act.type === 'PutMotion') {
    const { type, code, reason } = act;
    return { type, code, reasonHash: reason === null ? null : sha256Hex(toUtf8(reason)) };
  }
  if (act.type === 'Open') {
    const seats = names.map((name) => name.pseudonym);
    return { type: 'Open', seats, chair: pseudonym };
  }
  if (act.type === 'Count') return { type: 'Count' };
  if (act.type === 'Vote') return { type: 'Vote', pseudonym, vote: act.vote };
  return { type: act.type, pseudonym };
}

function nameOf(names: readonly MemberName[], staffId: StaffId): MemberName {
  const name = names.find((each) => each.staffId === staffId);
  if (name === undefined) throw new Error('a seated member has no name in the sitting');
  return name;
}

function logActorOf({ pseudonym, isChair }: MemberName): LogActor {
  return { pseudonym, role: isChair ? 'chair' : 'member' };
}
