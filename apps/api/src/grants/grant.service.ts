import { randomUUID } from 'node:crypto';

import { type Actor, authorise, logActor, type StaffActor } from '@adal/access';
import { ACCESS_EVENTS } from '@adal/access/domain';
import { AuditLog } from '@adal/audit';
import { Transactor, type Tx } from '@adal/database';
import { type Page, pageOf, readCursor } from '@adal/http';
import { brand, type ContestId, type DomainEvent, ok, refuse, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import {
  claimIn,
  endGrantIn,
  type GrantRecord,
  grantsIn,
  insertGrantIn,
  lockGrantIn,
  type NewGrant,
} from './grant.queries.js';

/** Which grants to list. */
export type GrantFilter = {
  readonly staffId?: string;
  readonly after?: string;
  readonly limit: number;
};

/** Giving and ending roles: by an administrator, never of the own, each with its entry in the log. */
@Injectable()
export class GrantService {
  constructor(
    private readonly transactor: Transactor,
    private readonly log: AuditLog,
  ) {
    log.registerEvents(ACCESS_EVENTS);
  }

  async give(actor: Actor, wanted: Omit<NewGrant, 'grantId'>): Promise<Result<NewGrant>> {
    const giver = administrator(actor, 'staff-grant.give');
    if (!giver.ok) return giver;
    if (giver.value.staffId === wanted.staffId) return refuse('staff-grant.own');
    const grant: NewGrant = { grantId: randomUUID(), ...wanted };
    return this.transactor.run(async (tx) => {
      if (grant.contestId !== null && !(await claimIn(tx, grant)))
        return refuse('contest.role-conflict');
      if (!(await insertGrantIn(tx, grant, giver.value.staffId)))
        return refuse('staff-grant.already-given');
      await this.record(tx, giver.value, { type: 'staff-grant.given', ...grant });
      return ok(grant);
    });
  }

  async end(actor: Actor, grantId: string): Promise<Result<null>> {
    const ender = administrator(actor, 'staff-grant.end');
    if (!ender.ok) return ender;
    return this.transactor.run(async (tx) => {
      const grant = await lockGrantIn(tx, grantId);
      if (grant === undefined) return refuse('resource.not-found');
      if (grant.staffId === ender.value.staffId) return refuse('staff-grant.own');
      await endGrantIn(tx, grant);
      const { staffId, role } = grant;
      await this.record(tx, ender.value, { type: 'staff-grant.ended', grantId, staffId, role });
      return ok(null);
    });
  }

  async list(actor: Actor, filter: GrantFilter): Promise<Result<Page<GrantRecord>>> {
    const reader = authorise(actor, 'staff-grant.list');
    if (!reader.ok) return reader;
    const cursor = readCursor(filter.after);
    if (!cursor.ok) return cursor;
    const after = cursor.value?.[0];
    if (after !== undefined && !/^[0-9a-f-]{36}$/.test(String(after)))
      return refuse('request.invalid', { field: 'after' });
    const place = {
      staffId: filter.staffId ?? null,
      after: after === undefined ? null : String(after),
    };
    const rows = await this.transactor.read((tx) => grantsIn(tx, place, filter.limit + 1));
    return ok(
      pageOf(
        rows,
        filter.limit,
        ({ grantId }) => [grantId],
        (row) => row,
      ),
    );
  }

  private async record(tx: Tx, actor: StaffActor, event: DomainEvent): Promise<void> {
    const contest = event['contestId'];
    await this.log.appendIn(tx, {
      contest: typeof contest === 'string' ? brand<ContestId>(contest) : null,
      actor: logActor(actor, 'administrator'),
      events: [event],
    });
  }
}

/** Only a person gives and takes roles: what a process does on its own is not an administrator's act. */
function administrator(
  actor: Actor,
  action: 'staff-grant.give' | 'staff-grant.end',
): Result<StaffActor> {
  const allowed = authorise(actor, action);
  if (!allowed.ok) return allowed;
  return actor.kind === 'staff' ? ok(actor) : refuse('resource.not-found');
}
