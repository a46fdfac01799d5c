import { ok, refuse, type Result } from '@adal/kernel';
import {
  encodeEntries,
  encodeTile,
  parseTilePath,
  TILE_WIDTH,
  tileWidth,
  type TileAddress,
} from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { AuditReader } from './audit-reader.js';
import { commitmentsFrom, readTile, type Sql } from './stored-tree.js';

/** The log as C2SP tlog-tiles: what others need to follow it and to make proofs themselves. */
@Injectable()
export class LogTiles {
  constructor(private readonly reader: AuditReader) {}

  /**
   * The bytes of the tile at this path (`tile/0/x001/234.p/5`, `tile/entries/000`). Refuses what no
   * published checkpoint covers, so a tile once given never changes.
   */
  async tileIn(tx: Sql, path: string): Promise<Result<Uint8Array>> {
    const address = parseTilePath(path);
    if (!address.ok) return refuse('log.no-such-tile');
    const size = (await this.reader.checkpointIn(tx))?.size ?? 0;
    return tileWidth(address.value.level, address.value.index, size) >= address.value.width
      ? ok(await bytesOf(tx, address.value))
      : refuse('log.no-such-tile');
  }
}

async function bytesOf(tx: Sql, tile: TileAddress): Promise<Uint8Array> {
  if (tile.kind === 'hashes') return encodeTile(await readTile(tx, tile));
  return encodeEntries(await commitmentsFrom(tx, tile.index * TILE_WIDTH, tile.width));
}
