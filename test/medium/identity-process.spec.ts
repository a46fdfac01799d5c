import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import { createHttpApp, openApiOf } from '@adal/http';

import { identityOptions } from '../../apps/identity/src/http-options.js';
import { IdentityAppModule } from '../../apps/identity/src/identity-app.module.js';
import { IdentityPurges } from '../../libs/identity/src/worker/identity-purges.js';
import {
  identityHouse,
  newHolder,
  PUBLIC_ORIGIN,
  type IdentityHouse,
} from '../support/identity-house.js';
import { applied, signedUp } from '../support/identity-people.js';

let house: IdentityHouse;

beforeAll(async () => {
  house = await identityHouse();
});

afterAll(() => house.close());

/** Resolves when the query finds a row. */
async function whenThere(sql: string, parameters: readonly unknown[]): Promise<void> {
  for (;;) {
    const rows = await house.rows(sql, parameters);
    if (rows.length > 0) return;
  }
}

async function pathsOf(profile: 'production' | 'demo'): Promise<readonly string[]> {
  const settings = { profile, publicOrigin: PUBLIC_ORIGIN, isSecureOrigin: true } as const;
  const options = identityOptions({ ...settings, logLevel: 'silent', trustProxy: false });
  const module = IdentityAppModule.forProfile(profile);
  const app = await createHttpApp(module, { ...options, isPreview: true });
  return Object.keys(openApiOf(app, options).paths);
}

describe('the identity process', () => {
  it('begins unsealings and destroys desk wraps on its own', async () => {
    const contestId = await house.notice({ holders: [newHolder(), newHolder(), newHolder()] });
    const { applicationId, code } = await applied(house, contestId);
    const entry = await house.append(contestId, 'decision.recorded');
    await house.append(contestId, 'offer.accepted', { code });
    await house.rows(
      `INSERT INTO exchange.unsealing_request
         (id, contest_id, application_id, candidate_code, decision_entry_id, at)
       VALUES ($1, $2, $3, $4, $5, 0)`,
      [randomUUID(), contestId, applicationId, code, entry],
    );

    await house.setStatus(contestId, 'decided');
    await house.publish();

    const logged = 'SELECT 1 FROM audit.entry WHERE contest_id = $1 AND type = $2';
    await whenThere(logged, [contestId, 'identity.unsealing-requested']);
    await whenThere(logged, [contestId, 'identity.desk-wraps-destroyed']);
  });

  it('shows its mail, its demo accounts and their keys to nobody in production', async () => {
    const [demo, production] = [await pathsOf('demo'), await pathsOf('production')];

    expect(demo.filter((path) => !production.includes(path)).sort()).toEqual([
      '/identity/v1/demo-accounts',
      '/identity/v1/demo-key',
      '/identity/v1/demo-record',
      '/identity/v1/demo-sessions',
      '/identity/v1/mail-outbox',
    ]);
  });

  it('forgets what has expired and nothing else', async () => {
    const kept = await signedUp(house, 'kept@example.test');
    const gone = await signedUp(house, 'gone@example.test');
    const past = `clock_timestamp() - interval '2 days'`;
    await house.rows(
      `UPDATE vault.session SET expires_at = ${past} WHERE person_id =
         (SELECT person_id FROM vault.account WHERE email = 'gone@example.test')`,
    );
    await house.rows(
      `UPDATE vault.mail_outbox SET queued_at = ${past} WHERE recipient = 'gone@example.test'`,
    );
    await house.rows(
      `UPDATE vault.one_time_link SET expires_at = ${past} WHERE person_id =
         (SELECT person_id FROM vault.account WHERE email = 'gone@example.test')`,
    );

    await house.app.get(IdentityPurges, { strict: false }).run();

    expect((await house.call('/me', { cookie: kept })).status).toBe(200);
    expect((await house.call('/me', { cookie: gone })).status).toBe(401);
    const left = await house.rows<{ recipient: string }>(
      `SELECT recipient FROM vault.mail_outbox WHERE recipient LIKE '%@example.test'
        AND recipient IN ('kept@example.test', 'gone@example.test')`,
    );
    expect(left).toEqual([{ recipient: 'kept@example.test' }]);
  });
});
