import type { StaffRole } from '@adal/access';
import { Transactor } from '@adal/database';
import type { StaffId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import type { Language } from './account.js';

/** A colleague as those see them who hand out roles; `roles` are those alive now. */
export type Colleague = {
  readonly staffId: StaffId;
  readonly fullName: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly StaffRole[];
  /** The key registered last, in hex. */
  readonly publicKey: string | null;
};

const LIST = `
  SELECT account.staff_id AS "staffId", account.full_name AS "fullName", account.email, account.language,
         ARRAY(SELECT DISTINCT role FROM exchange.staff_grant AS held
                WHERE held.staff_id = account.staff_id AND held.ended_at IS NULL ORDER BY role) AS roles,
         (SELECT public_key FROM vault.holder_key AS held
           WHERE held.staff_id = account.staff_id ORDER BY held.set_at DESC LIMIT 1) AS "publicKey"
    FROM vault.account
   WHERE account.kind = 'staff' AND ($1::uuid IS NULL OR account.staff_id > $1)
   ORDER BY account.staff_id LIMIT $2`;

/** Names of officials, for those who give them roles or seats; never of candidates. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly transactor: Transactor) {}

  /** By the random id. */
  list(after: string | null, count: number): Promise<readonly Colleague[]> {
    return this.transactor.read((tx) => tx.query<Colleague>(LIST, [after, count]));
  }
}
