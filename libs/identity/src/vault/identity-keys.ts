import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { SETTINGS, type Settings } from '@adal/config';
import { brand, expectOk, fromHex, toHex, toUtf8, type ContestId } from '@adal/kernel';
import { hmacSha256, secureRandom, x25519PublicKey } from '@adal/proof';
import { Inject, Injectable } from '@nestjs/common';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const SUFFIX = '.key';

/**
 * Keys of the identity process, files outside the database: whoever has only the database, or only
 * a copy of it, opens nothing. A contest has a desk key of its own, so that destroying the file also
 * closes every backup of that contest's wraps.
 */
@Injectable()
export class IdentityKeys {
  private readonly folder: string;
  private readonly deskFolder: string;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'keysDir'>) {
    this.folder = join(settings.keysDir, 'identity');
    this.deskFolder = join(this.folder, 'desk');
  }

  /** The form in which a national number is kept: equal numbers meet, and none can be guessed. */
  nationalNumberTag(nationalNumber: string): Uint8Array {
    return hmacSha256(this.keyOf(this.folder, 'national-number'), toUtf8(nationalNumber));
  }

  /** What key holders seal their shares to. */
  get unsealingPublicKey(): Uint8Array {
    return x25519PublicKey(this.unsealingPrivateKey);
  }

  get unsealingPrivateKey(): Uint8Array {
    return this.keyOf(this.folder, 'unsealing');
  }

  /** Keeps what was unsealed for the document desk. */
  get appointeeKey(): Uint8Array {
    return this.keyOf(this.folder, 'appointee');
  }

  /** Ed25519 seed that signs the maps of reruns. */
  get mapSeed(): Uint8Array {
    return this.keyOf(this.folder, 'rerun-map');
  }

  /** Made at the first application of the contest. */
  deskKey(contestId: ContestId): Uint8Array {
    return this.keyOf(this.deskFolder, contestId);
  }

  /** Contests whose desk key still exists. */
  contestsWithDeskKey(): readonly ContestId[] {
    mkdirSync(this.deskFolder, { recursive: true, mode: FOLDER_MODE });
    return readdirSync(this.deskFolder)
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => brand<ContestId>(name.slice(0, -SUFFIX.length)));
  }

  /** For ever; destroying what is gone is no fault. */
  destroyDeskKey(contestId: ContestId): void {
    rmSync(join(this.deskFolder, `${contestId}${SUFFIX}`), { force: true });
  }

  private keyOf(folder: string, name: string): Uint8Array {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    const path = join(folder, `${name}${SUFFIX}`);
    try {
      writeFileSync(path, `${toHex(secureRandom(32))}\n`, { mode: FILE_MODE, flag: 'wx' });
    } catch (error) {
      if (!isThere(error)) throw error;
    }
    return expectOk(fromHex(readFileSync(path, 'utf8').trim()));
  }
}

function isThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
