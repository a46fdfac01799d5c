import { NOT_FOUND, type Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Offer } from '../domain/index.js';
import { OfferService } from '../offer.service.js';
import { RankingReadingService, type OwnDecision } from '../ranking-reading.service.js';
import { OffersView, OfferView, OwnDecisionView, OwnOfferView } from './offer.dto.js';

/** Offers by code, and their answers by whoever took part under that code. */
@ApiTags('offers')
@Controller()
export class OffersController {
  constructor(
    private readonly offers: OfferService,
    private readonly rankings: RankingReadingService,
  ) {}

  /** To the next rank, after the standstill. */
  @Post('contests/:contestId/offers')
  @Requires('offer.make')
  @Answers(OfferView, { status: 201 })
  async make(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<OfferView> {
    return viewOf(unwrap(await this.offers.make(actor, contestId)));
  }

  @Get('contests/:contestId/offers')
  @Requires('offer.list')
  @Answers(OffersView)
  async list(
    @Actor() actor: AnyActor,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<OffersView> {
    const offers = unwrap(await this.offers.list(actor, contestId));
    return { items: offers.map(viewOf) };
  }

  /** Own place and points, once the decision is published. */
  @Get('me/decision')
  @Requires('decision.read-own')
  @Answers(OwnDecisionView)
  async decision(@Actor() actor: AnyActor): Promise<OwnDecisionView> {
    return ownDecisionOf(unwrap(await this.rankings.own(actor)));
  }

  @Get('me/offer')
  @Requires('offer.read-own')
  @Answers(OwnOfferView)
  async own(@Actor() actor: AnyActor): Promise<OwnOfferView> {
    const own = await this.offers.own(actor);
    if (own.ok || own.error.code !== NOT_FOUND.code || actor.kind !== 'candidate') {
      return ownOf(unwrap(own));
    }
    return { code: actor.candidateCode, status: 'none' };
  }

  /** From here on the key holders may open the record of this code, and of no other. */
  @Post('me/offer/acceptance')
  @Requires('offer.accept')
  @Answers(OwnOfferView, { status: 200 })
  async accept(@Actor() actor: AnyActor): Promise<OwnOfferView> {
    return ownOf(unwrap(await this.offers.answer(actor, 'accept')));
  }

  @Post('me/offer/refusal')
  @Requires('offer.refuse')
  @Answers(OwnOfferView, { status: 200 })
  async refuse(@Actor() actor: AnyActor): Promise<OwnOfferView> {
    return ownOf(unwrap(await this.offers.answer(actor, 'refuse')));
  }
}

function viewOf({ code, status, rank }: Offer): OfferView {
  return { code, status, rank };
}

function ownOf({ code, status }: Offer): OwnOfferView {
  return { code, status };
}

function ownDecisionOf(own: OwnDecision | null): OwnDecisionView {
  if (own === null) {
    const nothing = { rank: null, ranked: 0, total: null, decimals: 0, standstillUntil: null };
    return { outcome: 'none', isChosen: false, ...nothing };
  }
  const { row, ...shown } = own;
  return { ...shown, rank: row?.rank ?? null, total: row?.total ?? null };
}
