import { authorise, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import { equalBytes, ok, refuse, type ContestId, type PersonId, type Result } from '@adal/kernel';
import { secureRandom } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import {
  claimCandidacyIn,
  openContestIn,
  storeIn,
  type Submitted,
} from '../applications/intake.js';
import { numbersCorrectedBy, type ContestNotice, type Person } from '../domain/index.js';
import { NoticeBook } from '../notices/notice-book.js';
import { IdentityKeys } from '../vault/identity-keys.js';
import {
  addPairIn,
  carryVerdictIn,
  oldParticipationIn,
  ownRerunsIn,
  type OldParticipation,
  type OwnRerun,
} from './rerun.rows.js';

const SALT_BYTES = 32;

type Confirming = {
  readonly personId: PersonId;
  readonly notice: ContestNotice;
  readonly old: OldParticipation;
};

/** Taking part again: a new code and a new key for everybody who confirms, and nobody who was not there before. */
@Injectable()
export class RerunService {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: IdentityKeys,
    private readonly notices: NoticeBook,
  ) {}

  /** Reruns of contests in which this person took part. */
  list(actor: Actor): Promise<Result<readonly OwnRerun[]>> {
    return this.transactor.read<Result<readonly OwnRerun[]>>(async (tx) => {
      if (actor.kind !== 'person') return refuse('resource.not-found');
      const right = authorise(actor, 'rerun.confirm', { personId: actor.personId });
      return right.ok ? ok(await ownRerunsIn(tx, actor.personId)) : right;
    });
  }

  /** The record is entered anew and bound to the new code; an admission of the old contest is carried over. */
  confirm(actor: Actor, contestId: ContestId, person: Person): Promise<Result<Submitted>> {
    return this.transactor.run(async (tx) => {
      if (actor.kind !== 'person') return refuse('resource.not-found');
      const { personId } = actor;
      const right = authorise(actor, 'rerun.confirm', { personId });
      if (!right.ok) return right;
      const old = await oldParticipationIn(tx, contestId, personId);
      if (old === null) return refuse('resource.not-found');
      if (!this.isSamePerson(person, old)) return refuse('rerun.other-person');
      const notice = await openContestIn(tx, contestId);
      if (!notice.ok) return notice;
      return this.takeIn(tx, { personId, notice: notice.value, old }, person);
    });
  }

  /** A slip of the first application may be put right: the number is kept as a tag, so each slip is tried. */
  private isSamePerson({ nationalNumber }: Person, old: OldParticipation): boolean {
    const isOld = (number: string): boolean =>
      equalBytes(this.keys.nationalNumberTag(number), old.nationalNumber);
    return isOld(nationalNumber) || numbersCorrectedBy(nationalNumber).some(isOld);
  }

  private async takeIn(tx: Tx, confirming: Confirming, person: Person): Promise<Result<Submitted>> {
    const { personId, notice, old } = confirming;
    const { contestId } = notice;
    const claimed = await claimCandidacyIn(tx, personId, contestId);
    if (!claimed.ok) return claimed;
    const stored = await storeIn(tx, this.keys, { personId, notice, person });
    if (!stored.ok) return stored;
    const { applicationId, candidateCode: newCode } = stored.value;
    const salt = secureRandom(SALT_BYTES);
    await addPairIn(tx, { contestId, applicationId, newCode, salt, old });
    if (old.isAdmitted) await carryVerdictIn(tx, { contestId, applicationId, old });
    await this.notices.writeIn(tx, applicationId, 'rerun-confirmed');
    return stored;
  }
}
