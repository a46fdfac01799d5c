import { Transactor, type Tx } from '@adal/database';
import type { BodyId, ContestId, RegionId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { ContestPlace } from '../contest-place.js';
import {
  SEARCH_ALPHABETS as ALPHABETS,
  searchText,
  type ContestState,
  type ContestStatus,
  type Texts,
} from '../domain/index.js';
import type { BodyEntity } from './body.entity.js';
import { RegionEntity } from './region.entity.js';

/** Which contests are listed: without a status, all that are announced. */
export type ContestFilter = {
  readonly regionId: string | null;
  readonly bodyId: string | null;
  readonly status: ContestStatus | null;
  readonly category: string | null;
  /** Words of the post, the body or the category, in any of the languages. */
  readonly search: string | null;
  /** Contests behind this place. */
  readonly after: ContestPlace | null;
  readonly limit: number;
};

/** A contest in a list, with the name of its body. */
export type ListedContest = {
  readonly id: ContestId;
  readonly bodyId: BodyId;
  readonly regionId: RegionId;
  readonly status: ContestStatus;
  readonly bodyName: Texts;
  readonly state: ContestState;
  /** The announced contest that is held in place of this one. */
  readonly rerunId: ContestId | null;
  readonly turn: number;
  readonly due: number;
};

const SEARCHED = `concat_ws(' ', contest.state->'position'->'title'->>'kk',
  contest.state->'position'->'title'->>'ru', contest.state->'position'->'title'->>'en',
  contest.state->'position'->>'category', body.name->>'kk', body.name->>'ru', body.name->>'en')`;

/** Where anybody may still apply comes first, then what begins, then what runs; what is over comes last, the latest first. */
const TURN = `CASE contest.status WHEN 'draft' THEN 0
  WHEN 'accepting' THEN CASE WHEN contest.rerun_of IS NULL THEN 0 ELSE 2 END
  WHEN 'announced' THEN 1 WHEN 'decided' THEN 3 WHEN 'closed' THEN 3 WHEN 'not-held' THEN 3
  WHEN 'voided' THEN 3 ELSE 2 END`;
const DUE = `CASE WHEN contest.status = 'announced' THEN contest.accept_from
  WHEN contest.status IN ('decided', 'closed', 'not-held', 'voided') THEN -contest.accept_until
  ELSE contest.accept_until END`;
const RERUN_ID = `(SELECT rerun.id FROM contest.contest rerun
  WHERE rerun.rerun_of = contest.id AND rerun.status <> 'draft')`;

/** Reads for the pages; nothing here locks or changes a row. */
@Injectable()
export class ContestQueries {
  constructor(private readonly transactor: Transactor) {}

  /** One row more than `limit`, if there is one. */
  list(filter: ContestFilter): Promise<ListedContest[]> {
    const { regionId, bodyId, status, after, limit, category } = filter;
    const search = filter.search === null ? null : searchText(filter.search);
    return this.transactor.read((tx) =>
      tx.query<ListedContest>(
        `SELECT contest.id, contest.body_id AS "bodyId", contest.region_id AS "regionId",
                contest.status, body.name AS "bodyName", contest.state,
                ${RERUN_ID} AS "rerunId", ${TURN} AS turn, ${DUE} AS due
           FROM contest.contest JOIN contest.body ON body.id = contest.body_id
          WHERE CASE WHEN $1::text IS NULL THEN contest.status <> 'draft' ELSE contest.status = $1 END
            AND ($2::text IS NULL OR contest.region_id = $2)
            AND ($3::uuid IS NULL OR contest.body_id = $3)
            AND ($4::uuid IS NULL OR (${TURN}, ${DUE}, contest.id) > ($10::int, $11::bigint, $4))
            AND ($6::text IS NULL OR contest.state->'position'->>'category' = $6)
            AND ($7::text IS NULL OR position($7 IN lower(translate(${SEARCHED}, $8, $9))) > 0)
          ORDER BY turn, due, contest.id LIMIT $5 + 1`,
        [
          ...[status, regionId, bodyId, after?.id ?? null, limit, category, search],
          ...[ALPHABETS.from, ALPHABETS.to, after?.turn ?? null, after?.due ?? null],
        ],
      ),
    );
  }

  /** The name that stands over a contest. */
  async bodyNameIn(tx: Tx, bodyId: BodyId): Promise<Texts> {
    const [row] = await tx.query<{ name: Texts }>('SELECT name FROM contest.body WHERE id = $1', [
      bodyId,
    ]);
    if (row === undefined) throw new Error(`there is no body ${bodyId}`);
    return row.name;
  }

  /** The announced contest that is held in place of this one. */
  async rerunIdIn(tx: Tx, id: ContestId): Promise<ContestId | null> {
    const [row] = await tx.query<{ id: ContestId }>(
      `SELECT id FROM contest.contest WHERE rerun_of = $1 AND status <> 'draft'`,
      [id],
    );
    return row?.id ?? null;
  }

  /** By ISO code. */
  regions(): Promise<RegionEntity[]> {
    return this.transactor.read((tx) => tx.manager.find(RegionEntity, { order: { id: 'ASC' } }));
  }

  /** One row more than `limit`, if there is one. */
  bodies(regionId: string | null, after: string | null, limit: number): Promise<BodyEntity[]> {
    return this.transactor.read((tx) =>
      tx.query<BodyEntity>(
        `SELECT id, region_id AS "regionId", name FROM contest.body
          WHERE ($1::text IS NULL OR region_id = $1) AND ($2::uuid IS NULL OR id > $2)
          ORDER BY id LIMIT $3 + 1`,
        [regionId, after, limit],
      ),
    );
  }
}
