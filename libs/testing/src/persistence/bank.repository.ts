import { AuditLog, type LogActor } from '@adal/audit';
import type { Tx } from '@adal/database';
import { Injectable } from '@nestjs/common';

import type { BankLeaf, Item } from '../domain/index.js';

/** A row of `testing.item_bank`. */
export type BankRow = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly region_id: string | null;
  readonly status: 'draft' | 'approved';
  readonly root: string | null;
  readonly items: number;
  readonly created_by: string;
  readonly approved_by: string | null;
};

/** An item as it is stored: with the salt and the content hash of its leaf. */
export type StoredItem = Item & { readonly salt: Buffer; readonly content: string };

const BANK_COLUMNS = 'id, title, language, region_id, status, root, items, created_by, approved_by';

/** The only writer of banks and their items. */
@Injectable()
export class BankRepository {
  constructor(private readonly log: AuditLog) {}

  async insertIn(
    tx: Tx,
    bank: Pick<BankRow, 'id' | 'title' | 'language' | 'region_id' | 'created_by'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO testing.item_bank (id, title, language, region_id, status, created_by)
       VALUES ($1, $2, $3, $4, 'draft', $5)`,
      [bank.id, bank.title, bank.language, bank.region_id, bank.created_by],
    );
  }

  async lockIn(tx: Tx, id: string): Promise<BankRow | null> {
    const sql = `SELECT ${BANK_COLUMNS} FROM testing.item_bank WHERE id = $1 FOR UPDATE`;
    const [bank] = await tx.query<BankRow>(sql, [id]);
    return bank ?? null;
  }

  async viewIn(tx: Tx, id: string): Promise<BankRow | null> {
    const [bank] = await tx.query<BankRow>(
      `SELECT ${BANK_COLUMNS} FROM testing.item_bank WHERE id = $1`,
      [id],
    );
    return bank ?? null;
  }

  /** Approved banks of a region and of all regions, by id, from after the one given. */
  offeredIn(
    tx: Tx,
    regionId: string,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<BankRow[]> {
    return tx.query<BankRow>(
      `SELECT ${BANK_COLUMNS} FROM testing.item_bank
        WHERE status = 'approved' AND (region_id IS NULL OR region_id = $1)
          AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [regionId, page.after, page.limit],
    );
  }

  /** By id, from after the one given. */
  listIn(tx: Tx, after: string | null, limit: number): Promise<BankRow[]> {
    return tx.query<BankRow>(
      `SELECT ${BANK_COLUMNS} FROM testing.item_bank
        WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [after, limit],
    );
  }

  async codesIn(tx: Tx, bankId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ code: string }>(
      'SELECT code FROM testing.item WHERE bank_id = $1',
      [bankId],
    );
    return rows.map((row) => row.code);
  }

  async leavesIn(
    tx: Tx,
    bankId: string,
  ): Promise<readonly (BankLeaf & { readonly imported_by: string })[]> {
    return tx.query(
      'SELECT code, act, enemies, content, imported_by FROM testing.item WHERE bank_id = $1 ORDER BY code',
      [bankId],
    );
  }

  /** How many questions of the bank stand, whatever their case and spaces, in a bank of these roots. */
  async repeatedIn(tx: Tx, bankId: string, roots: readonly string[]): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `WITH asked AS (
         SELECT DISTINCT lower(regexp_replace(item.stem, '\s+', '', 'g')) AS stem
           FROM testing.item JOIN testing.item_bank ON item_bank.id = item.bank_id
          WHERE item_bank.root = ANY ($2))
       SELECT count(*)::int AS count FROM testing.item JOIN asked
           ON asked.stem = lower(regexp_replace(item.stem, '\s+', '', 'g'))
        WHERE item.bank_id = $1`,
      [bankId, roots],
    );
    return row?.count ?? 0;
  }

  itemsIn(tx: Tx, bankId: string): Promise<readonly StoredItem[]> {
    return tx.query<StoredItem>(
      `SELECT code, act, article, stem, options, key, source, enemies, salt, content
         FROM testing.item WHERE bank_id = $1 ORDER BY code`,
      [bankId],
    );
  }

  /** By code, from after the one given. */
  itemPageIn(tx: Tx, bankId: string, after: string, limit: number): Promise<StoredItem[]> {
    return tx.query<StoredItem>(
      `SELECT code, act, article, stem, options, key, source, enemies, salt, content
         FROM testing.item WHERE bank_id = $1 AND code > $2 ORDER BY code LIMIT $3`,
      [bankId, after, limit],
    );
  }

  /** Whether the person made the bank or filled it. */
  async isAuthorIn(tx: Tx, bank: BankRow, staffId: string): Promise<boolean> {
    if (bank.created_by === staffId) return true;
    const rows = await tx.query(
      'SELECT 1 FROM testing.item WHERE bank_id = $1 AND imported_by = $2 LIMIT 1',
      [bank.id, staffId],
    );
    return rows.length > 0;
  }

  async commitImportIn(
    tx: Tx,
    bank: { readonly id: string; readonly importedBy: string },
    items: readonly StoredItem[],
    entry: { readonly actor: LogActor; readonly contentHash: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO testing.item
         (bank_id, imported_by, code, act, article, stem, options, key, source, enemies, salt, content)
       SELECT $1, $2, u.* FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::text[],
         $9::text[], $10::text[], $11::bytea[], $12::text[]) AS u`,
      [bank.id, bank.importedBy, ...columnsOf(items)],
    );
    await tx.query('UPDATE testing.item_bank SET items = items + $2 WHERE id = $1', [
      bank.id,
      items.length,
    ]);
    const { actor, contentHash } = entry;
    const event = { type: 'bank.imported', bankId: bank.id, items: items.length, contentHash };
    await this.log.appendIn(tx, { contest: null, actor, events: [event], stream: bank.id });
  }

  async commitApprovalIn(
    tx: Tx,
    bank: {
      readonly id: string;
      readonly approvedBy: string;
      readonly root: string;
      readonly items: number;
    },
    actor: LogActor,
  ): Promise<void> {
    await tx.query(
      `UPDATE testing.item_bank SET status = 'approved', root = $2, approved_by = $3 WHERE id = $1`,
      [bank.id, bank.root, bank.approvedBy],
    );
    const event = { type: 'bank.approved', bankId: bank.id, root: bank.root, items: bank.items };
    await this.log.appendIn(tx, { contest: null, actor, events: [event], stream: bank.id });
  }
}

function columnsOf(items: readonly StoredItem[]): readonly unknown[] {
  return [
    items.map((item) => item.code),
    items.map((item) => item.act),
    items.map((item) => item.article),
    items.map((item) => item.stem),
    items.map((item) => JSON.stringify(item.options)),
    items.map((item) => item.key),
    items.map((item) => item.source),
    items.map((item) => item.enemies),
    items.map((item) => item.salt),
    items.map((item) => item.content),
  ];
}
