import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadReference } from '@adal/contest';

import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
let root: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'adal-reference-'));
  for (const folder of ['rulesets', 'data']) {
    await cp(join(process.cwd(), folder), join(root, folder), { recursive: true });
  }
});
afterEach(() => rm(root, { recursive: true }));

async function load(): Promise<void> {
  const migrator = await db.transactor('migrator');
  await migrator.runPlain((tx) => loadReference(tx, root));
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await db.superuser.query(sql)).rows as Row[];
}

/** Changes a pack the way somebody with an editor would. */
async function edit(pack: string, change: (text: string) => string): Promise<void> {
  const file = join(root, 'rulesets', pack, 'ruleset.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

describe('loading reference data', () => {
  it('brings 20 regions in three languages, the calendars and the packs, and again nothing new', async () => {
    await load();
    await load();

    const regions = await rows<{ kind: string; name: Record<string, string> }>(
      'SELECT kind, name FROM contest.region',
    );
    expect(regions.filter((region) => region.kind === 'region')).toHaveLength(17);
    expect(regions.filter((region) => region.kind === 'city')).toHaveLength(3);
    for (const language of ['kk', 'ru', 'en']) {
      expect(new Set(regions.map((region) => region.name[language])).size).toBe(20);
    }
    expect(await rows('SELECT id, year FROM contest.calendar ORDER BY year')).toEqual([
      { id: 'kz', year: 2026 },
      { id: 'kz', year: 2027 },
    ]);
    expect(await rows('SELECT id FROM contest.ruleset ORDER BY id')).toEqual([
      { id: 'generic' },
      { id: 'generic-test' },
      { id: 'kz-2026-04' },
    ]);
  });

  it('D6 refuses a pack that was changed under its old version, and takes it as a new one', async () => {
    await load();
    await edit('generic', (text) => text.replace('"totalMinCorrect": 12', '"totalMinCorrect": 1'));
    await expect(load()).rejects.toThrow('give it a new version');

    await edit('generic', (text) => text.replace('"version": 1', '"version": 2'));
    await load();

    expect(
      await rows(`SELECT version FROM contest.ruleset WHERE id = 'generic' ORDER BY version`),
    ).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('D6 leaves rulesets that nobody can change or delete, the migrator included', async () => {
    await load();
    const migrator = await db.transactor('migrator');

    for (const sql of [
      `UPDATE contest.ruleset SET document = '{}'`,
      'DELETE FROM contest.ruleset',
      'TRUNCATE contest.ruleset CASCADE',
    ]) {
      await expect(migrator.runPlain((tx) => tx.query(sql))).rejects.toThrow('append only');
    }
  });

  it('stops at a pack that is not one, with its file and place', async () => {
    await edit('generic', (text) => text.replace('"revealHours": 24', '"revealHours": "soon"'));
    await expect(load()).rejects.toThrow('ruleset.windows.revealHours');
  });

  it('stops at a pack in a folder of another name', async () => {
    await rename(join(root, 'rulesets', 'generic'), join(root, 'rulesets', 'renamed'));
    await expect(load()).rejects.toThrow('says that it is generic');
  });
});
