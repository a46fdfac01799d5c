import { formatOf } from './format.js';
import { compareKk, foldSearch } from './kazakh.js';
import { plural } from './plural.js';

const EVENING = Date.UTC(2027, 4, 14, 13, 0, 5);
const HOUR = 3_600_000;

describe('dates and numbers', () => {
  it('are written as each language writes them, in the time of Astana', () => {
    expect(formatOf('kk').moment(EVENING)).toBe('2027 ж. 14 мамыр, 18:00 (Астана)');
    expect(formatOf('ru').moment(EVENING)).toBe('14 мая 2027, 18:00 (Астана)');
    expect(formatOf('en').moment(EVENING)).toBe('14 May 2027, 18:00 (Astana)');
    expect(formatOf('ru').clock(EVENING)).toBe('18:00:05');
    expect(formatOf('kk').day(Date.UTC(2027, 0, 1, 20))).toBe('2 қаңтар');
  });

  it('tell a window with one date where it begins and ends on one', () => {
    const { window } = formatOf('ru');

    expect(window(EVENING, EVENING + HOUR)).toBe('14 мая 2027, 18:00–19:00 (Астана)');
    expect(window(EVENING, EVENING + 24 * HOUR)).toBe(
      '14 мая 2027, 18:00 – 15 мая 2027, 18:00 (Астана)',
    );
  });

  it('tell a length of time in its two greatest units and never less than nothing', () => {
    const { span } = formatOf('ru');
    expect(span(52 * HOUR + 30 * 60_000)).toBe('2 дн 4 ч');
    expect(span(48 * HOUR)).toBe('2 дн');
    expect(span(90_000)).toBe('1 мин 30 с');
    expect(span(-5)).toBe('0 с');
  });

  it('keep the digits of points exactly', () => {
    expect(formatOf('ru').points(8647, 2)).toBe('86,47');
    expect(formatOf('en').points(100_000, 2)).toBe('1,000.00');
    expect(formatOf('kk').number(1_234_567)).toBe('1 234 567');
    expect(formatOf('ru').percent(0.125)).toBe('12,5 %');
  });

  it('count in Russian by its three forms', () => {
    const days = [1, 2, 5, 11, 21, 22, 1005].map((n) => plural.ru(n, 'день', 'дня', 'дней'));
    expect(days).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '11 дней',
      '21 день',
      '22 дня',
      '1 005 дней',
    ]);
  });
});

describe('Kazakh words', () => {
  it('stand in the order of the Kazakh alphabet', () => {
    const words = [
      'Ыбырай',
      'Қанат',
      'Іле',
      'Әсел',
      'Абай',
      'Баян',
      'Камал',
      'Ұлан',
      'Уәли',
      'Үміт',
    ];
    expect([...words].sort(compareKk)).toEqual([
      'Абай',
      'Әсел',
      'Баян',
      'Камал',
      'Қанат',
      'Уәли',
      'Ұлан',
      'Үміт',
      'Ыбырай',
      'Іле',
    ]);
  });

  it('are found from a keyboard without their letters', () => {
    expect(foldSearch('Қазақ тілі')).toContain(foldSearch('казак тили'));
    expect(foldSearch('ӨСКЕМЕН')).toBe('оскемен');
  });
});
