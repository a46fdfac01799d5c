import { assertNever, ok, type Refusal, refuse, type Result } from '@adal/kernel';

import type { Actor, CandidateActor, Grant, PersonActor, Resource, StaffRole } from './actor.js';
import { type Action, type Right, RIGHTS, type Scope } from './rights.js';

/** "Not found" and "not allowed" are this one refusal, so that asking teaches nothing. */
export const NOT_FOUND: Refusal = { code: 'resource.not-found' };

/** How a limit is compared with what the resource is known to be. */
type Compare = (limit: string | null, known: string | undefined) => boolean;

const strictly: Compare = (limit, known) => limit === null || limit === known;
const hopefully: Compare = (limit, known) => known === undefined || strictly(limit, known);

/** Whether the actor may; a limit that cannot be checked because the resource does not say counts against it. */
export function can(actor: Actor, action: Action, resource: Resource = {}): boolean {
  return isAllowed(actor, action, resource, strictly);
}

/** Whether there is a resource of this kind with which the actor may: what a door asks before anything is read. */
export function mayTry(actor: Actor, action: Action, resource: Resource = {}): boolean {
  return isAllowed(actor, action, resource, hopefully);
}

/** `can`, as a step of a use case. */
export function authorise(actor: Actor, action: Action, resource: Resource = {}): Result<Actor> {
  return can(actor, action, resource) ? ok(actor) : refuse(NOT_FOUND.code);
}

/** The roles by which an official may, in the order of the grants; empty for everybody else. */
export function rolesFor(
  actor: Actor,
  action: Action,
  resource: Resource = {},
): readonly StaffRole[] {
  if (actor.kind !== 'staff') return [];
  const right = RIGHTS[action];
  return actor.grants
    .filter((grant) => isGranted(grant, right, resource, strictly))
    .map((grant) => grant.role);
}

function isAllowed(actor: Actor, action: Action, resource: Resource, same: Compare): boolean {
  const right = RIGHTS[action];
  if (isPublic(right, resource, same)) return true;
  switch (actor.kind) {
    case 'public':
      return false;
    case 'system':
      return true;
    case 'staff':
      return isOfficials(right) || actor.grants.some((g) => isGranted(g, right, resource, same));
    case 'candidate':
      return right.signedIn === true || isOwn(actor, right, resource, same);
    case 'person':
      return right.signedIn === true || isOwnRecord(actor, right, resource, same);
    default:
      return assertNever(actor);
  }
}

function isOfficials(right: Right): boolean {
  return right.signedIn === true || right.anyStaff === true;
}

/** The application alone tells whose it is; a contest, where it is named too, must agree with it. */
function isOwn(actor: CandidateActor, right: Right, resource: Resource, same: Compare): boolean {
  return (
    right.ownCandidate === true &&
    same(actor.applicationId, resource.applicationId) &&
    hopefully(actor.contestId, resource.contestId)
  );
}

function isOwnRecord(actor: PersonActor, right: Right, resource: Resource, same: Compare): boolean {
  return right.ownPerson === true && same(actor.personId, resource.personId);
}

function isPublic(right: Right, { status }: Resource, same: Compare): boolean {
  if (right.public === undefined) return false;
  return right.public === true || right.public.some((state) => same(state, status));
}

function isGranted(grant: Grant, right: Right, resource: Resource, same: Compare): boolean {
  const scope: Scope | undefined = right.staff?.[grant.role];
  if (scope === undefined) return false;
  if (scope === 'contest' && grant.contestId === null) return false;
  return (
    same(grant.contestId, resource.contestId) &&
    same(grant.bodyId, resource.bodyId) &&
    same(grant.regionId, resource.regionId)
  );
}
