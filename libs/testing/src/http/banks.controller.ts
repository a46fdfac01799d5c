import type { Actor as AnyActor } from '@adal/access';
import {
  Actor,
  Answers,
  BodyLimit,
  IdParam,
  pageOf,
  readCursor,
  Requires,
  unwrap,
  type Page,
} from '@adal/http';
import { brand, type RegionId } from '@adal/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BankService } from '../bank.service.js';
import type { StoredItem } from '../persistence/bank.repository.js';
import {
  ApprovalBody,
  BankApproved,
  BankCreated,
  BankItem,
  BankQuery,
  BankView,
  ImportBody,
  ItemsImported,
  NewBankBody,
} from './bank.dto.js';
import { bankViewOf } from './bank.view.js';

const FILE_BYTES = 4 * 1024 * 1024;

@ApiTags('item banks')
@Controller('item-banks')
export class BanksController {
  constructor(private readonly banks: BankService) {}

  @Post()
  @Requires('bank.create')
  @Answers(BankCreated)
  async create(@Actor() actor: AnyActor, @Body() body: NewBankBody): Promise<BankCreated> {
    const { title, language } = body;
    const regionId = body.regionId === undefined ? null : brand<RegionId>(body.regionId);
    return unwrap(await this.banks.create(actor, { title, language, regionId }));
  }

  @Post(':bankId/imports')
  @Requires('bank.import')
  @BodyLimit(FILE_BYTES)
  @Answers(ItemsImported)
  async import(
    @Actor() actor: AnyActor,
    @IdParam('bankId') bankId: string,
    @Body() body: ImportBody,
  ): Promise<ItemsImported> {
    return unwrap(await this.banks.import(actor, bankId, body.csv));
  }

  @Post(':bankId/approval')
  @Requires('bank.approve')
  @Answers(BankApproved, { status: 200 })
  async approve(
    @Actor() actor: AnyActor,
    @IdParam('bankId') bankId: string,
    @Body() { root }: ApprovalBody,
  ): Promise<BankApproved> {
    const approved = unwrap(await this.banks.approve(actor, bankId, root ?? null));
    return { bankId, ...approved };
  }

  @Get()
  @Requires('bank.list')
  @Answers(BankView, { page: true })
  async list(@Actor() actor: AnyActor, @Query() query: BankQuery): Promise<Page<BankView>> {
    const [after] = unwrap(readCursor(query.after)) ?? [];
    const from = typeof after === 'string' ? after : null;
    const rows = await this.banks.list(actor, from, query.limit + 1);
    return pageOf(rows, query.limit, (row) => [row.id], bankViewOf);
  }

  @Get(':bankId/items')
  @Requires('bank.read-items')
  @Answers(BankItem, { page: true })
  async items(
    @Actor() actor: AnyActor,
    @IdParam('bankId') bankId: string,
    @Query() query: BankQuery,
  ): Promise<Page<BankItem>> {
    const [code] = unwrap(readCursor(query.after)) ?? [];
    const page = { after: typeof code === 'string' ? code : '', limit: query.limit };
    const rows = unwrap(await this.banks.items(actor, bankId, page));
    return pageOf(rows, query.limit, (row) => [row.code], itemOf);
  }

  @Get(':bankId')
  @Requires('bank.read')
  @Answers(BankView)
  async read(@Actor() actor: AnyActor, @IdParam('bankId') bankId: string): Promise<BankView> {
    return bankViewOf(unwrap(await this.banks.view(actor, bankId)));
  }
}

/** Field by field: the salt stays here. */
function itemOf(item: StoredItem): BankItem {
  const { code, act, article, stem, options, key, source, enemies, content } = item;
  const { a, b, c, d } = options;
  return { code, act, article, stem, options: { a, b, c, d }, key, source, enemies, content };
}
