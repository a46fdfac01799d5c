import { AuditLog } from '@adal/audit';
import { hidesNumbers, type ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import { JOBS, Outbox } from '@adal/jobs';
import { Injectable } from '@nestjs/common';

import type { Entered } from './department.js';
import {
  evolveVoid,
  type VoidEffects,
  type VoidEvent,
  type VoidFacts,
  type VoidState,
} from './domain/index.js';
import { VoidRepository, type StoredVoid } from './persistence/void.repository.js';

/** Who acts on which void; null for a new one. */
export type VoidTurn = { readonly entered: Entered; readonly before: StoredVoid | null };

/** Row, log entries and the job of the effect, all from the same events. */
@Injectable()
export class VoidWriter {
  constructor(
    private readonly voids: VoidRepository,
    private readonly log: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async commitIn(
    tx: Tx,
    turn: VoidTurn & { readonly effects: VoidEffects },
    events: readonly VoidEvent[],
  ): Promise<StoredVoid> {
    const { entered, before } = turn;
    const contest = entered.contest.id;
    if (events.length === 0 && before !== null) return before;
    const [entry] = await this.log.appendIn(tx, { contest, actor: entered.by, events });
    const state = after(before, events);
    if (before === null) {
      const proposed = { state, effects: turn.effects };
      await this.voids.insertIn(tx, proposed);
      return { ...proposed, entryId: null };
    }
    const isSigned = state.status === 'signed';
    const entryId = isSigned ? (entry ?? null) : null;
    await this.voids.updateIn(tx, state, entryId);
    if (isSigned) await this.outbox.enqueueIn(tx, JOBS.applyVoid, { contestId: contest });
    return { state, effects: before.effects, entryId };
  }

  /** Never while applications are accepted: the number of leaves would tell how many there are. */
  async digestIn(tx: Tx, { id, status }: ContestState): Promise<VoidFacts['digest']> {
    if (hidesNumbers(status)) return null;
    const { leaves, root } = await this.log.contestDigestIn(tx, id);
    return { leaves, root };
  }
}

function after(before: StoredVoid | null, events: readonly VoidEvent[]): VoidState {
  const state = events.reduce<VoidState | null>(evolveVoid, before?.state ?? null);
  if (state === null) throw new Error('a void without events needs a state');
  return state;
}
