import { existsSync, readFileSync } from 'node:fs';

import { unlessRefused } from '../client/problem.js';
import { at, listAt, textAt } from '../client/reader.js';
import { makeHolderKey } from '../holder-keys.js';
import type { RoleSchema, StaffSchema } from '../scenario/people.schema.js';
import type { BodySchema } from '../scenario/scenario.schema.js';
import { hireStaff, type Staff } from './accounts.js';
import type { Telling } from './bar.js';
import type { Clock } from './clock.js';
import { holderKeyFile } from './demo-file.js';
import { inParallel } from './waiting.js';

/** What every step of a play needs. */
export type Stage = {
  readonly origin: string;
  readonly dataDir: string;
  readonly password: string;
  readonly administrator: Staff;
  readonly clock: Clock;
  readonly tell: Telling;
};

const AT_ONCE = 4;

/** Registers the bodies of a scenario, or takes those of the same name and region; answers their ids by key. */
export async function registerBodies(
  stage: Stage,
  bodies: readonly BodySchema[],
): Promise<ReadonlyMap<string, string>> {
  const { client } = stage.administrator;
  const ids = new Map<string, string>();
  for (const { key, region, name } of bodies) {
    const { body: page } = await client.get(`/api/v1/bodies?region=${region}&limit=200`);
    const known = listAt(page, 'items').find((body) => textAt(at(body, 'name'), 'ru') === name.ru);
    const names = { kk: name.kk, ru: name.ru, en: name.en };
    const body =
      known ?? (await client.post('/api/v1/bodies', { regionId: region, name: names })).body;
    ids.set(key, textAt(body, 'id'));
  }
  return ids;
}

/** Gives every member of staff an account, roles and, to key holders, a key pair; answers them signed in, by key. */
export async function hire(
  stage: Stage,
  people: readonly StaffSchema[],
  bodyIds: ReadonlyMap<string, string>,
  onEach: (done: number) => void,
): Promise<ReadonlyMap<string, Staff>> {
  let done = 0;
  const staff = await inParallel(people, AT_ONCE, async (person) => {
    const hired = await hireStaff(
      stage.administrator,
      { email: person.email, fullName: person.fullName, password: stage.password },
      stage.origin,
    );
    for (const role of person.roles) await grant(stage.administrator, hired, role, bodyIds);
    const isHolder = person.roles.some(({ role }) => role === 'key-holder');
    if (isHolder) await registerHolderKey(stage, hired);
    onEach((done += 1));
    return [person.key, hired] as const;
  });
  return new Map(staff);
}

async function grant(
  administrator: Staff,
  person: Staff,
  { role, body, region }: RoleSchema,
  bodyIds: ReadonlyMap<string, string>,
): Promise<void> {
  await unlessRefused(['staff-grant.already-given'], () =>
    administrator.client.post('/api/v1/staff-grants', {
      staffId: person.staffId,
      role,
      ...(body === undefined ? {} : { bodyId: bodyIds.get(body) }),
      ...(region === undefined ? {} : { regionId: region }),
    }),
  );
}

/** The private part stays in a file of the demo; only the public part is sent. */
async function registerHolderKey(stage: Stage, holder: Staff): Promise<void> {
  const file = holderKeyFile(stage.dataDir, holder.email);
  const publicKey = existsSync(`${file}.pub`)
    ? readFileSync(`${file}.pub`, 'utf8').trim()
    : (await makeHolderKey(file)).publicKey;
  await holder.client.put('/identity/v1/me/public-key', { publicKey });
}
