import { AuditLog, type LogActor } from '@adal/audit';
import type { Tx } from '@adal/database';
import { assertNever, type ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Approval, EvidenceEvent } from './domain/index.js';
import { ApprovalRepository } from './persistence/approval.repository.js';

/** Approvals and openings: row and log entry from the same events. */
@Injectable()
export class Approvals {
  constructor(
    private readonly repository: ApprovalRepository,
    private readonly log: AuditLog,
  ) {}

  ofIn(tx: Tx, contestId: ContestId): Promise<readonly Approval[]> {
    return this.repository.listIn(tx, contestId);
  }

  async commitIn(
    tx: Tx,
    contestId: ContestId,
    actor: LogActor,
    events: readonly EvidenceEvent[],
  ): Promise<void> {
    const at = await tx.now();
    for (const event of events) {
      switch (event.type) {
        case 'evidence.approved':
          await this.repository.insertIn(tx, contestId, { staff: event.staff, at });
          break;
        case 'evidence.opened':
          // Nothing is kept of it but the entry.
          break;
        default:
          assertNever(event);
      }
    }
    await this.log.appendIn(tx, { contest: contestId, actor, events, at });
  }
}
