import { randomUUID } from 'node:crypto';

import { authorise, logActor, NOT_FOUND, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  type BodyId,
  type ContestId,
  type RegionId,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { ContestLedger } from './contest-ledger.js';
import { ContestStore } from './contest-store.js';
import { ContestService } from './contest.service.js';
import {
  decideContest,
  defaultWindows,
  ORIGINAL,
  type BeaconParty,
  type ContestContent,
  type ContestFacts,
  type ContestState,
  type Draft,
  type Holder,
  type Position,
  type Seat,
  type SigningRole,
  type Windows,
} from './domain/index.js';
import { BodyEntity } from './persistence/body.entity.js';
import {
  claimingRoles,
  claimRolesIn,
  giveRolesIn,
  seatedRoles,
} from './persistence/contest-roles.js';
import type { StoredRuleset } from './persistence/reference.repository.js';

/** What the secretary fills in; without windows the earliest that the ruleset allows are taken. */
export type ContestDraft = {
  readonly bodyId: BodyId;
  readonly rulesetId: string;
  readonly position: Position;
  readonly windows: Windows | null;
  readonly holders: readonly Holder[];
  readonly threshold: number;
  readonly commission: readonly Seat[];
  readonly departmentStaffId: StaffId | null;
};

type Composed = { readonly content: ContestContent; readonly facts: ContestFacts };

/** The secretary's and the publisher's part: from the first draft to two signatures. */
@Injectable()
export class ContestDraftingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: ContestStore,
    private readonly ledger: ContestLedger,
    private readonly contests: ContestService,
  ) {}

  /** Who drafts becomes the contest's secretary and holds no other role in it. */
  draft(actor: Actor, draft: ContestDraft): Promise<Result<ContestState>> {
    return this.transactor.run(async (tx) => {
      const composed = await this.composeIn(tx, draft);
      if (!composed.ok) return composed;
      const { content, facts } = composed.value;
      const { bodyId, regionId } = content;
      const allowed = authorise(actor, 'contest.draft', { bodyId, regionId });
      if (!allowed.ok) return allowed;
      if (actor.kind !== 'staff') return refuse(NOT_FOUND.code);
      const state = await this.bornIn(tx, actor, { content, facts });
      if (!state.ok) return state;
      const giving = { contestId: state.value.id, grantedBy: actor.staffId };
      const secretary = { staffId: actor.staffId, role: 'secretary' } as const;
      const given = await giveRolesIn(tx, giving, [secretary]);
      return given.ok ? state : given;
    });
  }

  /** Any signature given so far is void. */
  revise(actor: Actor, id: ContestId, draft: ContestDraft): Promise<Result<ContestState>> {
    return this.transactor.run(async (tx) => {
      const composed = await this.composeIn(tx, draft, id);
      if (!composed.ok) return composed;
      const { content } = composed.value;
      return this.contests.applyIn(tx, actor, id, { type: 'Revise', content });
    });
  }

  /** With the second signature everybody named in the draft takes their one role in this contest. */
  sign(
    actor: Actor,
    id: ContestId,
    { role, beaconCommitment }: Signing,
  ): Promise<Result<ContestState>> {
    return this.transactor.run(async (tx) => {
      if (actor.kind !== 'staff') return refuse(NOT_FOUND.code);
      const { staffId } = actor;
      const command = { type: 'SignPublication', staffId, role, beaconCommitment } as const;
      const signed = await this.contests.applyIn(tx, actor, id, command);
      if (!signed.ok || signed.value.signatures.length < 2) return signed;
      const claimed = await claimRolesIn(tx, id, claimingRoles(signed.value));
      if (!claimed.ok) return claimed;
      const giving = { contestId: id, grantedBy: staffId };
      const given = await giveRolesIn(tx, giving, seatedRoles(signed.value));
      return given.ok ? signed : given;
    });
  }

  /** A party's commitment before the seal. */
  commit(actor: Actor, id: ContestId, party: BeaconParty, commitment: string) {
    const staffId = staffIdOf(actor);
    return this.contests.execute(actor, id, { type: 'CommitBeacon', party, staffId, commitment });
  }

  /** A party's secret after the seal. */
  reveal(actor: Actor, id: ContestId, party: BeaconParty, secret: string) {
    const staffId = staffIdOf(actor);
    return this.contests.execute(actor, id, { type: 'RevealBeacon', party, staffId, secret });
  }

  private async bornIn(
    tx: Tx,
    actor: Actor,
    { content, facts }: Composed,
  ): Promise<Result<ContestState>> {
    const contestId = brand<ContestId>(randomUUID());
    const command: Draft = { type: 'Draft', contestId, ...ORIGINAL, content };
    const decision = decideContest(null, command, facts);
    if (!decision.ok) return decision;
    const by = logActor(actor, 'secretary');
    const events = decision.value;
    return ok(await this.ledger.commitIn(tx, { before: null, command, facts, events, actor: by }));
  }

  /** The draft with everything that follows from it: region, ruleset version and hash, dates. */
  private async composeIn(
    tx: Tx,
    draft: ContestDraft,
    revised: ContestId | null = null,
  ): Promise<Result<Composed>> {
    const body = await tx.manager.findOneBy(BodyEntity, { id: draft.bodyId });
    if (body === null) return refuse('body.unknown');
    const rules = await this.rulesIn(tx, draft, revised);
    if (!rules.ok) return rules;
    const { ruleset, hash } = rules.value;
    const calendar = await this.store.references.calendarIn(tx, ruleset.calendar);
    const now = await tx.now();
    const windows =
      draft.windows === null ? defaultWindows(ruleset, calendar, now) : ok(draft.windows);
    if (!windows.ok) return windows;
    const facts = { now, ruleset, calendar, digest: null, formSecret: null };
    const pinned = { rulesetId: ruleset.id, rulesetVersion: ruleset.version, rulesetHash: hash };
    const regionId = brand<RegionId>(body.regionId);
    return ok({ facts, content: { ...draft, ...pinned, regionId, windows: windows.value } });
  }

  /** The latest version of the pack; a rerun keeps the version of the contest that it repeats. */
  private async rulesIn(
    tx: Tx,
    { rulesetId }: ContestDraft,
    revised: ContestId | null,
  ): Promise<Result<Pick<StoredRuleset, 'ruleset' | 'hash'>>> {
    const state = revised === null ? null : await this.contests.viewIn(tx, revised);
    if (state === null || state.rerun === null || state.rulesetId !== rulesetId) {
      return this.store.references.latestIn(tx, rulesetId);
    }
    const { rulesetHash: hash } = state;
    return ok({ hash, ruleset: await this.store.references.rulesetIn(tx, hash) });
  }
}

type Signing = { readonly role: SigningRole; readonly beaconCommitment: string };

/** Nobody but an official is a party; another actor is refused by the table of rights. */
function staffIdOf(actor: Actor): StaffId {
  return brand<StaffId>(actor.kind === 'staff' ? actor.staffId : '');
}
