import { STAFF_ROLES, type StaffRole } from '@adal/access';
import { At, OneOf, PageQuery, Text, Uuid } from '@adal/http';

const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/** A role for an official, and the only place in which it holds. */
export class GiveGrant {
  @Uuid()
  readonly staffId!: string;

  @OneOf(STAFF_ROLES)
  readonly role!: StaffRole;

  @Text({ max: 6, pattern: REGION, optional: true, nullable: true, example: 'KZ-71' })
  readonly regionId?: string | null;

  @Uuid({ optional: true, nullable: true })
  readonly bodyId?: string | null;

  @Uuid({ optional: true, nullable: true })
  readonly contestId?: string | null;
}

export class GrantQuery extends PageQuery {
  @Uuid({ optional: true })
  readonly staffId?: string;
}

export class GrantGiven {
  @Uuid()
  readonly grantId!: string;
}

export class GrantRow {
  @Uuid()
  readonly grantId!: string;

  @Uuid()
  readonly staffId!: string;

  @OneOf(STAFF_ROLES)
  readonly role!: string;

  @Text({ max: 6, nullable: true })
  readonly regionId!: string | null;

  @Uuid({ nullable: true })
  readonly bodyId!: string | null;

  @Uuid({ nullable: true })
  readonly contestId!: string | null;

  @At()
  readonly grantedAt!: number;

  @At({ nullable: true })
  readonly endedAt!: number | null;
}
