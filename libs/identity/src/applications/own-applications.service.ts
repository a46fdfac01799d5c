import { authorise, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import {
  ok,
  refuse,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type Instant,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { ContestNotice, Verdict } from '../domain/index.js';
import { acceptingIn } from './notices.js';

export type OwnApplication = {
  readonly applicationId: ApplicationId;
  readonly contestId: ContestId;
  readonly candidateCode: CandidateCode;
  readonly title: ContestNotice['title'];
  readonly verdict: Verdict | null;
  /** The post was offered, and nothing has become of it yet. */
  readonly isOffered: boolean;
};

/** Somebody looked into the record. */
export type Opening = {
  readonly by: 'desk' | 'key-holders';
  readonly holders: readonly string[];
  readonly at: Instant;
};

/** What a candidate may see of the own applications. */
@Injectable()
export class OwnApplicationsService {
  constructor(private readonly transactor: Transactor) {}

  accepting(): Promise<readonly ContestNotice[]> {
    return this.transactor.read(acceptingIn);
  }

  list(actor: Actor): Promise<Result<readonly OwnApplication[]>> {
    return this.transactor.read(async (tx) => {
      if (actor.kind !== 'person') return refuse('resource.not-found');
      const right = authorise(actor, 'record.list-own', { personId: actor.personId });
      return right.ok ? ok(await ownIn(tx, actor.personId)) : right;
    });
  }

  /** Who opened the record, when; an official of the desk is not named, holders are by their staff id. */
  openings(actor: Actor, applicationId: ApplicationId): Promise<Result<readonly Opening[]>> {
    return this.transactor.read(async (tx) => {
      if (actor.kind !== 'person') return refuse('resource.not-found');
      const rows = await tx.query<Opening>(
        `SELECT opened_by AS by, holders, at FROM vault.opening
          WHERE application_id = $1 AND EXISTS (
            SELECT 1 FROM vault.record WHERE record.application_id = $1 AND person_id = $2)
          ORDER BY at, id`,
        [applicationId, actor.personId],
      );
      return ok(rows);
    });
  }
}

/** One offer at most is made to an application; every end of it is told to its holder as well. */
const OFFERED = `(
  EXISTS (SELECT 1 FROM vault.notice told
           WHERE told.person_id = record.person_id
             AND told.application_id = record.application_id AND told.kind = 'offer-made')
  AND NOT EXISTS (SELECT 1 FROM vault.notice told
           WHERE told.person_id = record.person_id AND told.application_id = record.application_id
             AND told.kind IN ('offer-accepted', 'offer-declined', 'offer-withdrawn')))`;

function ownIn(tx: Tx, personId: string): Promise<readonly OwnApplication[]> {
  return tx.query<OwnApplication>(
    `SELECT record.application_id AS "applicationId", record.contest_id AS "contestId",
            candidate_code AS "candidateCode", notice.title,
            CASE WHEN verdict.application_id IS NOT NULL THEN jsonb_build_object(
              'isEligible', is_eligible, 'reasonCode', reason_code, 'text', text) END AS verdict,
            notice.status = 'decided' AND ${OFFERED} AS "isOffered"
       FROM vault.record
       JOIN exchange.contest_notice notice ON notice.contest_id = record.contest_id
       LEFT JOIN vault.verdict ON verdict.application_id = record.application_id
      WHERE record.person_id = $1 ORDER BY record.application_id`,
    [personId],
  );
}
