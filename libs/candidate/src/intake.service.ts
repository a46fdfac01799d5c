import { SYSTEM_ACTOR } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import { expectOk, type ApplicationId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import {
  decideApplication,
  type ApplicationCommand,
  type ApplicationState,
} from './domain/index.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import {
  newSubmissionsIn,
  newVerdictsIn,
  submissionIn,
  verdictIn,
  type DeskVerdict,
} from './persistence/exchange.queries.js';

/** Takes the news of the identity realm; everything may be taken twice and counts once. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly transactor: Transactor,
    private readonly applications: ApplicationRepository,
  ) {}

  newSubmissions(): Promise<readonly ApplicationId[]> {
    return this.transactor.read(newSubmissionsIn);
  }

  newVerdicts(): Promise<readonly ApplicationId[]> {
    return this.transactor.read(newVerdictsIn);
  }

  takeSubmission(id: ApplicationId): Promise<void> {
    return this.transactor.runPlain(async (tx) => {
      const submission = await submissionIn(tx, id);
      if (submission === null) return;
      const before = await this.applications.lockIn(tx, id);
      await this.applyIn(tx, before, { type: 'Submit', submission });
    });
  }

  /** A verdict may be here before its submission was taken; then it waits. */
  takeVerdict(id: ApplicationId): Promise<void> {
    return this.transactor.runPlain(async (tx) => {
      const verdict = await verdictIn(tx, id);
      const before = await this.applications.lockIn(tx, id);
      if (verdict === null || before === null) return;
      await this.applyIn(tx, before, commandOf(verdict));
    });
  }

  /** The other realm cannot be refused: what contradicts itself is a fault, and is set aside as one. */
  private async applyIn(
    tx: Tx,
    before: ApplicationState | null,
    command: ApplicationCommand,
  ): Promise<void> {
    const events = expectOk(decideApplication(before, command));
    const contestId = command.type === 'Submit' ? command.submission.contestId : before?.contestId;
    if (contestId === undefined) throw new Error('an application of no contest');
    await this.applications.commitIn(tx, { before, contestId, events, actor: SYSTEM_ACTOR });
  }
}

function commandOf({ isEligible, reasonCode }: DeskVerdict): ApplicationCommand {
  if (isEligible) return { type: 'Admit' };
  if (reasonCode === null) throw new Error('a refusal without a reason');
  return { type: 'Refuse', reasonCode };
}
