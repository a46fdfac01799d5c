import { AuditLog, SYSTEM_ACTOR } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import { toHex } from '@adal/kernel';
import { ed25519PublicKey, isOneToOne, rerunMapRoot, signRerunMap } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { holdAcceptanceIn, rerunsIn, type RerunNotice } from '../applications/notices.js';
import { isConfirmed, isMapDue, type RerunMapped } from '../domain/index.js';
import { pairsIn } from '../reruns/rerun.rows.js';
import { IdentityKeys } from '../vault/identity-keys.js';

/** Signs for the one-to-one map of a rerun's codes, and hands the pairs over when the rerun is over. May run twice and late. */
@Injectable()
export class RerunMaps {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: IdentityKeys,
    private readonly log: AuditLog,
  ) {}

  /** How many maps were signed or handed over. */
  async run(): Promise<number> {
    const reruns = await this.transactor.read(rerunsIn);
    let done = 0;
    for (const rerun of reruns.filter(isConfirmed)) {
      if (!rerun.isMapped) done += await this.transactor.runPlain((tx) => this.mapIn(tx, rerun));
      else if (isMapDue(rerun)) {
        done += await this.transactor.runPlain((tx) => showIn(tx, rerun));
      }
    }
    return done;
  }

  private async mapIn(tx: Tx, { contestId, rerunOf }: RerunNotice): Promise<number> {
    if (rerunOf === null) return 0;
    await holdAcceptanceIn(tx, contestId);
    const pairs = await pairsIn(tx, contestId);
    if (!isOneToOne(pairs)) throw new Error('two candidates of a rerun share a code');
    const root = toHex(rerunMapRoot(pairs));
    const count = pairs.length;
    const added = await tx.query(
      `INSERT INTO vault.rerun_map (contest_id, pairs, root, is_shown) VALUES ($1, $2, $3, false)
       ON CONFLICT ON CONSTRAINT rerun_map_pkey DO NOTHING RETURNING 1`,
      [contestId, count, root],
    );
    if (added.length === 0) return 0;
    const seed = this.keys.mapSeed;
    const signature = signRerunMap(seed, { contestId, rerunOf, count, root });
    const publicKey = toHex(ed25519PublicKey(seed));
    const map = { rerunOf, count, root, publicKey, signature };
    const event: RerunMapped = { type: 'identity.rerun-mapped', ...map };
    await this.log.appendIn(tx, { contest: contestId, actor: SYSTEM_ACTOR, events: [event] });
    return 1;
  }
}

/** From the decision on the department may see, in restricted evidence, whose second code is whose. */
async function showIn(tx: Tx, { contestId }: RerunNotice): Promise<number> {
  await tx.query(
    `INSERT INTO exchange.rerun_pair (contest_id, old_code, new_code, salt)
     SELECT contest_id, old_code, new_code, encode(salt, 'hex') FROM vault.rerun_pair
      WHERE contest_id = $1 ON CONFLICT DO NOTHING`,
    [contestId],
  );
  await tx.query('UPDATE vault.rerun_map SET is_shown = true WHERE contest_id = $1', [contestId]);
  return 1;
}
