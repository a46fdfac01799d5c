import { randomUUID } from 'node:crypto';

import { authorise, logActor, type Actor } from '@adal/access';
import { AuditLog } from '@adal/audit';
import { Transactor } from '@adal/database';
import { brand, ok, refuse, type BodyId, type RegionId, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { BodyRegistered, Texts } from './domain/index.js';
import { BodyEntity } from './persistence/body.entity.js';
import { RegionEntity } from './persistence/region.entity.js';

export type NewBody = { readonly regionId: RegionId; readonly name: Texts };

/** State bodies, entered by an administrator. */
@Injectable()
export class BodyService {
  constructor(
    private readonly transactor: Transactor,
    private readonly log: AuditLog,
  ) {}

  register(actor: Actor, { regionId, name }: NewBody): Promise<Result<BodyEntity>> {
    return this.transactor.run(async (tx) => {
      const allowed = authorise(actor, 'body.register', { regionId });
      if (!allowed.ok) return allowed;
      const region = await tx.manager.findOneBy(RegionEntity, { id: regionId });
      if (region === null) return refuse('region.unknown');
      const bodyId = brand<BodyId>(randomUUID());
      const body = tx.manager.create(BodyEntity, { id: bodyId, regionId, name });
      await tx.manager.insert(BodyEntity, body);
      const event: BodyRegistered = { type: 'body.registered', bodyId, regionId, name };
      const by = logActor(actor, 'administrator');
      await this.log.appendIn(tx, { contest: null, actor: by, events: [event] });
      return ok(body);
    });
  }
}
