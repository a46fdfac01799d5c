import { type Actor, type Grant, STAFF_ROLES, type StaffRole } from '@adal/access';
import { LANE_POOL } from '@adal/database';
import type { ActorSource } from '@adal/http';
import {
  type ApplicationId,
  brand,
  type CandidateCode,
  type ContestId,
  type StaffId,
} from '@adal/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';

/** One question a request. Grants are read here and nowhere kept, so an ended role has ended. */
const FIND = `
  SELECT session.id, session.staff_id, session.application_id, session.contest_id, session.candidate_code,
         (SELECT coalesce(json_agg(json_build_object('role', held.role, 'regionId', held.region_id,
                   'bodyId', held.body_id, 'contestId', held.contest_id) ORDER BY held.id), '[]')
            FROM exchange.staff_grant held
           WHERE held.staff_id = session.staff_id AND held.ended_at IS NULL) AS grants
    FROM access.session
   WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > clock_timestamp()`;

type Row = {
  readonly id: string;
  readonly staff_id: string | null;
  readonly application_id: string | null;
  readonly contest_id: string | null;
  readonly candidate_code: string | null;
  readonly grants: readonly (Omit<Grant, 'role'> & { readonly role: string })[];
};

/** Who holds a session of the api. */
@Injectable()
export class SessionActors implements ActorSource {
  constructor(@Inject(LANE_POOL) private readonly pool: Pool) {}

  async byToken(tokenHash: Uint8Array): Promise<Actor | null> {
    const { rows } = await this.pool.query<Row>({ name: 'actor', text: FIND, values: [tokenHash] });
    return rows[0] === undefined ? null : actorOf(rows[0]);
  }
}

function actorOf(row: Row): Actor {
  if (row.staff_id !== null)
    return {
      kind: 'staff',
      staffId: brand<StaffId>(row.staff_id),
      grants: row.grants.filter(isKnown),
    };
  const { application_id, contest_id, candidate_code } = row;
  if (application_id === null || contest_id === null || candidate_code === null)
    throw new Error('a session of nobody');
  return {
    kind: 'candidate',
    applicationId: brand<ApplicationId>(application_id),
    contestId: brand<ContestId>(contest_id),
    candidateCode: brand<CandidateCode>(candidate_code),
    sessionId: row.id,
  };
}

function isKnown(grant: Omit<Grant, 'role'> & { readonly role: string }): grant is Grant {
  return STAFF_ROLES.some((role: StaffRole) => role === grant.role);
}
