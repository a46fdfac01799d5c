import { AuditLog, type LogActor } from '@adal/audit';
import type { Tx } from '@adal/database';
import type { ApplicationId, ContestId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import {
  evolveApplication,
  type ApplicationEvent,
  type ApplicationState,
} from '../domain/index.js';

type Row = { readonly state: ApplicationState };

/** What happened to an application, by whom. */
export type Change = {
  readonly before: ApplicationState | null;
  readonly contestId: ContestId;
  readonly events: readonly ApplicationEvent[];
  readonly actor: LogActor;
};

/** The only writer of `candidate.application`; its input is the list of events. */
@Injectable()
export class ApplicationRepository {
  constructor(private readonly log: AuditLog) {}

  async lockIn(tx: Tx, id: ApplicationId): Promise<ApplicationState | null> {
    const [row] = await tx.query<Row>(
      'SELECT state FROM candidate.application WHERE id = $1 FOR UPDATE',
      [id],
    );
    return row?.state ?? null;
  }

  async findIn(tx: Tx, id: ApplicationId): Promise<ApplicationState | null> {
    const [row] = await tx.query<Row>('SELECT state FROM candidate.application WHERE id = $1', [
      id,
    ]);
    return row?.state ?? null;
  }

  /** By code, which is random: the order tells nothing. */
  async listIn(tx: Tx, contestId: ContestId): Promise<readonly ApplicationState[]> {
    const rows = await tx.query<Row>(
      'SELECT state FROM candidate.application WHERE contest_id = $1 ORDER BY candidate_code',
      [contestId],
    );
    return rows.map(({ state }) => state);
  }

  /**
   * Row and log entry from the same events, each application in a stream of its own. False when
   * somebody else took the same news first; then nothing is written.
   */
  async commitIn(tx: Tx, { before, contestId, events, actor }: Change): Promise<boolean> {
    const after = events.reduce<ApplicationState | null>(
      (state, event) => evolveApplication(state, event, contestId),
      before,
    );
    if (after === null || events.length === 0) return false;
    const isWritten = before === null ? await insertIn(tx, after) : await updateIn(tx, after);
    if (!isWritten) return false;
    await this.log.appendIn(tx, { contest: contestId, actor, events, stream: after.id });
    return true;
  }
}

async function insertIn(tx: Tx, state: ApplicationState): Promise<boolean> {
  const { id, contestId, code, status } = state;
  const added = await tx.query(
    `INSERT INTO candidate.application (id, contest_id, candidate_code, status, version, state)
     VALUES ($1, $2, $3, $4, 1, $5::jsonb)
     ON CONFLICT ON CONSTRAINT application_pkey DO NOTHING RETURNING 1`,
    [id, contestId, code, status, JSON.stringify(state)],
  );
  return added.length > 0;
}

async function updateIn(tx: Tx, state: ApplicationState): Promise<boolean> {
  await tx.query(
    `UPDATE candidate.application SET status = $2, version = version + 1, state = $3::jsonb
      WHERE id = $1`,
    [state.id, state.status, JSON.stringify(state)],
  );
  return true;
}
