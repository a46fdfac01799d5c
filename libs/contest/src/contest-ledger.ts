import { AuditLog, type LogActor } from '@adal/audit';
import type { Tx } from '@adal/database';
import { Outbox } from '@adal/jobs';
import type { EntryId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { spreadIn } from './contest-news.js';
import {
  evolveContest,
  isAnnounced,
  type ContestCommand,
  type ContestEvent,
  type ContestFacts,
  type ContestState,
} from './domain/index.js';
import { ContestRepository } from './persistence/contest.repository.js';
import { writeNoticeIn } from './persistence/notice.js';

/** A decision about to be written down. */
export type Commit = {
  readonly before: ContestState | null;
  readonly command: ContestCommand;
  readonly facts: ContestFacts;
  readonly events: readonly ContestEvent[];
  readonly actor: LogActor;
};

/** Row, log entries, jobs and notice, all from the same events: nobody can write one without the others. */
@Injectable()
export class ContestLedger {
  constructor(
    private readonly repository: ContestRepository,
    private readonly log: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** The state after the events; without events nothing is written. */
  async commitIn(tx: Tx, commit: Commit): Promise<ContestState> {
    const { before, events, facts, actor } = commit;
    const after = events.reduce<ContestState | null>(evolveContest, before);
    if (after === null) throw new Error('a commit without events needs a state');
    if (events.length === 0) return after;
    if (before === null) await this.repository.insertIn(tx, after);
    else await this.repository.updateIn(tx, after);
    const entry = { contest: after.id, actor, events, at: facts.now };
    const entryIds = await this.log.appendIn(tx, entry);
    await this.keepIn(tx, commit, { after, entryIds });
    for (const event of events) await spreadIn(tx, this.outbox, after, event);
    const isChanged = before?.status !== after.status || before.isFrozen !== after.isFrozen;
    if (isAnnounced(after) && isChanged) await writeNoticeIn(tx, after, facts.now);
    return after;
  }

  /** What an event brings along that is not in the state. */
  private async keepIn(
    tx: Tx,
    { command, facts, events }: Commit,
    { after, entryIds }: Written,
  ): Promise<void> {
    for (const [index, event] of events.entries()) {
      const entryId = entryIds[index];
      if (event.type === 'contest.publication-signed' && entryId !== undefined) {
        const { role, staff: staffId } = event;
        await this.repository.addSignatureIn(tx, after.id, { role, staffId, entryId });
      }
      if (event.type === 'contest.announced' && facts.formSecret !== null) {
        await this.repository.addSecretIn(tx, after.id, facts.formSecret);
      }
      if (event.type === 'contest.candidate-set-sealed' && command.type === 'SealCandidateSet') {
        await this.repository.sealIn(tx, after.id, command.members);
      }
    }
  }
}

type Written = { readonly after: ContestState; readonly entryIds: readonly EntryId[] };
