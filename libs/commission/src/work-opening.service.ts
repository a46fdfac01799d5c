import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  brand,
  codeFromBytes,
  toHex,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type MemberPseudonym,
  type WorkCode,
} from '@adal/kernel';
import { secureRandom } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import { drawWorks, worksRoot, type WorkDraw, type WorksCommitted } from './domain/index.js';
import type { MemberName } from './persistence/work.repository.js';
import { Surroundings } from './surroundings.js';

/** Puts works in front of the members once the last attempt of a stage is closed; nothing of it exists before. */
@Injectable()
export class WorkOpeningService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
    private readonly log: AuditLog,
  ) {}

  /** False when it is too early or has been done; may run twice and late. */
  open(contestId: ContestId, stage: number): Promise<boolean> {
    return this.around.transactor.runPlain(async (tx) => {
      const contest = await this.around.lockIn(tx, contestId);
      const isMarked = contest.stages[stage]?.kind === 'practical';
      const isDue = isMarked && contest.stages[stage]?.status === 'closed';
      if (!isDue || contest.status !== 'assessing') return false;
      if ((await this.store.works.stageIn(tx, contestId, stage)) !== null) return false;
      if (!(await this.around.testing.isStageOverIn(tx, contestId, stage))) return false;
      await this.openIn(tx, contest, stage);
      return true;
    });
  }

  private async openIn(tx: Tx, contest: ContestState, stage: number): Promise<void> {
    const { works: store } = this.store;
    const answered = await this.around.testing.worksIn(tx, contest.id, stage);
    if (answered.length === 0) throw new Error('a closed stage without a single work');
    const members = freshNames(contest);
    const candidates = answered.map(({ applicationId, code }) => ({
      applicationId: brand<ApplicationId>(applicationId),
      code: brand<CandidateCode>(code),
    }));
    const works = drawWorks({ stage, members, candidates }, freshDraw());
    const root = worksRoot(works);
    await store.nameIn(tx, contest.id, `stage:${stage}`, members);
    await store.openStageIn(tx, contest.id, { stage, works: works.length, root });
    await store.insertIn(tx, contest.id, works);
    const counts = { works: works.length, members: members.length, candidates: candidates.length };
    const event: WorksCommitted = { type: 'works.committed', stage, ...counts, root };
    await this.log.appendIn(tx, { contest: contest.id, actor: SYSTEM_ACTOR, events: [event] });
  }
}

/** A new name of 128 random bits for every seat, which leads to no other stage and no other contest. */
export function freshNames({ commission }: ContestState): readonly MemberName[] {
  return commission.map(({ staffId, isChair }) => ({
    ...{ staffId, isChair },
    pseudonym: brand<MemberPseudonym>(toHex(secureRandom(16))),
  }));
}

/** Codes do not repeat within the draw; one that another contest holds already breaks the key and is drawn anew by the retry. */
function freshDraw(): WorkDraw {
  const used = new Set<string>();
  const code = (): WorkCode => {
    for (;;) {
      const drawn = codeFromBytes(secureRandom(32));
      if (!drawn.ok || used.has(drawn.value)) continue;
      used.add(drawn.value);
      return brand<WorkCode>(drawn.value);
    }
  };
  return { code, bytes: secureRandom };
}
