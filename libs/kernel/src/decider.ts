import type { JsonObject } from './json.js';
import { ok, type Result } from './result.js';

/** Something that has happened, as it is written to the log: JSON, whole numbers, past tense `noun.happened`. */
export type DomainEvent = JsonObject & { readonly type: string };

/** The events that a command causes, or why it is refused; no events means that it was already so. */
export type Decision<E> = Result<readonly E[]>;

/** One process as two pure functions; `evolve` must accept every event that was ever written, in every version. */
export type Decider<State, Command, Event extends DomainEvent> = {
  readonly initial: State;
  readonly decide: (state: State, command: Command) => Decision<Event>;
  readonly evolve: (state: State, event: Event) => State;
};

/** The decision that these events happen, in this order. */
export function decided<E>(...events: readonly E[]): Decision<E> {
  return ok(events);
}

/** The decision of a repeated command: nothing happens and nothing is refused. */
export const NO_NEWS: Decision<never> = ok([]);

/** The state after the events, starting from `from`. */
export function replay<State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  events: readonly Event[],
  from: State = decider.initial,
): State {
  return events.reduce((state, event) => decider.evolve(state, event), from);
}
