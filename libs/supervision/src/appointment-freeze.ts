import type { Actor } from '@adal/access';
import { CommissionService } from '@adal/commission';
import { ContestService } from '@adal/contest';
import type { Tx } from '@adal/database';
import { expectOk, type ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AppealRepository } from './persistence/appeal.repository.js';
import { CaseRepository } from './persistence/case.repository.js';

const SYSTEM: Actor = { kind: 'system', process: 'api' };

/** Nobody is appointed while an appeal or a case is open; whoever opens or closes one settles it in the same transaction. */
@Injectable()
export class AppointmentFreeze {
  constructor(
    private readonly contests: ContestService,
    private readonly appeals: AppealRepository,
    private readonly cases: CaseRepository,
    private readonly commission: CommissionService,
  ) {}

  /** Under the contest's lock, after the change; whoever holds an offer is told of a turn. */
  async settleIn(tx: Tx, contestId: ContestId): Promise<void> {
    const before = await this.contests.viewIn(tx, contestId);
    const appeals = await this.appeals.listIn(tx, contestId);
    const isContested =
      appeals.some(({ state }) => state.status === 'open') ||
      (await this.cases.hasOpenIn(tx, contestId));
    const type = isContested ? 'FreezeAppointment' : 'ReleaseAppointment';
    const after = expectOk(await this.contests.applyIn(tx, SYSTEM, contestId, { type }));
    if (before?.isFrozen === after.isFrozen) return;
    const kind = after.isFrozen ? 'offer-halted' : 'offer-resumed';
    await this.commission.tellOfferedIn(tx, contestId, kind);
  }
}
