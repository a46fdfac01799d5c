import fc from 'fast-check';
import type { Blueprint } from './blueprint.js';
import type { Form } from './form.js';
import type { OptionLetter } from './item.js';
import { type AnswerKey, bankLetter, keyHash, scoreForm } from './scoring.js';

const BLUEPRINT: Blueprint = {
  sections: [
    { code: 'x', items: 3, minCorrect: 1 },
    { code: 'y', items: 2, minCorrect: 1 },
  ],
  totalMinCorrect: 3,
  shuffleOptions: true,
};
const FORM: Form = [
  { section: 'x', item: 'x1', options: 'cabd' },
  { section: 'x', item: 'x2', options: 'abcd' },
  { section: 'x', item: 'x3', options: 'dcba' },
  { section: 'y', item: 'y1', options: 'abcd' },
  { section: 'y', item: 'y2', options: 'bacd' },
];
const KEY: AnswerKey = new Map<string, OptionLetter>([
  ['x1', 'a'],
  ['x2', 'b'],
  ['x3', 'c'],
  ['y1', 'd'],
  ['y2', 'a'],
]);
const RIGHT = ['b', 'b', 'b', 'd', 'b'];

function score(answers: readonly string[], blueprint = BLUEPRINT): ReturnType<typeof scoreForm> {
  return scoreForm({ form: FORM, answers }, KEY, blueprint);
}

describe('scoring', () => {
  it('reads the letter that was shown through the order of the options', () => {
    expect(bankLetter('cabd', 'a')).toBe('c');
    expect(bankLetter('cabd', '')).toBeNull();
    expect(score(RIGHT)).toMatchObject({ total: 5, isPassed: true });
  });

  it('passes exactly at the minimum of total and sections', () => {
    expect(score(['b', 'b', '', 'd', ''])).toMatchObject({ total: 3, isPassed: true });
    expect(score(['b', '', '', 'd', ''])).toMatchObject({ total: 2, isPassed: false });
  });

  it('fails when one section is below its minimum, whatever the total', () => {
    expect(score(['b', 'b', 'b', '', ''])).toEqual({
      total: 3,
      isPassed: false,
      sections: [
        { code: 'x', correct: 3, items: 3, isPassed: true },
        { code: 'y', correct: 0, items: 2, isPassed: false },
      ],
    });
  });

  it('gives nothing for what was not answered', () => {
    expect(score([])).toMatchObject({ total: 0, isPassed: false });
  });

  it('counts every right answer once, and one more never lowers the score', () => {
    const answers = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd'), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 4 }), (given, place) => {
        const expected = given.filter((answer, index) => answer === RIGHT[index]).length;
        const corrected = given.map((answer, index) =>
          index === place ? (RIGHT[index] ?? '') : answer,
        );
        expect(score(given).total).toBe(expected);
        expect(score(corrected).total).toBeGreaterThanOrEqual(expected);
      }),
    );
  });

  it('names a key by all of its letters, whatever their order', () => {
    const changed = new Map(KEY).set('x1', 'b');

    expect(keyHash(new Map([...KEY].reverse()))).toBe(keyHash(KEY));
    expect(keyHash(changed)).not.toBe(keyHash(KEY));
  });
});
