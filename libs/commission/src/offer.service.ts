import { authorise, logActor, NOT_FOUND, type Actor, type CandidateActor } from '@adal/access';
import { AuditLog, type LogActor } from '@adal/audit';
import type { ContestState } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  ok,
  refuse,
  type ContestId,
  type EntryId,
  type Instant,
  type Refusal,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import {
  decideAnswer,
  decideOffer,
  standingOffers,
  type Offer,
  type OfferEvent,
} from './domain/index.js';
import { OfferBook } from './offer-book.js';
import type { StoredOffer } from './persistence/offer.repository.js';
import { resourceOf } from './seats.js';
import { Surroundings } from './surroundings.js';

/** Whose offer changes, when, and under which decision. */
type Moment = {
  readonly contest: ContestState;
  readonly at: Instant;
  readonly actor: LogActor;
  readonly decisionEntryId: EntryId;
};

/** Offers of the post, made and answered by code: nobody on either side of the desk knows a name. */
@Injectable()
export class OfferService {
  constructor(
    private readonly around: Surroundings,
    private readonly book: OfferBook,
    private readonly log: AuditLog,
  ) {}

  /** Offers to the next rank; refused before the standstill is over. */
  make(actor: Actor, contestId: ContestId): Promise<Result<Offer>> {
    return this.around.transactor.run(async (tx) => {
      const contest = await this.around.contests.lockIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'offer.make', resourceOf(contest));
      if (!allowed.ok) return allowed;
      const open = await this.openIn(tx, contest);
      if (!open.ok) return open;
      const at = await tx.now();
      const facts = await this.book.factsIn(tx, contestId, at);
      if (facts === null) return refuse('offer.not-decided');
      const decision = decideOffer(facts);
      if (!decision.ok) return decision;
      const by = logActor(actor, 'secretary');
      const moment = { contest, at, actor: by, decisionEntryId: open.value };
      await this.commitIn(tx, moment, decision.value);
      const made = (await this.book.offers.allIn(tx, contestId)).at(-1);
      if (made === undefined) throw new Error('an offer was made and is not there');
      return ok(made);
    });
  }

  /** All offers so far, in the order in which they were made. */
  list(actor: Actor, contestId: ContestId): Promise<Result<readonly Offer[]>> {
    return this.around.transactor.run<readonly Offer[], Refusal>(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'offer.list', resourceOf(contest));
      if (!allowed.ok) return allowed;
      const offers = await this.book.offers.allIn(tx, contestId);
      return ok(standingOffers(offers, await this.around.withdrawnIn(tx, contestId)));
    });
  }

  /** The candidate's own offer. */
  own(actor: Actor): Promise<Result<Offer>> {
    return this.around.transactor.run(async (tx) => this.ownIn(tx, actor, 'offer.read-own'));
  }

  /** The accepter is unsealed by the key holders; the decliner stays sealed for ever. */
  answer(actor: Actor, answer: 'accept' | 'refuse'): Promise<Result<Offer>> {
    return this.around.transactor.run(async (tx) => {
      const candidate = candidateOf(actor);
      if (candidate === null) return refuse(NOT_FOUND.code);
      const contest = await this.around.lockIn(tx, candidate.contestId);
      const offer = await this.ownIn(tx, actor, `offer.${answer}`);
      if (!offer.ok) return offer;
      const { applicationId } = offer.value;
      const decision = decideAnswer(offer.value, {
        isAccepted: answer === 'accept',
        hasWithdrawn: await this.around.hasWithdrawnIn(tx, applicationId),
      });
      if (!decision.ok || decision.value.length === 0) return decision.ok ? offer : decision;
      const open = await this.openIn(tx, contest);
      if (!open.ok) return open;
      const at = await tx.now();
      const moment = { contest, at, actor: logActor(actor), decisionEntryId: open.value };
      await this.commitIn(tx, moment, decision.value);
      return this.ownIn(tx, actor, 'offer.read-own');
    });
  }

  /** The entry of the decision in effect. */
  private async openIn(tx: Tx, contest: ContestState): Promise<Result<EntryId>> {
    const decision = await this.book.decisionIn(tx, contest.id);
    const isDecided = contest.status === 'decided' && decision?.status === 'effective';
    if (!isDecided) return refuse('offer.not-decided');
    if (contest.isFrozen) return refuse('contest.frozen');
    return contest.isSuspended ? refuse('contest.suspended') : ok(decision.entryId);
  }

  private async ownIn(
    tx: Tx,
    actor: Actor,
    action: 'offer.read-own' | 'offer.accept' | 'offer.refuse',
  ): Promise<Result<StoredOffer>> {
    const candidate = candidateOf(actor);
    if (candidate === null) return refuse(NOT_FOUND.code);
    const { applicationId, contestId } = candidate;
    const allowed = authorise(actor, action, { applicationId, contestId });
    if (!allowed.ok) return allowed;
    const offer = await this.book.offers.ofIn(tx, applicationId);
    return offer === null ? refuse(NOT_FOUND.code) : ok(offer);
  }

  private async commitIn(tx: Tx, moment: Moment, events: readonly OfferEvent[]): Promise<void> {
    const { contest, at, actor, decisionEntryId } = moment;
    for (const event of events) {
      await this.book.writeIn(tx, { contestId: contest.id, at, decisionEntryId }, event);
    }
    await this.log.appendIn(tx, { contest: contest.id, actor, events, at });
  }
}

function candidateOf(actor: Actor): CandidateActor | null {
  return actor.kind === 'candidate' ? actor : null;
}
