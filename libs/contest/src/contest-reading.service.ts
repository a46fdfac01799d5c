import { authorise, can, NOT_FOUND, type Actor } from '@adal/access';
import { Transactor } from '@adal/database';
import { ok, refuse, type ContestId, type Instant, type Refusal, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { resourceOf } from './contest-rights.js';
import { ContestStore } from './contest-store.js';
import {
  defaultWindows,
  missingForPublication,
  type ContestState,
  type Ruleset,
  type Texts,
  type Windows,
} from './domain/index.js';
import {
  ContestQueries,
  type ContestFilter,
  type ListedContest,
} from './persistence/contest.queries.js';
import type { StoredRuleset } from './persistence/reference.repository.js';

/** A contest with what its page shows beside it. */
export type ShownContest = {
  readonly state: ContestState;
  readonly ruleset: Ruleset;
  readonly bodyName: Texts;
  readonly rerunId: ContestId | null;
  /** What the draft still lacks; null for those who may not see how it was composed. */
  readonly missing: readonly string[] | null;
};

/** What anybody sees of a published contest, and its staff of a draft. */
@Injectable()
export class ContestReadingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: ContestStore,
    private readonly queries: ContestQueries,
  ) {}

  /** A draft that the actor may not see answers like one that is not there. */
  show(actor: Actor, id: ContestId): Promise<Result<ShownContest>> {
    return this.transactor.run<ShownContest, Refusal>(async (tx) => {
      const state = await this.store.contests.findIn(tx, id);
      if (state === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'contest.read', resourceOf(state));
      if (!allowed.ok) return allowed;
      const ruleset = await this.store.references.rulesetIn(tx, state.rulesetHash);
      const bodyName = await this.queries.bodyNameIn(tx, state.bodyId);
      const rerunId = await this.queries.rerunIdIn(tx, id);
      const shown = { state, ruleset, bodyName, rerunId };
      if (!can(actor, 'contest.read-draft', resourceOf(state))) {
        return ok({ ...shown, missing: null });
      }
      const calendar = await this.store.references.calendarIn(tx, ruleset.calendar);
      const facts = { now: await tx.now(), ruleset, calendar, digest: null, formSecret: null };
      const missing = state.status === 'draft' ? missingForPublication(state, facts) : [];
      return ok({ ...shown, missing });
    });
  }

  /** Rows of one page and perhaps one more; `isVisible` tells which the actor may see. */
  async list(actor: Actor, filter: ContestFilter): Promise<readonly VisibleContest[]> {
    const rows = await this.queries.list(filter);
    return rows.map((row) => {
      const isVisible = can(actor, 'contest.read', resourceOf(row.state));
      return { ...row, isVisible };
    });
  }

  /** The latest version of every pack. */
  rulesets(): Promise<readonly StoredRuleset[]> {
    return this.transactor.read((tx) => this.store.references.listIn(tx));
  }

  /** For an acceptance that begins at `acceptFrom`, by the latest version of the pack. */
  earliestWindows(rulesetId: string, acceptFrom: Instant): Promise<Result<Windows>> {
    return this.transactor.run(async (tx) => {
      const found = await this.store.references.latestIn(tx, rulesetId);
      if (!found.ok) return found;
      const { ruleset } = found.value;
      const calendar = await this.store.references.calendarIn(tx, ruleset.calendar);
      return defaultWindows(ruleset, calendar, acceptFrom);
    });
  }

  /** The latest version of one pack. */
  ruleset(id: string): Promise<Result<StoredRuleset>> {
    return this.transactor.run((tx) => this.store.references.latestIn(tx, id));
  }
}

export type VisibleContest = ListedContest & { readonly isVisible: boolean };
