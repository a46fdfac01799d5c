import { authorise, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type ContestId, type Instant, type PersonId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { NoticeKind } from '../domain/index.js';
import type { Titles } from './notice-text.js';

export type OwnNotice = {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly contestId: ContestId;
  readonly title: Titles;
  readonly stage: number | null;
  readonly until: Instant | null;
  readonly at: Instant;
  readonly readAt: Instant | null;
};

/** After this notice, the newest being first. */
export type NoticePlace = { readonly at: number; readonly id: string };

const LIST = `
  SELECT notice.id AS "noticeId", notice.kind, notice.contest_id AS "contestId", contest.title,
         notice.stage, notice.until, notice.at, notice.read_at AS "readAt"
    FROM vault.notice JOIN exchange.contest_notice contest ON contest.contest_id = notice.contest_id
   WHERE notice.person_id = $1
     AND ($2::bigint IS NULL OR (notice.at, notice.id) < ($2::bigint, $3::uuid))
   ORDER BY notice.at DESC, notice.id DESC LIMIT $4`;

/** What a candidate was told, for the candidate alone. */
@Injectable()
export class OwnNoticesService {
  constructor(private readonly transactor: Transactor) {}

  list(
    actor: Actor,
    { after, count }: { readonly after: NoticePlace | null; readonly count: number },
  ): Promise<Result<readonly OwnNotice[]>> {
    return this.transactor.read(async (tx) => {
      const person = personOf(actor);
      if (!person.ok) return person;
      const place = [after?.at ?? null, after?.id ?? null];
      return ok(await tx.query<OwnNotice>(LIST, [person.value, ...place, count]));
    });
  }

  unread(actor: Actor): Promise<Result<number>> {
    return this.transactor.read(async (tx) => {
      const person = personOf(actor);
      return person.ok ? ok(await unreadIn(tx, person.value)) : person;
    });
  }

  /** Others' notices and those read already are left as they are; answers how many are unread now. */
  markRead(actor: Actor, noticeIds: readonly string[]): Promise<Result<number>> {
    return this.transactor.run(async (tx) => {
      const person = personOf(actor);
      if (!person.ok) return person;
      const now = await tx.now();
      await tx.query(
        `UPDATE vault.notice SET read_at = $3
          WHERE person_id = $1 AND id = ANY($2::uuid[]) AND read_at IS NULL`,
        [person.value, noticeIds, now],
      );
      return ok(await unreadIn(tx, person.value));
    });
  }
}

function personOf(actor: Actor): Result<PersonId> {
  if (actor.kind !== 'person') return refuse('resource.not-found');
  const { personId } = actor;
  const right = authorise(actor, 'notice.read-own', { personId });
  return right.ok ? ok(personId) : right;
}

async function unreadIn(tx: Tx, personId: PersonId): Promise<number> {
  const [row] = await tx.query<{ unread: number }>(
    `SELECT count(*)::int AS unread FROM vault.notice WHERE person_id = $1 AND read_at IS NULL`,
    [personId],
  );
  return row?.unread ?? 0;
}
