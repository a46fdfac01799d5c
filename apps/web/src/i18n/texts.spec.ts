import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { LANGUAGES } from './language.js';
import type { TextsOf } from './texts.js';

const SOURCES = join(__dirname, '..');

/** Loanwords and names that are rightly the same in two languages. */
const SAME: readonly string[] = [
  'Adal',
  'Департамент',
  'Журнал',
  'Кандидат',
  'Комиссия',
  'Рейтинг',
  'Тест',
  'Телефон',
  'Тесты',
  'Протокол',
  'Кворум',
  'Критерий',
  'CSV',
  '3 мин',
];
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTER = /\p{L}/u;

type Leaf = { readonly place: string; readonly text: string };

/** Every text of an area; one that is a function is called with numbers, which print as words do. */
function leaves(value: unknown, place = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value === 'function') {
    const said: unknown = Reflect.apply(value, undefined, [3, 5, 7, 9]);
    return leaves(typeof said === 'number' ? String(said) : said, place);
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${place} is no text`);
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, place === '' ? key : `${place}.${key}`),
  );
}

/** Name of an area and its texts.ts. */
function areas(): readonly (readonly [string, string])[] {
  const folder = join(SOURCES, 'features');
  const features = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'texts.ts')
    .map((path) => [dirname(path), join(folder, path)] as const);
  const shared = ['shared', join(SOURCES, 'shared/texts.ts')] as const;
  const rules = ['rules', join(SOURCES, 'shared/contest/texts.ts')] as const;
  return [shared, rules, ...features].filter(([, file]) => existsSync(file));
}

function textsIn(exported: Record<string, unknown>): TextsOf<unknown> {
  const texts = Object.values(exported).find(isTexts);
  if (texts === undefined) throw new Error('a texts.ts exports no texts');
  return texts;
}

function isTexts(value: unknown): value is TextsOf<unknown> {
  return typeof value === 'object' && value !== null && 'kk' in value && 'ru' in value;
}

describe.each(areas())('the texts of %s', (area, file) => {
  let texts: TextsOf<unknown>;

  beforeAll(async () => {
    texts = textsIn(await import(file));
  });

  it('are there in every language, none of them empty', () => {
    const places = leaves(texts.kk).map(({ place }) => place);
    for (const { code } of LANGUAGES) {
      const found = leaves(texts[code]);
      expect(found.map(({ place }) => place)).toEqual(places);
      expect(found.filter(({ text }) => text.trim() === '')).toEqual([]);
    }
  });

  it('are not one language left in the place of another', () => {
    const pairs = [
      ['kk', 'ru'],
      ['ru', 'en'],
      ['kk', 'en'],
    ] as const;
    const same = pairs.flatMap(([left, right]) => {
      const others = new Map(leaves(texts[right]).map(({ place, text }) => [place, text]));
      return leaves(texts[left])
        .filter(({ place, text }) => others.get(place) === text && LETTER.test(text))
        .filter(({ text }) => !SAME.includes(text))
        .map(({ place, text }) => `${area} ${place}: ${text}`);
    });
    expect([...new Set(same)]).toEqual([]);
  });

  it('are Kazakh in Kazakh where they are Russian in Russian', () => {
    const russian = new Map(leaves(texts.ru).map(({ place, text }) => [place, text]));
    const latin = leaves(texts.kk)
      .filter(({ place, text }) => !CYRILLIC.test(text) && CYRILLIC.test(russian.get(place) ?? ''))
      .map(({ place }) => `${area} ${place}`);
    expect(latin).toEqual([]);
  });
});
