import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Pool } from 'pg';

import { listAt, textAt } from '../../apps/cli/src/client/reader.js';
import { browser, type Browser } from './http.js';
import type { PlayedWorld } from './played-world.js';
import { sightings, type Canary, type Sighting } from './canary-scan.js';

/** Somebody in a role of the contest, signed in at both realms; the public is signed in nowhere. */
export type InRole = { readonly role: string; readonly browser: Browser };

/** What the paths of the document are filled with. */
export type PathIds = Readonly<Record<string, string>>;

/** A browser for every role that exists in the world, candidates included. */
export async function everyRole({ world, scene }: PlayedWorld): Promise<readonly InRole[]> {
  const { origin, password, administrator } = world.stage;
  const staff = [...world.staff].map(([role, { email }]) => ({ role, email }));
  const everybody = [...staff, { role: 'administrator', email: administrator.email }];
  const inRole: InRole[] = [{ role: 'public', browser: browser(origin) }];
  for (const { role, email } of everybody) {
    const one = browser(origin);
    await one.post('/identity/v1/sessions', { email, password });
    const { body } = await one.post('/identity/v1/staff-tickets');
    await mustBe(201, one.post('/api/v1/sessions', { ticket: body.ticket }));
    inRole.push({ role, browser: one });
  }
  for (const { applicationId, client, code } of scene.applicants) {
    const one = browser(origin);
    const { body } = await client.post(`/identity/v1/applications/${applicationId}/tickets`);
    await mustBe(201, one.post('/api/v1/sessions', { ticket: textAt(body, 'ticket') }));
    inRole.push({ role: `candidate ${code}`, browser: one });
  }
  return inRole;
}

async function mustBe(status: number, asked: Promise<{ status: number; text: string }>) {
  const answer = await asked;
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
}

/** Ids of things that are there, by the names that the document gives to path parameters. */
export async function pathIds({ scene }: PlayedWorld, superuser: Pool): Promise<PathIds> {
  const first = async (sql: string): Promise<string> => {
    const { rows } = await superuser.query<{ id: string }>(sql);
    return rows[0]?.id ?? '00000000-0000-4000-8000-000000000000';
  };
  return {
    contestId: scene.contest.id,
    attemptId: await first(`SELECT id FROM testing.attempt WHERE status = 'scored' LIMIT 1`),
    bankId: await first('SELECT id FROM testing.item_bank LIMIT 1'),
    workCode: await first('SELECT work_code AS id FROM commission.work LIMIT 1'),
    rulesetId: scene.contest.schema.ruleset,
    caseId: await first('SELECT id FROM supervision.violation_case LIMIT 1'),
    voidId: await first('SELECT id FROM supervision.void LIMIT 1'),
    appealId: await first('SELECT id FROM supervision.appeal LIMIT 1'),
    grantId: await first('SELECT id FROM exchange.staff_grant LIMIT 1'),
    regionId: 'KZ-71',
    level: '0',
    n1: '000.p',
    n2: '1',
    n3: '1',
    n4: '1',
  };
}

/** Paths of every GET of a realm's document, filled; throws for a parameter that nobody knows here. */
export async function everyGet(
  asker: Browser,
  prefix: '/api/v1' | '/identity/v1',
  ids: PathIds,
): Promise<readonly string[]> {
  const { body } = await asker.get(`${prefix}/openapi.json`);
  const paths = Object.entries<Record<string, unknown>>(body.paths);
  return paths
    .filter(([, methods]) => 'get' in methods && !isEndless(methods['get']))
    .map(([path]) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const id = ids[name];
        if (id === undefined) throw new Error(`what is ${name} of ${path}?`);
        return id;
      }),
    );
}

/** A stream has no end to wait for; that it holds topics and numbers only is tested beside it. */
function isEndless(operation: unknown): boolean {
  return JSON.stringify(operation).includes('"text/event-stream"');
}

/** Every row of every table outside the vault, as the database prints it. */
export async function scanTables(
  superuser: Pool,
  canaries: readonly Canary[],
): Promise<readonly Sighting[]> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('vault', 'pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: Sighting[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    found.push(...sightings(name, rows.map(({ row }) => row).join('\n'), canaries));
  }
  return found;
}

/** Every file of the data folder, the database's own and private keys of holders left out. */
export function scanFiles(folder: string, canaries: readonly Canary[]): readonly Sighting[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['postgres', 'holders'].includes(entry.name) ? [] : scanFiles(path, canaries);
    return entry.isFile() ? sightings(path, readFileSync(path), canaries) : [];
  });
}

/** The work codes that this one may read; empty for whoever is no member. */
export async function ownWorks(asker: Browser, contestId: string): Promise<readonly string[]> {
  const answer = await asker.get(`/api/v1/contests/${contestId}/works`);
  if (answer.status !== 200) return [];
  return listAt(answer.body, 'items').map((work) => textAt(work, 'workCode'));
}
