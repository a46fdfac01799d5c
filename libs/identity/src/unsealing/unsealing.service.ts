import { authorise, type Action, type Actor, type StaffActor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import {
  expectOk,
  fromBase64,
  ok,
  refuse,
  toBase64,
  toHex,
  type Result,
  type StaffId,
} from '@adal/kernel';
import { constantTimeEqual, openSealed, sha256 } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { holdFreezeIn, noticeIn, resourceOf } from '../applications/notices.js';
import { sharesIn, type ShareRow } from '../applications/records.js';
import {
  decideUnsealing,
  evolveUnsealing,
  isComplete,
  type UnsealingCommand,
  type UnsealingState,
} from '../domain/index.js';
import { NoticeBook } from '../notices/notice-book.js';
import { IdentityKeys } from '../vault/identity-keys.js';
import { answerContext, shareContext } from '../vault/sealed-record.js';
import { commitIn } from './commit.js';
import { openIn } from './opening.js';
import {
  heldByIn,
  keepUnsealingIn,
  lockUnsealingIn,
  viewUnsealingIn,
} from './unsealing.repository.js';

/** What a holder needs to answer, and what the answer must be sealed to. */
export type OwnShare = {
  readonly unsealingId: string;
  readonly sealedShare: string;
  readonly context: string;
  readonly unsealingKey: string;
  readonly answerContext: string;
};

type Asked = { readonly actor: StaffActor; readonly state: UnsealingState };

/** What key holders do: see what is asked for, take the own share, give it. */
@Injectable()
export class UnsealingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: IdentityKeys,
    private readonly log: AuditLog,
    private readonly notices: NoticeBook,
  ) {}

  list(actor: Actor): Promise<readonly UnsealingState[]> {
    return this.transactor.read(async (tx) =>
      actor.kind === 'staff' ? heldByIn(tx, actor.staffId) : [],
    );
  }

  read(actor: Actor, id: string): Promise<Result<UnsealingState>> {
    return this.transactor.read(async (tx) => {
      const asked = await askIn(tx, actor, 'unsealing.list', await viewUnsealingIn(tx, id));
      return asked.ok ? ok(asked.value.state) : asked;
    });
  }

  get publicKey(): string {
    return toHex(this.keys.unsealingPublicKey);
  }

  /** Not before the decision is in the published log: until then there is nothing to give. */
  share(actor: Actor, id: string): Promise<Result<OwnShare>> {
    return this.transactor.read(async (tx) => {
      const state = await viewUnsealingIn(tx, id);
      const asked = await askIn(tx, actor, 'unsealing.read-share', state);
      if (!asked.ok) return asked;
      if (asked.value.state.status === 'requested') return refuse('unsealing.too-early');
      const { contestId, code, applicationId } = asked.value.state.case;
      const own = await ownShareIn(tx, applicationId, asked.value.actor.staffId);
      return ok({
        unsealingId: id,
        sealedShare: toBase64(own.sealed),
        context: shareContext({ contestId, code }, own.slot),
        unsealingKey: this.publicKey,
        answerContext: answerContext(id, own.slot),
      });
    });
  }

  /** The share that makes the threshold opens the record in the same transaction. */
  give(actor: Actor, id: string, share: string): Promise<Result<UnsealingState>> {
    return this.transactor.run(async (tx) => {
      const seen = await viewUnsealingIn(tx, id);
      if (seen !== null) await holdFreezeIn(tx, seen.case.contestId);
      const state = (await lockUnsealingIn(tx, id)) ?? seen;
      const asked = await askIn(tx, actor, 'unsealing.give-share', state);
      if (!asked.ok) return asked;
      const own = await ownShareIn(
        tx,
        asked.value.state.case.applicationId,
        asked.value.actor.staffId,
      );
      return this.takeIn(tx, asked.value, { own, share });
    });
  }

  private async takeIn(
    tx: Tx,
    { actor, state }: Asked,
    { own, share }: { readonly own: ShareRow; readonly share: string },
  ): Promise<Result<UnsealingState>> {
    const box = fromBase64(share);
    const isShareRight = box.ok && this.isRight(own, box.value, state.case.id);
    const command: UnsealingCommand = { type: 'Approve', staffId: actor.staffId, isShareRight };
    const decision = decideUnsealing(state, command);
    if (!decision.ok) return decision;
    const approved = decision.value.reduce(evolveUnsealing, state);
    await commitIn(tx, this.log, { state: approved, events: decision.value, by: actor });
    await tx.query(
      'INSERT INTO vault.unsealing_share (unsealing_id, slot, sealed) VALUES ($1, $2, $3)',
      [state.case.id, own.slot, expectOk(box)],
    );
    if (!isComplete(approved)) {
      await keepUnsealingIn(tx, approved, false);
      return ok(approved);
    }
    const { keys, log, notices } = this;
    return openIn(tx, { keys, log, notices }, approved);
  }

  /** Checked against the commitment made at sealing, so that a corrupted share is refused by whose it is. */
  private isRight(own: ShareRow, box: Uint8Array, unsealingId: string): boolean {
    const context = answerContext(unsealingId, own.slot);
    const opened = openSealed(this.keys.unsealingPrivateKey, box, context);
    return opened.ok && constantTimeEqual(sha256(opened.value), own.commitment);
  }
}

/** Only who holds a share of this very record; for everybody else there is nothing here. */
async function askIn(
  tx: Tx,
  actor: Actor,
  action: Action,
  state: UnsealingState | null,
): Promise<Result<Asked>> {
  if (state === null || actor.kind !== 'staff') return refuse('resource.not-found');
  const notice = await noticeIn(tx, state.case.contestId);
  if (notice === null) return refuse('resource.not-found');
  const right = authorise(actor, action, resourceOf(notice));
  if (!right.ok) return right;
  const isHolder = state.case.holders.some(({ staffId }) => staffId === actor.staffId);
  if (!isHolder) return refuse('resource.not-found');
  const isActing = action !== 'unsealing.list';
  if (isActing && notice.isFrozen) return refuse('unsealing.frozen');
  if (isActing && notice.status === 'voided') return refuse('unsealing.voided');
  return ok({ actor, state });
}

async function ownShareIn(
  tx: Tx,
  applicationId: Parameters<typeof sharesIn>[1],
  staffId: StaffId,
): Promise<ShareRow> {
  const own = (await sharesIn(tx, applicationId)).find((share) => share.staffId === staffId);
  if (own === undefined) throw new Error('a holder without a share');
  return own;
}
