import { authorise, logActor, type Action, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  toHex,
  expectOk,
  type RegionId,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { canonicalHash, secureRandom } from '@adal/proof';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

import { ACTS } from './acts.js';
import { parseItemFile } from './bank-csv.js';
import { bankLeaf, bankRoot, importItems, type Item } from './domain/index.js';
import { BankRepository, type BankRow, type StoredItem } from './persistence/bank.repository.js';

/** What a new bank is; without a region it is for all of them. */
export type NewBank = {
  readonly title: string;
  readonly language: string;
  readonly regionId: RegionId | null;
};

const SALT_BYTES = 32;

/** Banks: made and filled by authors, approved by somebody who did neither, then frozen. */
@Injectable()
export class BankService {
  constructor(
    private readonly transactor: Transactor,
    private readonly banks: BankRepository,
  ) {}

  create(actor: Actor, bank: NewBank): Promise<Result<{ readonly bankId: string }>> {
    return this.transactor.run(async (tx) => {
      const author = staffMay(actor, 'bank.create', bank.regionId);
      if (!author.ok) return author;
      const bankId = randomUUID();
      const { title, language, regionId } = bank;
      await this.banks.insertIn(tx, {
        id: bankId,
        title,
        language,
        region_id: regionId,
        created_by: author.value,
      });
      return ok({ bankId });
    });
  }

  /** The whole file or nothing; see `importItems` for what is refused. */
  import(actor: Actor, bankId: string, csv: string): Promise<Result<{ readonly items: number }>> {
    return this.transactor.run(async (tx) => {
      const locked = await this.lockDraftIn(tx, { actor, bankId, action: 'bank.import' });
      if (!locked.ok) return locked;
      const rows = parseItemFile(csv);
      if (!rows.ok) return rows;
      const codes = await this.banks.codesIn(tx, bankId);
      const items = importItems(rows.value, { acts: ACTS, codes });
      if (!items.ok) return items;
      const stored = items.value.map(withSalt);
      const bank = { id: bankId, importedBy: locked.value.staffId };
      const entry = { actor: logActor(actor, 'item-author'), contentHash: contentHash(stored) };
      await this.banks.commitImportIn(tx, bank, stored, entry);
      return ok({ items: stored.length });
    });
  }

  /**
   * Freezes the bank and logs its root; the approver has neither made nor filled it. `seenRoot` is the
   * root of what the approver has read: a bank that has changed since is not approved.
   */
  approve(
    actor: Actor,
    bankId: string,
    seenRoot: string | null = null,
  ): Promise<Result<{ readonly root: string; readonly items: number }>> {
    return this.transactor.run(async (tx) => {
      const locked = await this.lockDraftIn(tx, { actor, bankId, action: 'bank.approve' });
      if (!locked.ok) return locked;
      const { bank, staffId } = locked.value;
      const rows = await this.banks.leavesIn(tx, bankId);
      if (rows.length === 0) return refuse('bank.empty');
      const authors = [bank.created_by, ...rows.map((row) => row.imported_by)];
      if (authors.includes(staffId)) return refuse('bank.same-person');
      const leaves = rows.map(({ code, act, enemies, content }) => ({
        code,
        act,
        enemies,
        content,
      }));
      const root = bankRoot(leaves);
      if (seenRoot !== null && seenRoot !== root) return refuse('bank.changed');
      const approved = {
        id: bankId,
        approvedBy: staffId,
        root,
        items: rows.length,
      };
      await this.banks.commitApprovalIn(tx, approved, logActor(actor, 'item-reviewer'));
      return ok({ root: approved.root, items: approved.items });
    });
  }

  view(actor: Actor, bankId: string): Promise<Result<BankRow>> {
    return this.transactor.run(async (tx) => {
      const bank = await this.banks.viewIn(tx, bankId);
      if (bank === null) return refuse('resource.not-found');
      const allowed = staffMay(actor, 'bank.read', regionOf(bank));
      return allowed.ok ? ok(bank) : allowed;
    });
  }

  /**
   * Whole items with their keys, by code, for those who write and check them; one row more than
   * `limit`, if there is one. An approved bank is shown to nobody until it is sat.
   */
  items(
    actor: Actor,
    bankId: string,
    page: { readonly after: string; readonly limit: number },
  ): Promise<Result<readonly StoredItem[]>> {
    return this.transactor.read<Result<readonly StoredItem[]>>(async (tx) => {
      const bank = await this.banks.viewIn(tx, bankId);
      if (bank === null) return refuse('resource.not-found');
      const allowed = staffMay(actor, 'bank.read-items', regionOf(bank));
      if (!allowed.ok) return allowed;
      const isReviewer = staffMay(actor, 'bank.approve', regionOf(bank)).ok;
      const isAuthor = await this.banks.isAuthorIn(tx, bank, allowed.value);
      if (!isReviewer && !isAuthor) return refuse('resource.not-found');
      if (bank.status === 'approved') return refuse('bank.items-closed');
      return ok(await this.banks.itemPageIn(tx, bankId, page.after, page.limit + 1));
    });
  }

  /** Only those that the actor may see; up to `limit` rows are looked at. */
  async list(actor: Actor, after: string | null, limit: number): Promise<readonly BankRow[]> {
    const rows = await this.transactor.read((tx) => this.banks.listIn(tx, after, limit));
    return rows.filter((bank) => staffMay(actor, 'bank.list', regionOf(bank)).ok);
  }

  private async lockDraftIn(
    tx: Tx,
    asked: { readonly actor: Actor; readonly bankId: string; readonly action: Action },
  ): Promise<Result<{ readonly bank: BankRow; readonly staffId: StaffId }>> {
    const bank = await this.banks.lockIn(tx, asked.bankId);
    if (bank === null) return refuse('resource.not-found');
    const allowed = staffMay(asked.actor, asked.action, regionOf(bank));
    if (!allowed.ok) return allowed;
    if (bank.status !== 'draft') return refuse('bank.already-approved');
    return ok({ bank, staffId: allowed.value });
  }
}

function regionOf(bank: BankRow): RegionId | null {
  return bank.region_id === null ? null : brand<RegionId>(bank.region_id);
}

function staffMay(actor: Actor, action: Action, regionId: RegionId | null): Result<StaffId> {
  const allowed = authorise(actor, action, regionId === null ? {} : { regionId });
  if (!allowed.ok) return allowed;
  return actor.kind === 'staff' ? ok(actor.staffId) : refuse('resource.not-found');
}

function withSalt(item: Item): StoredItem {
  const salt = Buffer.from(secureRandom(SALT_BYTES));
  return { ...item, salt, content: bankLeaf(salt, item).content };
}

function contentHash(items: readonly StoredItem[]): string {
  const pairs = items.map((item) => [item.code, item.content]);
  return toHex(expectOk(canonicalHash(pairs)));
}
