import { Transactor } from '@adal/database';
import { Answers, AnswersBytes, refused, Requires, unwrap } from '@adal/http';
import { toHex, type Result } from '@adal/kernel';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AuditReader } from '../audit-reader.js';
import { LogProofs } from '../log-proofs.js';
import { LogTiles } from '../log-tiles.js';
import type { Sql } from '../stored-tree.js';
import {
  ConsistencyAnswer,
  ConsistencyQuery,
  InclusionAnswer,
  InclusionQuery,
  TilePath,
  TilePath2,
  TilePath3,
  TilePath4,
} from './log.dto.js';

const BYTES = 'application/octet-stream';
/** A tile of a published tree is what it is for ever, a partial one too: its width is in its path. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The log for everybody, in formats that other people's tools read (C2SP tlog-tiles, signed-note). */
@ApiTags('log')
@Controller('log')
export class LogController {
  constructor(
    private readonly transactor: Transactor,
    private readonly reader: AuditReader,
    private readonly tiles: LogTiles,
    private readonly proofs: LogProofs,
  ) {}

  @Get('checkpoint')
  @Requires('log.read')
  @AnswersBytes('text/plain; charset=utf-8')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async checkpoint(): Promise<string> {
    const checkpoint = await this.transactor.runPlain((tx) => this.reader.checkpointIn(tx));
    return checkpoint?.note ?? refused('log.not-started');
  }

  @Get('tile/:level/:n1')
  @Requires('log.read')
  @AnswersBytes(BYTES)
  @Header('content-type', BYTES)
  @Header('cache-control', FOR_EVER)
  tile(@Param() { level, n1 }: TilePath): Promise<Buffer> {
    return this.bytes(level, n1);
  }

  @Get('tile/:level/:n1/:n2')
  @Requires('log.read')
  @AnswersBytes(BYTES)
  @Header('content-type', BYTES)
  @Header('cache-control', FOR_EVER)
  tile2(@Param() { level, n1, n2 }: TilePath2): Promise<Buffer> {
    return this.bytes(level, n1, n2);
  }

  @Get('tile/:level/:n1/:n2/:n3')
  @Requires('log.read')
  @AnswersBytes(BYTES)
  @Header('content-type', BYTES)
  @Header('cache-control', FOR_EVER)
  tile3(@Param() { level, n1, n2, n3 }: TilePath3): Promise<Buffer> {
    return this.bytes(level, n1, n2, n3);
  }

  @Get('tile/:level/:n1/:n2/:n3/:n4')
  @Requires('log.read')
  @AnswersBytes(BYTES)
  @Header('content-type', BYTES)
  @Header('cache-control', FOR_EVER)
  tile4(@Param() { level, n1, n2, n3, n4 }: TilePath4): Promise<Buffer> {
    return this.bytes(level, n1, n2, n3, n4);
  }

  @Get('proof/inclusion')
  @Requires('log.read')
  @Answers(InclusionAnswer)
  async inclusion(@Query() query: InclusionQuery): Promise<InclusionAnswer> {
    const proof = await this.read((tx) => this.proofs.inclusionIn(tx, query.leaf, query.size));
    return { leaf: proof.index, size: proof.size, hashes: proof.path.map(toHex) };
  }

  @Get('proof/consistency')
  @Requires('log.read')
  @Answers(ConsistencyAnswer)
  async consistency(@Query() query: ConsistencyQuery): Promise<ConsistencyAnswer> {
    const proof = await this.read((tx) => this.proofs.consistencyIn(tx, query.from, query.to));
    return { from: proof.oldSize, to: proof.newSize, hashes: proof.path.map(toHex) };
  }

  private async bytes(...path: readonly string[]): Promise<Buffer> {
    const tile = await this.read((tx) => this.tiles.tileIn(tx, `tile/${path.join('/')}`));
    return Buffer.from(tile);
  }

  private async read<T>(work: (tx: Sql) => Promise<Result<T>>): Promise<T> {
    return unwrap(await this.transactor.read(work));
  }
}
