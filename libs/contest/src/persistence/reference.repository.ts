import type { Tx } from '@adal/database';
import { expectOk, ok, refuse, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { calendarOf, type Calendar, type CalendarYear, type Ruleset } from '../domain/index.js';

/** A stored version; the hash is of its document. */
export type StoredRuleset = { readonly hash: string; readonly ruleset: Ruleset };

type Row = { readonly hash: string; readonly document: Ruleset };

/** Rulesets never change, so each is read from the database once in a process. */
@Injectable()
export class ReferenceRepository {
  private readonly known = new Map<string, Ruleset>();

  /** Throws when the hash is unknown: it comes from a contest, and rulesets are never deleted. */
  async rulesetIn(tx: Tx, hash: string): Promise<Ruleset> {
    const known = this.known.get(hash);
    if (known !== undefined) return known;
    const [row] = await tx.query<Row>(
      'SELECT hash, document FROM contest.ruleset WHERE hash = $1',
      [hash],
    );
    if (row === undefined) throw new Error(`no ruleset has the hash ${hash}`);
    this.known.set(hash, row.document);
    return row.document;
  }

  /** The latest version of a pack: what a new draft takes. */
  async latestIn(tx: Tx, id: string): Promise<Result<StoredRuleset>> {
    const [row] = await tx.query<Row>(
      'SELECT hash, document FROM contest.ruleset WHERE id = $1 ORDER BY version DESC LIMIT 1',
      [id],
    );
    return row === undefined
      ? refuse('ruleset.unknown')
      : ok({ hash: row.hash, ruleset: row.document });
  }

  /** The latest version of every pack. */
  async listIn(tx: Tx): Promise<readonly StoredRuleset[]> {
    const rows = await tx.query<Row>(
      `SELECT DISTINCT ON (id) hash, document FROM contest.ruleset ORDER BY id, version DESC`,
    );
    return rows.map((row) => ({ hash: row.hash, ruleset: row.document }));
  }

  /** Throws when there is none: a ruleset names it, and packs are loaded together with calendars. */
  async calendarIn(tx: Tx, id: string): Promise<Calendar> {
    const rows = await tx.query<{ document: CalendarYear }>(
      'SELECT document FROM contest.calendar WHERE id = $1 ORDER BY year',
      [id],
    );
    return expectOk(calendarOf(rows.map((row) => row.document)));
  }

  /** What a contest has pinned. */
  async pinnedIn(tx: Tx, contestId: ContestId): Promise<Ruleset> {
    const [row] = await tx.query<{ hash: string }>(
      'SELECT ruleset_hash AS hash FROM contest.contest WHERE id = $1',
      [contestId],
    );
    if (row === undefined) throw new Error(`there is no contest ${contestId}`);
    return this.rulesetIn(tx, row.hash);
  }
}
