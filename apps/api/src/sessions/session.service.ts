import { Transactor } from '@adal/database';
import { hashToken, newToken } from '@adal/http';
import { ok, refuse, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

/** How long a browser stays signed in. A candidate's must outlast the longest day of a test. */
const HOURS = { staff: 8, participation: 16 } as const;

/** Kept a while after its end, so that "ended" can be told from "never was". */
const KEPT = `interval '7 days'`;

/**
 * Of two browsers with one ticket the delete lets one through. Old tickets go with it, as they name an hour, and so do
 * old sessions. The times of a participation are whole hours, its end rounded up: they tell nothing of the moment.
 */
const OPEN = `
  WITH expired AS (DELETE FROM exchange.ticket WHERE expires_at <= clock_timestamp()),
  aged AS (DELETE FROM access.session WHERE expires_at < clock_timestamp() - ${KEPT}),
  taken AS (
    DELETE FROM exchange.ticket WHERE token_hash = $2 AND expires_at > clock_timestamp()
    RETURNING kind, staff_id, application_id, contest_id, candidate_code)
  INSERT INTO access.session (id, token_hash, ticket_hash, kind, staff_id, application_id, contest_id,
                              candidate_code, created_at, expires_at)
  SELECT gen_random_uuid(), $1, $2, kind, staff_id, application_id, contest_id, candidate_code,
         CASE WHEN kind = 'staff' THEN now() ELSE date_trunc('hour', now()) END,
         CASE WHEN kind = 'staff' THEN now() + interval '${HOURS.staff} hours'
              ELSE date_trunc('hour', now()) + interval '${HOURS.participation + 1} hours' END
    FROM taken
  RETURNING kind`;

type Opened = { readonly kind: keyof typeof HOURS };

/** Signing in at the api: a one-use ticket of the identity process becomes a session here. */
@Injectable()
export class SessionService {
  constructor(private readonly transactor: Transactor) {}

  /** The token goes to the browser and is nowhere kept. A ticket that was used, expired or never was: `ticket.unusable`. */
  async open(ticket: string): Promise<Result<{ token: string; kind: Opened['kind'] }>> {
    const ticketHash = hashToken(ticket);
    const { token, hash } = newToken();
    const [opened] = await this.transactor.single<Opened>(OPEN, [hash, ticketHash]);
    return opened === undefined ? refuse('ticket.unusable') : ok({ token, kind: opened.kind });
  }

  async end(tokenHash: Uint8Array): Promise<void> {
    await this.transactor.runPlain((tx) =>
      tx.query(
        'UPDATE access.session SET ended_at = clock_timestamp() WHERE token_hash = $1 AND ended_at IS NULL',
        [tokenHash],
      ),
    );
  }
}
