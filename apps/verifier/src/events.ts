import { CANDIDATE_EVENTS, type ApplicationEvent } from '@adal/candidate/domain';
import { COMMISSION_EVENTS, type CommissionEvent } from '@adal/commission/domain';
import { CONTEST_EVENTS, type ContestEvent } from '@adal/contest/domain';
import {
  catalogueOf,
  expectOk,
  findSpec,
  type EventCatalogue,
  type Instant,
  type JsonObject,
} from '@adal/kernel';
import { SUPERVISION_EVENTS, type SupervisionEvent } from '@adal/supervision/domain';
import {
  TESTING_EVENTS,
  type AttemptEvent,
  type StageResult,
  type StageVoided,
} from '@adal/testing/domain';

import { IDENTITY_EVENTS, type IdentityEvent } from './identity-events.js';

export type FormDrawn = {
  readonly type: 'form.drawn';
  readonly attemptId: string;
  readonly code: string;
  readonly stage: number;
  readonly formHash: string;
};
export type Snapshot = {
  readonly type: 'attempts.snapshot';
  readonly stage: number;
  readonly attempts: number;
  readonly root: string;
};

/** Whatever a contest's entries may say. */
export type KnownEvent =
  | ContestEvent
  | ApplicationEvent
  | FormDrawn
  | Snapshot
  | AttemptEvent
  | StageResult
  | StageVoided
  | CommissionEvent
  | SupervisionEvent
  | IdentityEvent;

/** An event with its place in the log; `entry` is the id under which the site names it. */
export type Logged<E extends KnownEvent = KnownEvent> = {
  readonly index: number;
  readonly entry: string;
  readonly at: Instant;
  readonly actor: { readonly pseudonym: string; readonly role: string };
  readonly event: E;
};

/** The members of the union that may have the type, also where one shape serves several types. */
type OfType<T extends KnownEvent['type'], E = KnownEvent> = E extends { readonly type: infer K }
  ? T extends K
    ? E
    : never
  : never;

/** All versions of all events; nothing else is accepted in evidence. */
export const CATALOGUE: EventCatalogue = expectOk(
  catalogueOf(
    CONTEST_EVENTS,
    CANDIDATE_EVENTS,
    TESTING_EVENTS,
    COMMISSION_EVENTS,
    SUPERVISION_EVENTS,
    IDENTITY_EVENTS,
  ),
);

/** True for an event that the catalogue declares, with exactly the declared fields. */
export function isKnownEvent(event: JsonObject, version: number): event is KnownEvent {
  const type = event['type'];
  const spec = typeof type === 'string' ? findSpec(CATALOGUE, type, version) : undefined;
  if (spec === undefined) return false;
  const fields = Object.keys(event).filter((field) => field !== 'type');
  const declared = Object.keys(spec.fields);
  return (
    fields.length === declared.length && declared.every((field) => Object.hasOwn(event, field))
  );
}

/** Entries by type, sorted once for each log: checks ask again and again. */
const sorted = new WeakMap<readonly Logged[], ReadonlyMap<string, readonly Logged[]>>();

function byType(entries: readonly Logged[]): ReadonlyMap<string, readonly Logged[]> {
  const known = sorted.get(entries);
  if (known !== undefined) return known;
  const groups = new Map<string, Logged[]>();
  for (const logged of entries) {
    const group = groups.get(logged.event.type);
    if (group === undefined) groups.set(logged.event.type, [logged]);
    else group.push(logged);
  }
  sorted.set(entries, groups);
  return groups;
}

/** The entries of one type, in the order of the log. */
export function ofType<T extends KnownEvent['type']>(
  entries: readonly Logged[],
  type: T,
): readonly Logged<OfType<T>>[] {
  const isOfType = (logged: Logged): logged is Logged<OfType<T>> => logged.event.type === type;
  return (byType(entries).get(type) ?? []).filter(isOfType);
}

/** The events alone. */
export function eventsOf<T extends KnownEvent['type']>(
  entries: readonly Logged[],
  type: T,
): readonly OfType<T>[] {
  return ofType(entries, type).map(({ event }) => event);
}
