import { AuditLog } from '@adal/audit';
import { writeNewsIn } from '@adal/contest';
import type { Tx } from '@adal/database';
import type { ApplicationId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AppointmentFreeze } from './appointment-freeze.js';
import type { AppealState } from './domain/index.js';
import { AppealRepository } from './persistence/appeal.repository.js';

type Written = {
  readonly after: AppealState;
  readonly applicationId: ApplicationId;
  readonly isNew: boolean;
};

/** Row, log entry, freeze and notice of one change of an appeal. */
@Injectable()
export class AppealBook {
  constructor(
    private readonly appeals: AppealRepository,
    private readonly log: AuditLog,
    private readonly freeze: AppointmentFreeze,
  ) {}

  /** A stream of its own: in which order candidates appealed is not told. */
  async writeIn(
    tx: Tx,
    { after, applicationId, isNew }: Written,
    entry: Parameters<AuditLog['appendIn']>[1],
  ): Promise<void> {
    if (isNew) await this.appeals.insertIn(tx, { state: after, applicationId });
    else await this.appeals.updateIn(tx, after);
    await this.log.appendIn(tx, { ...entry, stream: after.id });
    await this.freeze.settleIn(tx, after.contestId);
    if (after.decidedAt === null) return;
    const news = {
      contestId: after.contestId,
      kind: 'appeal-decided',
      at: after.decidedAt,
    } as const;
    await writeNewsIn(tx, news, [applicationId]);
  }
}
