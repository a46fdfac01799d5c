import { authorise, type Actor } from '@adal/access';
import { Transactor } from '@adal/database';
import { refuse, type ContestId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Person } from '../domain/index.js';
import { NoticeBook } from '../notices/notice-book.js';
import { IdentityKeys } from '../vault/identity-keys.js';
import { claimCandidacyIn, openContestIn, storeIn, type Submitted } from './intake.js';

/** Takes an application: from here on the person is known by a code only. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: IdentityKeys,
    private readonly notices: NoticeBook,
  ) {}

  /** One person, one application, one role in a contest; a national number counts as a person too. */
  submit(actor: Actor, contestId: ContestId, person: Person): Promise<Result<Submitted>> {
    return this.transactor.run(async (tx) => {
      if (actor.kind !== 'person') return refuse('resource.not-found');
      const { personId } = actor;
      const right = authorise(actor, 'record.submit', { personId });
      if (!right.ok) return right;
      const notice = await openContestIn(tx, contestId);
      if (!notice.ok) return notice;
      if (notice.value.rerunOf !== null) return refuse('contest.is-rerun');
      const claimed = await claimCandidacyIn(tx, personId, contestId);
      if (!claimed.ok) return claimed;
      const stored = await storeIn(tx, this.keys, { personId, notice: notice.value, person });
      if (!stored.ok) return stored;
      await this.notices.writeIn(tx, stored.value.applicationId, 'application-received');
      return stored;
    });
  }
}
