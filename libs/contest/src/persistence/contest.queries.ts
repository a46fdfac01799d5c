import { Transactor, type Tx } from '@adal/database';
import type { BodyId, ContestId, RegionId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

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
  /** Ids above this one; ids are random, so the order tells nothing. */
  readonly after: string | null;
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
};

const SEARCHED = `concat_ws(' ', contest.state->'position'->'title'->>'kk',
  contest.state->'position'->'title'->>'ru', contest.state->'position'->'title'->>'en',
  contest.state->'position'->>'category', body.name->>'kk', body.name->>'ru', body.name->>'en')`;

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
                contest.status, body.name AS "bodyName", contest.state
           FROM contest.contest JOIN contest.body ON body.id = contest.body_id
          WHERE CASE WHEN $1::text IS NULL THEN contest.status <> 'draft' ELSE contest.status = $1 END
            AND ($2::text IS NULL OR contest.region_id = $2)
            AND ($3::uuid IS NULL OR contest.body_id = $3)
            AND ($4::uuid IS NULL OR contest.id > $4)
            AND ($6::text IS NULL OR contest.state->'position'->>'category' = $6)
            AND ($7::text IS NULL OR position($7 IN lower(translate(${SEARCHED}, $8, $9))) > 0)
          ORDER BY contest.id LIMIT $5 + 1`,
        [status, regionId, bodyId, after, limit, category, search, ALPHABETS.from, ALPHABETS.to],
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
