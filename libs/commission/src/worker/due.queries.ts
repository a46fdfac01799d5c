import { Transactor } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

/** A stage whose works are not in front of the members yet. */
export type UnopenedStage = { readonly contestId: ContestId; readonly stage: number };

const AT_ONCE = 100;

/** What is due and not done, whether or not a job was lost. The status of a contest is read beside our own rows. */
@Injectable()
export class DueQueries {
  constructor(private readonly transactor: Transactor) {}

  /** Practical stages that are closed and have no works. */
  unopened(): Promise<readonly UnopenedStage[]> {
    return this.transactor.read((tx) =>
      tx.query<UnopenedStage>(
        `SELECT contest.id AS "contestId", (stages.n - 1)::integer AS stage
           FROM contest.contest
          CROSS JOIN LATERAL jsonb_array_elements(contest.state -> 'stages')
            WITH ORDINALITY AS stages (stage, n)
          WHERE contest.status = 'assessing'
            AND stages.stage ->> 'kind' = 'practical' AND stages.stage ->> 'status' = 'closed'
            AND NOT EXISTS (
              SELECT FROM commission.marking_stage marking
               WHERE marking.contest_id = contest.id AND marking.stage = stages.n - 1)
          ORDER BY contest.id LIMIT ${AT_ONCE}`,
      ),
    );
  }

  /** Assessed in every stage and not ranked. */
  unranked(): Promise<readonly ContestId[]> {
    return this.ids(
      `SELECT contest.id FROM contest.contest
        WHERE contest.status = 'deciding'
          AND NOT EXISTS (SELECT FROM commission.ranking WHERE contest_id = contest.id)
        ORDER BY contest.id LIMIT ${AT_ONCE}`,
    );
  }

  /** Decisions whose entry the published log covers. */
  coveredDecisions(): Promise<readonly ContestId[]> {
    return this.ids(
      `SELECT decision.contest_id AS id FROM commission.decision
         JOIN audit.leaf ON leaf.entry_id = decision.entry_id
        WHERE decision.status = 'pending'
          AND leaf.leaf_index < (SELECT max(size) FROM audit.checkpoint)
        ORDER BY decision.contest_id LIMIT ${AT_ONCE}`,
    );
  }

  /** Accepted offers whose record the key holders have opened. */
  unsealed(): Promise<readonly ContestId[]> {
    return this.ids(
      `SELECT offer.contest_id AS id FROM commission.offer
         JOIN exchange.unsealed ON unsealed.contest_id = offer.contest_id
          AND unsealed.candidate_code = offer.candidate_code
        WHERE offer.status = 'accepted' ORDER BY offer.contest_id LIMIT ${AT_ONCE}`,
    );
  }

  /** Decided contests of which every rank has declined or withdrawn, or that appoint nobody; the first rank left ends the search. */
  deserted(): Promise<readonly ContestId[]> {
    return this.transactor.read(async (tx) => {
      const now = await tx.now();
      const rows = await tx.query<{ id: ContestId }>(
        `SELECT decision.contest_id AS id FROM commission.decision
           JOIN contest.contest ON contest.id = decision.contest_id AND contest.status = 'decided'
          WHERE decision.standstill_until <= $1 AND NOT contest.is_suspended
            AND (decision.candidate_code IS NULL OR NOT EXISTS (
              SELECT FROM commission.ranking_row ranked
                LEFT JOIN commission.offer ON offer.application_id = ranked.application_id
                JOIN candidate.application ON application.id = ranked.application_id
               WHERE ranked.contest_id = decision.contest_id
                 AND coalesce(offer.status, 'none') <> 'declined'
                 AND application.status <> 'withdrawn'))
          ORDER BY decision.contest_id LIMIT ${AT_ONCE}`,
        [now],
      );
      return rows.map(({ id }) => id);
    });
  }

  private ids(sql: string): Promise<readonly ContestId[]> {
    return this.transactor.read(async (tx) => {
      const rows = await tx.query<{ id: ContestId }>(sql);
      return rows.map(({ id }) => id);
    });
  }
}
