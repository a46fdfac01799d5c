import { randomUUID } from 'node:crypto';

import type { Tx } from '@adal/database';
import {
  brand,
  catalogueOf,
  expectOk,
  toHex,
  type ContestId,
  type DomainEvent,
  type EntryId,
  type EventCatalogue,
  type EventSpec,
  type Instant,
} from '@adal/kernel';
import { buildEntry, secureRandom, type EntryBlob } from '@adal/proof';
import { Inject, Injectable } from '@nestjs/common';

import { contestDigestIn, type ContestDigest } from './contest-digest.js';
import { coverageIn, type Coverage } from './coverage.js';
import { LOG_SETTINGS, type LogSettings } from './log.settings.js';

/** Who did it, by a code or pseudonym, never by a name. */
export type LogActor = { readonly pseudonym: string; readonly role: string };

/** The program itself: time ran out, an effect was applied. */
export const SYSTEM_ACTOR: LogActor = { pseudonym: 'system', role: 'system' };

/** Events of one change, as they go into the log. */
export type LogEntry = {
  /** Null for what belongs to the whole installation. */
  readonly contest: ContestId | null;
  readonly actor: LogActor;
  readonly events: readonly DomainEvent[];
  /**
   * Entries of one stream keep their order in the log; those of different streams are shuffled
   * within a batch, so that the log does not tell who came first. By default the contest's id.
   */
  readonly stream?: string;
  /** The time already read after the lock; otherwise the clock is asked once more. */
  readonly at?: Instant;
  readonly blobs?: readonly EntryBlob[];
};

type Row = {
  readonly id: EntryId;
  readonly contest: ContestId | null;
  readonly stream: string;
  readonly spec: EventSpec;
  readonly body: Uint8Array;
  readonly commitment: Uint8Array;
};

/** One statement for any number of entries, and no lock: the sequencer gives numbers later. */
const APPEND = `
  WITH added AS (
    INSERT INTO audit.entry (id, contest_id, stream, type, disclosure, body, commitment)
    SELECT id, contest_id, stream, type, disclosure, body, commitment
      FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[])
        WITH ORDINALITY AS t (id, contest_id, stream, type, disclosure, body, commitment, n)
     ORDER BY n
    RETURNING seq
  )
  INSERT INTO audit.pending (seq) SELECT seq FROM added`;

/** Writes what happened beside the change itself, in the same transaction. */
@Injectable()
export class AuditLog {
  private readonly specs = new Map<string, EventSpec>();
  private readonly catalogues = new Set<EventCatalogue>();

  constructor(@Inject(LOG_SETTINGS) private readonly settings: LogSettings) {}

  /** A context does this once, when its module is built; throws when a type and version are declared twice. */
  registerEvents(catalogue: EventCatalogue): void {
    this.catalogues.add(catalogue);
    for (const spec of expectOk(catalogueOf(...this.catalogues))) {
      const known = this.specs.get(spec.type);
      if (known === undefined || known.version < spec.version) this.specs.set(spec.type, spec);
    }
  }

  /** Ids in the order of the events; throws at an event that no catalogue knows or that exceeds 8 KiB. */
  appendIn(tx: Tx, entry: LogEntry): Promise<readonly EntryId[]> {
    return this.appendAllIn(tx, [entry]);
  }

  /** The same for many at once, in one statement: what closes a thousand attempts says so in a thousand streams. */
  async appendAllIn(tx: Tx, entries: readonly LogEntry[]): Promise<readonly EntryId[]> {
    const needsClock = entries.some(({ at, events }) => at === undefined && events.length > 0);
    const now = needsClock ? await tx.now() : undefined;
    const rows = entries.flatMap((entry) => this.rowsOf(entry, entry.at ?? now));
    if (rows.length > 0) await tx.query(APPEND, columns(rows));
    return rows.map(({ id }) => id);
  }

  /** True once a published checkpoint covers the entry: what waits for it may take effect. */
  async isCoveredIn(tx: Tx, entryId: EntryId): Promise<boolean> {
    return (await this.coveredAtIn(tx, entryId)) !== null;
  }

  /** The entry's place and the first checkpoint that covers it; null while there is none. */
  coveredAtIn(tx: Tx, entryId: EntryId): Promise<Coverage | null> {
    return coverageIn(tx, entryId);
  }

  /** Number of the contest's leaves and the root over their hashes, as far as they have a place. */
  contestDigestIn(tx: Tx, contestId: ContestId): Promise<ContestDigest> {
    return contestDigestIn(tx, contestId);
  }

  private rowsOf(entry: LogEntry, at: Instant | undefined): readonly Row[] {
    return entry.events.map((event) => {
      if (at === undefined) throw new Error('an event without a time');
      return this.rowOf(entry, event, at);
    });
  }

  private rowOf(entry: LogEntry, event: DomainEvent, at: Instant): Row {
    const { type, ...data } = event;
    const spec = this.specs.get(type);
    if (spec === undefined) throw new Error(`no catalogue declares the event ${type}`);
    const sealed = buildEntry({
      v: spec.version,
      origin: this.settings.origin,
      at,
      contest: entry.contest,
      type,
      actor: { pseudonym: entry.actor.pseudonym, role: entry.actor.role },
      data,
      blobs: entry.blobs ?? [],
      nonce: toHex(secureRandom(32)),
    });
    if (!sealed.ok) throw new Error(`the log cannot take ${type}: ${sealed.error.code}`);
    return {
      id: brand<EntryId>(randomUUID()),
      contest: entry.contest,
      stream: entry.stream ?? entry.contest ?? 'system',
      spec,
      body: sealed.value.bytes,
      commitment: sealed.value.commitment,
    };
  }
}

function columns(rows: readonly Row[]): readonly unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ contest }) => contest),
    rows.map(({ stream }) => stream),
    rows.map(({ spec }) => spec.type),
    rows.map(({ spec }) => spec.disclosure),
    rows.map(({ body }) => body),
    rows.map(({ commitment }) => commitment),
  ];
}
