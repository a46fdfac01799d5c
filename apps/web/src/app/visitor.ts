import { useActor, useIdentity, type Actor, type Person } from '../shared/session/session.js';
import { AREAS, AREA_NAMES, type Access, type Area } from './areas.js';

/** Both realms' view of whoever looks at the page. */
export type Visitor = {
  readonly person: Person | null;
  readonly actor: Actor;
  readonly isPending: boolean;
};

export function useVisitor(): Visitor {
  const { person, isPending: isPersonPending } = useIdentity();
  const { actor, isPending: isActorPending } = useActor();
  return { person, actor, isPending: isPersonPending || isActorPending };
}

/** Whether the visitor works in the area. */
export function mayEnter(access: Access, { person, actor }: Visitor): boolean {
  if (access.who === 'anyone') return true;
  if (access.who === 'person') return person?.kind === 'candidate' || actor.kind === 'candidate';
  return actor.kind === 'staff' && actor.grants.some((grant) => access.roles.includes(grant.role));
}

/** The areas that the masthead offers this visitor. */
export function areasOf(visitor: Visitor): readonly Area[] {
  return AREA_NAMES.filter((area) => mayEnter(AREAS[area], visitor));
}
