import { Transactor, type Tx } from '@adal/database';
import { hashToken, newToken } from '@adal/http';
import { mapResult, ok, refuse, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

/** How long a browser stays signed in. A candidate's must outlast the longest day of a test. */
const HOURS = { staff: 8, participation: 16 } as const;

/** Kept a while after its end, so that "ended" can be told from "never was". */
const KEPT = `interval '7 days'`;

const TAKE_TICKET = `
  DELETE FROM exchange.ticket WHERE token_hash = $1 AND expires_at > clock_timestamp()
  RETURNING kind, staff_id, application_id, contest_id, candidate_code`;

/** The times of a participation are whole hours, its end rounded up: they tell nothing of the moment. */
const OPEN = `
  INSERT INTO access.session (id, token_hash, ticket_hash, kind, staff_id, application_id, contest_id,
                              candidate_code, created_at, expires_at)
  SELECT gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7,
         CASE WHEN $3 = 'staff' THEN now() ELSE date_trunc('hour', now()) END,
         CASE WHEN $3 = 'staff' THEN now() + $8::integer * interval '1 hour'
              ELSE date_trunc('hour', now()) + ($8::integer + 1) * interval '1 hour' END`;

type Ticket = {
  readonly kind: keyof typeof HOURS;
  readonly staff_id: string | null;
  readonly application_id: string | null;
  readonly contest_id: string | null;
  readonly candidate_code: string | null;
};

/** Signing in at the api: a one-use ticket of the identity process becomes a session here. */
@Injectable()
export class SessionService {
  constructor(private readonly transactor: Transactor) {}

  /** The token goes to the browser and is nowhere kept. A ticket that was used, expired or never was: `ticket.unusable`. */
  async open(ticket: string): Promise<Result<{ token: string; kind: Ticket['kind'] }>> {
    const ticketHash = hashToken(ticket);
    const { token, hash } = newToken();
    const opened = await this.transactor.run(async (tx) => {
      const taken = await takeTicket(tx, ticketHash);
      if (!taken.ok) return taken;
      await tx.query(OPEN, [hash, ticketHash, ...valuesOf(taken.value)]);
      await tx.query(`DELETE FROM access.session WHERE expires_at < clock_timestamp() - ${KEPT}`);
      return taken;
    });
    return mapResult(opened, ({ kind }) => ({ token, kind }));
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

/** Of two browsers with one ticket the delete lets one through; old tickets go with it, as they name an hour. */
async function takeTicket(tx: Tx, ticketHash: Uint8Array): Promise<Result<Ticket>> {
  await tx.query('DELETE FROM exchange.ticket WHERE expires_at <= clock_timestamp()');
  const [ticket] = await tx.query<Ticket>(TAKE_TICKET, [ticketHash]);
  return ticket === undefined ? refuse('ticket.unusable') : ok(ticket);
}

function valuesOf(ticket: Ticket): readonly unknown[] {
  const { kind, staff_id, application_id, contest_id, candidate_code } = ticket;
  return [kind, staff_id, application_id, contest_id, candidate_code, HOURS[kind]];
}
