import type {
  ApplicationId,
  BodyId,
  CandidateCode,
  ContestId,
  PersonId,
  RegionId,
  StaffId,
} from '@adal/kernel';

/** Every role a member of staff can be granted; candidates and the public need no grant. */
export const STAFF_ROLES = [
  'administrator',
  'item-author',
  'item-reviewer',
  'secretary',
  'publisher',
  'hr-officer',
  'chair',
  'member',
  'key-holder',
  'department-reviewer',
] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** A role and where it holds; `null` means "not limited by this". */
export type Grant = {
  readonly role: StaffRole;
  readonly regionId: RegionId | null;
  readonly bodyId: BodyId | null;
  readonly contestId: ContestId | null;
};

/** Nobody has signed in. */
export type PublicActor = { readonly kind: 'public' };

/** An official, with the grants alive at this very request. */
export type StaffActor = {
  readonly kind: 'staff';
  readonly staffId: StaffId;
  readonly grants: readonly Grant[];
};

/** A participation in one contest: it knows the application and not the person. */
export type CandidateActor = {
  readonly kind: 'candidate';
  readonly applicationId: ApplicationId;
  readonly contestId: ContestId;
  readonly candidateCode: CandidateCode;
  readonly sessionId: string;
};

/** A candidate's account; exists in the identity process only. */
export type PersonActor = { readonly kind: 'person'; readonly personId: PersonId };

/** A process of ours acting on its own; made by code only, never out of a request. */
export type SystemActor = {
  readonly kind: 'system';
  readonly process: 'api' | 'identity' | 'worker' | 'cli';
};

/** Who asks. */
export type Actor = PublicActor | StaffActor | CandidateActor | PersonActor | SystemActor;

/** What is asked for; a field that is absent is unknown, not "any". */
export type Resource = {
  readonly regionId?: RegionId | undefined;
  readonly bodyId?: BodyId | undefined;
  readonly contestId?: ContestId | undefined;
  readonly applicationId?: ApplicationId | undefined;
  readonly personId?: PersonId | undefined;
  readonly staffId?: StaffId | undefined;
  readonly status?: string | undefined;
};
