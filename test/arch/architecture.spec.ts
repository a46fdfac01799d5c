import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const FIXTURES = join(__dirname, 'fixtures');
const COPIED = [
  ...['apps', 'libs', 'scripts', 'test', 'package.json', 'tsconfig.json', 'tsconfig.base.json'],
  ...['eslint.config.mjs', '.dependency-cruiser.cjs'],
];

type Finding = { readonly rule: string; readonly from: string };

const fixtureFiles = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(FIXTURES.length + 1))
  .sort();

/** What the first line of a fixture says it breaks. */
function broken(file: string): readonly string[] {
  const first = readFileSync(join(FIXTURES, file), 'utf8').split('\n')[0] ?? '';
  const names = /^\/\/ breaks: (.+)$/.exec(first)?.[1];
  return names === undefined ? [] : names.split(', ');
}

function printedBy(script: string, cwd: string, ...words: string[]): unknown {
  const output = execFileSync(process.execPath, [join(cwd, script), ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output);
}

function sorted(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule, from }) => `${from}: ${rule}`))].sort();
}

describe('the rules of the house', () => {
  const copy = mkdtempSync(join(tmpdir(), 'adal-arch-'));

  beforeAll(() => {
    const filter = (source: string) => source !== FIXTURES;
    for (const name of COPIED)
      cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    cpSync(FIXTURES, copy, { recursive: true });
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('every rule has a file that breaks it', () => {
    const rules = printedBy('scripts/architecture/list.mjs', ROOT) as string[];

    const shown = new Set(fixtureFiles.flatMap(broken));

    expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
    expect([...shown].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  test('all of them laid over the tree at once give exactly the findings they announce', () => {
    const dependencies = printedBy('scripts/architecture/check.mjs', copy, '--json') as Finding[];
    const lint = printedBy('scripts/architecture/lint-findings.mjs', copy, ...fixtureFiles);

    const announced = fixtureFiles.flatMap((from) => broken(from).map((rule) => ({ rule, from })));

    expect(sorted([...dependencies, ...(lint as Finding[])])).toEqual(sorted(announced));
  }, 300_000);
});
