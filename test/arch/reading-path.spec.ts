import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PATHS = /`((?:apps|libs|docs|test|scripts|data|rulesets)\/[^`*{}<>]+?\.[a-z]+)`/g;
const LINKS = /\]\((?!https?:)([^)#]+)\)/g;

function namedIn(document: string, pattern: RegExp): readonly string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(pattern)].map(([, path = '']) => path);
}

describe('the documents that people read first', () => {
  it('walk six requests through files that exist', () => {
    const paths = namedIn('docs/reading-path.md', PATHS);
    const requests = readFileSync(join(ROOT, 'docs/reading-path.md'), 'utf8').match(/^## \d/gm);

    expect(requests).toHaveLength(6);
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('link to documents and pictures that exist', () => {
    const links = namedIn('README.md', LINKS);

    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
