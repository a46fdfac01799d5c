import { writeNewsIn } from '@adal/contest';
import type { Tx } from '@adal/database';
import { assertNever, type ContestId, type EntryId, type Instant } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import type { OfferEvent, OfferFacts } from './domain/index.js';
import { OfferRepository } from './persistence/offer.repository.js';
import type { StoredDecision } from './persistence/sitting.repository.js';
import { Surroundings } from './surroundings.js';

/** Where and when an offer changes. */
type Page = {
  readonly contestId: ContestId;
  readonly at: Instant;
  readonly decisionEntryId: EntryId;
};

/** Offers with what they depend on: decision, ranking, withdrawals. */
@Injectable()
export class OfferBook {
  constructor(
    readonly offers: OfferRepository,
    private readonly store: CommissionStore,
    private readonly around: Surroundings,
  ) {}

  decisionIn(tx: Tx, contestId: ContestId): Promise<StoredDecision | null> {
    return this.store.sittings.decisionIn(tx, contestId);
  }

  /** Null while no decision is in effect. */
  async factsIn(tx: Tx, contestId: ContestId, now: Instant): Promise<OfferFacts | null> {
    const decision = await this.decisionIn(tx, contestId);
    const head = await this.store.rankings.headIn(tx, contestId);
    if (head === null || decision === null || decision.standstillUntil === null) return null;
    return {
      ...{ now, standstillUntil: decision.standstillUntil, decided: decision.code },
      rows: await this.store.rankings.rowsIn(tx, contestId, head.version),
      offers: await this.offers.allIn(tx, contestId),
      withdrawn: await this.around.withdrawnIn(tx, contestId),
    };
  }

  /** The rows that follow from one event; an acceptance brings its request to unseal along. */
  async writeIn(tx: Tx, page: Page, event: OfferEvent): Promise<void> {
    const { contestId, at, decisionEntryId } = page;
    const { code } = event;
    const row = await this.rowIn(tx, contestId, event);
    const { applicationId } = row;
    switch (event.type) {
      case 'offer.made':
        await this.offers.insertIn(tx, contestId, {
          ...{ code, rank: event.rank, applicationId, madeAt: at },
        });
        return writeNewsIn(tx, { contestId, kind: 'offer-made', at }, [applicationId]);
      case 'offer.declined':
        await this.offers.answerIn(tx, contestId, { code, status: 'declined', at });
        return writeNewsIn(tx, { contestId, kind: 'offer-declined', at }, [applicationId]);
      case 'offer.withdrawn':
        return this.offers.answerIn(tx, contestId, { code, status: 'withdrawn', at });
      case 'offer.accepted':
        await this.offers.answerIn(tx, contestId, { code, status: 'accepted', at });
        await writeNewsIn(tx, { contestId, kind: 'offer-accepted', at }, [applicationId]);
        return this.offers.requestUnsealingIn(tx, {
          ...{ contestId, applicationId, code, decisionEntryId, at },
        });
      default:
        return assertNever(event);
    }
  }

  private async rowIn(tx: Tx, contestId: ContestId, { code }: OfferEvent) {
    const head = await this.store.rankings.headIn(tx, contestId);
    const version = head?.version ?? 0;
    const row = await this.store.rankings.rowOfIn(tx, contestId, { version, code });
    if (row === null) throw new Error('an offer to somebody who is not ranked');
    return row;
  }
}
