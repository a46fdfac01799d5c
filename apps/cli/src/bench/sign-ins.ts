import { hash, verify } from '@node-rs/argon2';

import { inParallel } from '../play/waiting.js';
import type { CpuMeter } from './cpu-meter.js';
import type { Target } from './system.js';
import { jsonOf, openWire, requestText } from './wire.js';

const AT_ONCE = 4;
/** What the identity process uses; its own limit of the same cost is measured with it. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** P1b: everybody of the staff signs in by password; answers sign-ins per CPU second. */
export async function signInAll(
  target: Target,
  people: { readonly emails: readonly string[]; readonly password: string },
  meter: CpuMeter,
): Promise<number> {
  await meter.measure('password', () =>
    inParallel(people.emails, AT_ONCE, async (email) => {
      const wire = await openWire(target.identityPort);
      const body = { email, password: people.password };
      jsonOf(await wire.send(requestText('POST', '/identity/v1/sessions', { body })), 201);
      wire.close();
    }),
  );
  return people.emails.length / meter.total();
}

/** The limit of P1b: nothing but the check of the password. */
export async function verifyOnly(count: number): Promise<number> {
  const stored = await hash('a password of the bench', COST);
  const before = process.cpuUsage();
  await inParallel(Array.from({ length: count }), AT_ONCE, () =>
    verify(stored, 'a password of the bench'),
  );
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}
