import { pickLanguage } from './language.js';
import { DOOR_PROBLEMS, GENERAL_PROBLEMS } from './general.js';
import { describe as tell } from './problem.js';

describe('pickLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['kk', 'kk'],
    ['ru-KZ,ru;q=0.9,en;q=0.8', 'ru'],
    ['en;q=0.5, kk-KZ;q=0.9', 'kk'],
    ['fr, de', 'en'],
    ['ru;q=0', 'en'],
    [';;;,,q=', 'en'],
  ])('reads %s as %s', (header, language) => {
    expect(pickLanguage(header)).toBe(language);
  });
});

describe('describe', () => {
  const table = {
    'work.locked': { status: 423, en: 'Locked until {until}.', ru: 'Закрыто до {until}.' },
  };

  it('fills the numbers of the refusal into the sentence', () => {
    const refusal = { code: 'work.locked', context: { until: 5 } };

    expect(tell(refusal, table, 'ru', 'r1')).toMatchObject({
      type: 'urn:adal:problem:work.locked',
      status: 423,
      detail: 'Закрыто до 5.',
      context: { until: 5 },
      reference: 'r1',
    });
  });

  it('falls back to English where a language is missing', () => {
    expect(tell({ code: 'work.locked' }, table, 'kk', 'r1').detail).toBe('Locked until ….');
  });

  it('answers a code nobody described with 409 and the code', () => {
    expect(tell({ code: 'toString' }, table, 'en', 'r1')).toMatchObject({
      status: 409,
      code: 'toString',
      detail: 'This is not possible now.',
    });
  });

  it('says what to do next for every general refusal', () => {
    for (const spec of Object.values({ ...GENERAL_PROBLEMS, ...DOOR_PROBLEMS }))
      expect(spec.next?.en).toMatch(/\.$/);
  });
});
