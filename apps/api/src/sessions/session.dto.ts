import { STAFF_ROLES } from '@adal/access';
import { Code, List, OneOf, Text, Uuid } from '@adal/http';

/** What the identity process gave the browser. */
export class SignIn {
  @Text({
    min: 43,
    max: 43,
    pattern: /^[A-Za-z0-9_-]{43}$/,
    says: 'A ticket of the identity process.',
  })
  readonly ticket!: string;
}

export class SignedIn {
  @OneOf(['staff', 'participation'])
  readonly kind!: string;
}

export class HeldGrant {
  @OneOf(STAFF_ROLES)
  readonly role!: string;

  @Text({ max: 6, nullable: true, says: 'Only in this region; null: in every one.' })
  readonly regionId!: string | null;

  @Uuid({ nullable: true, says: 'Only in this body; null: in every one.' })
  readonly bodyId!: string | null;

  @Uuid({ nullable: true, says: 'Only in this contest; null: in every one.' })
  readonly contestId!: string | null;
}

/** Who is signed in here: an official with grants, or a participation that knows no person. */
export class Me {
  @OneOf(['staff', 'candidate'])
  readonly kind!: string;

  @Uuid({ optional: true })
  readonly staffId?: string;

  @List(() => HeldGrant, { maxItems: 1000, optional: true })
  readonly grants?: readonly HeldGrant[];

  @Uuid({ optional: true })
  readonly applicationId?: string;

  @Uuid({ optional: true })
  readonly contestId?: string;

  @Code({ optional: true })
  readonly candidateCode?: string;
}
