import { createHash, randomBytes } from 'node:crypto';

import { authorise, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import { ok, refuse, type ApplicationId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

type Ticket = {
  readonly kind: 'staff' | 'participation';
  readonly staffId: string | null;
  readonly applicationId: string | null;
  readonly contestId: string | null;
  readonly code: string | null;
};

/** Hands a signed-in person over to the evaluation, which learns the application or the official and nothing else. */
@Injectable()
export class TicketService {
  constructor(private readonly transactor: Transactor) {}

  /** Of one's own application only; the ticket does not say whose it is. */
  forApplication(actor: Actor, applicationId: ApplicationId): Promise<Result<string>> {
    return this.transactor.run(async (tx) => {
      if (actor.kind !== 'person') return refuse('resource.not-found');
      const { personId } = actor;
      const right = authorise(actor, 'ticket.take-participation', { personId });
      if (!right.ok) return right;
      const [own] = await tx.query<{ contestId: string; code: string }>(
        `SELECT contest_id AS "contestId", candidate_code AS code FROM vault.record
          WHERE application_id = $1 AND person_id = $2`,
        [applicationId, personId],
      );
      if (own === undefined) return refuse('resource.not-found');
      const ticket = { kind: 'participation', staffId: null, applicationId, ...own } as const;
      return ok(await issueIn(tx, ticket));
    });
  }

  forStaff(actor: Actor): Promise<Result<string>> {
    return this.transactor.run(async (tx) => {
      const right = authorise(actor, 'ticket.take-staff');
      if (!right.ok || actor.kind !== 'staff') return refuse('resource.not-found');
      const none = { applicationId: null, contestId: null, code: null };
      return ok(await issueIn(tx, { kind: 'staff', staffId: actor.staffId, ...none }));
    });
  }
}

/** 256 bits, once, within 30 seconds of the real clock; only the hash lies in the database. */
async function issueIn(tx: Tx, ticket: Ticket): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.query(
    `INSERT INTO exchange.ticket
       (token_hash, kind, staff_id, application_id, contest_id, candidate_code, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + interval '30 seconds')`,
    [
      createHash('sha256').update(token, 'utf8').digest(),
      ...[ticket.kind, ticket.staffId, ticket.applicationId, ticket.contestId, ticket.code],
    ],
  );
  return token;
}
