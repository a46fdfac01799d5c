import { AuditReader } from '@adal/audit';
import { ContestService } from '@adal/contest';
import { contestSeedOf, type ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import { parseEntry } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import type { ShownVoid, SupervisionEvidence } from './domain/index.js';
import { Files } from './files.js';
import { rerunPairsIn } from './persistence/exchange.rows.js';

/** What the department's tables hold of one contest. */
@Injectable()
export class SupervisionEvidenceReader {
  constructor(
    private readonly files: Files,
    private readonly contests: ContestService,
    private readonly log: AuditReader,
  ) {}

  /** The void that both signed, as the site shows it. */
  async shownVoidIn(tx: Tx, contestId: ContestId): Promise<ShownVoid | null> {
    const standing = await this.files.voids.standingIn(tx, contestId);
    if (standing === null || standing.state.status === 'proposed') return null;
    const { id: voidId, status, scope, stage, ground } = standing.state;
    return { voidId, status, scope, stage, ground, entryId: standing.entryId };
  }

  /** True when something was reviewed and nothing is under review any more. */
  async isReviewedIn(tx: Tx, contestId: ContestId): Promise<boolean> {
    const cases = await this.files.cases.listIn(tx, contestId);
    return cases.length > 0 && cases.every(({ status }) => status === 'closed');
  }

  async evidenceIn(tx: Tx, contest: ContestState): Promise<SupervisionEvidence> {
    const { id, lineage } = contest;
    const voids = await this.files.voids.listIn(tx, id);
    const appeals = await this.files.appeals.listIn(tx, id);
    return {
      cases: await this.files.cases.listIn(tx, id),
      reasons: await this.files.cases.reasonsIn(tx, id),
      voids: voids.map(({ state, effects, entryId }) => ({ state, effects, entryId })),
      appeals: appeals.map(({ state }) => state),
      rerun:
        lineage.rerunOf === null
          ? null
          : {
              splitSeed: await this.splitSeedIn(tx, lineage.splitOf),
              pairs: await rerunPairsIn(tx, id),
            },
    };
  }

  /** From what the log has published of the contest that was voided; the secret came out with the void at the latest. */
  private async splitSeedIn(tx: Tx, splitOf: ContestId | null): Promise<string | null> {
    if (splitOf === null) return null;
    const state = await this.contests.viewIn(tx, splitOf);
    const checkpoint = await this.log.checkpointIn(tx);
    if (state === null || checkpoint === null) return null;
    const filter = { classes: ['now'], size: checkpoint.size } as const;
    const entries = await this.log.entriesIn(tx, splitOf, filter);
    const revealed = entries.find(({ type }) => type === 'contest.form-secret-revealed');
    const body = revealed === undefined ? null : parseEntry(revealed.body);
    const secret = body?.ok === true ? body.value.data['formSecret'] : null;
    return typeof secret === 'string' ? contestSeedOf(state, secret) : null;
  }
}
