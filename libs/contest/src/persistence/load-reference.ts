import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Tx } from '@adal/database';
import { collect, expectOk, type Result } from '@adal/kernel';

import {
  calendarOf,
  parseCalendarYear,
  parseRegions,
  parseRuleset,
  rulesetHash,
  type CalendarYear,
  type Ruleset,
} from '../domain/index.js';

/**
 * Puts regions, calendars and ruleset packs from `<root>/data` and `<root>/rulesets` into the database;
 * what is already so stays. Throws at a file that cannot be read as what it should be, and at a pack
 * that was changed without a new version: contests may have pinned it.
 */
export async function loadReference(tx: Tx, root: string): Promise<void> {
  await loadRegions(tx, join(root, 'data', 'regions.json'));
  await loadCalendars(tx, join(root, 'data', 'calendars'));
  await loadRulesetPacks(tx, join(root, 'rulesets'));
}

async function loadRegions(tx: Tx, file: string): Promise<void> {
  for (const { id, kato, kind, name } of readAs(file, parseRegions(await readJson(file)))) {
    await tx.query(
      `INSERT INTO contest.region (id, kato, kind, name) VALUES ($1, $2, $3, $4::jsonb)
       ON CONFLICT (id) DO UPDATE SET kato = excluded.kato, kind = excluded.kind, name = excluded.name`,
      [id, kato, kind, JSON.stringify(name)],
    );
  }
}

/** A corrected year replaces the old one: windows are instants by the time a contest is announced. */
async function loadCalendars(tx: Tx, folder: string): Promise<void> {
  const years: CalendarYear[] = [];
  for (const name of await jsonFiles(folder)) {
    const file = join(folder, name);
    years.push(readAs(file, parseCalendarYear(await readJson(file))));
  }
  const ids = [...new Set(years.map((year) => year.id))];
  expectOk(collect(ids.map((id) => calendarOf(years.filter((year) => year.id === id)))));
  for (const year of years) {
    await tx.query(
      `INSERT INTO contest.calendar (id, year, document) VALUES ($1, $2, $3::jsonb)
       ON CONFLICT (id, year) DO UPDATE SET document = excluded.document`,
      [year.id, year.year, JSON.stringify(year)],
    );
  }
}

/** One folder a pack, named as its id. */
async function loadRulesetPacks(tx: Tx, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const file = join(folder, name, 'ruleset.json');
    const ruleset = readAs(file, parseRuleset(await readJson(file)));
    if (ruleset.id !== name) throw new Error(`${file} says that it is ${ruleset.id}`);
    await addRuleset(tx, ruleset);
  }
}

async function addRuleset(tx: Tx, ruleset: Ruleset): Promise<void> {
  const { id, version } = ruleset;
  const hash = rulesetHash(ruleset);
  await tx.query(
    `INSERT INTO contest.ruleset (hash, id, version, document) VALUES ($1, $2, $3, $4::jsonb)
     ON CONFLICT DO NOTHING`,
    [hash, id, version, JSON.stringify(ruleset)],
  );
  const [row] = await tx.query<{ hash: string }>(
    'SELECT hash FROM contest.ruleset WHERE id = $1 AND version = $2',
    [id, version],
  );
  if (row?.hash !== hash) {
    throw new Error(`ruleset ${id} version ${version} was changed: give it a new version`);
  }
}

function readAs<T>(file: string, read: Result<T>): T {
  if (read.ok) return read.value;
  throw new Error(`${file}: ${JSON.stringify(read.error)}`);
}

async function readJson(file: string): Promise<unknown> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  return content;
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
}
