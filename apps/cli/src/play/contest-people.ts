import { randomBytes } from 'node:crypto';

import type { ContestSchema } from '../scenario/scenario.schema.js';
import type { Staff } from './accounts.js';
import { personCalled } from './bank-import.js';

type BeaconParty = 'secretary' | 'publisher' | 'department';

/** A contest on its way: its id, its people and the secrets that the three beacon parties will reveal. */
export type PlayedContest = {
  readonly id: string;
  readonly schema: ContestSchema;
  readonly secretary: Staff;
  readonly publisher: Staff;
  readonly department: Staff;
  readonly hr: Staff;
  readonly chair: Staff;
  readonly members: readonly Staff[];
  readonly holders: readonly Staff[];
  readonly secrets: Readonly<Record<BeaconParty, Uint8Array>>;
};

/** Looks everybody up by the keys of the scenario and draws fresh secrets. */
export function peopleOf(
  schema: ContestSchema,
  staff: ReadonlyMap<string, Staff>,
): Omit<PlayedContest, 'id'> {
  return {
    schema,
    secretary: personCalled(staff, schema.secretary),
    publisher: personCalled(staff, schema.publisher),
    department: personCalled(staff, schema.department),
    hr: personCalled(staff, schema.hr),
    chair: personCalled(staff, schema.chair),
    members: schema.members.map((key) => personCalled(staff, key)),
    holders: schema.holders.map((key) => personCalled(staff, key)),
    secrets: { secretary: secret(), publisher: secret(), department: secret() },
  };
}

function secret(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}
