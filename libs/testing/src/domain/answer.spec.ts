import { instant } from '@adal/kernel';
import fc from 'fast-check';
import { type Save, type SaveView, decideSave } from './answer.js';

const CLOSES = instant(1_000_000);
const VIEW: SaveView = {
  status: 'open',
  closesAt: CLOSES,
  positions: 55,
  maxChars: null,
  storedRevision: 3,
  storedValue: 'b',
};

function outcome(save: Partial<Save>, view: Partial<SaveView> = {}, now: number = CLOSES): string {
  const whole: Save = { position: 1, revision: 4, value: 'c', ...save };
  const decision = decideSave({ ...VIEW, ...view }, whole, instant(now));
  return decision.ok ? decision.value : decision.error.code;
}

describe('saving an answer', () => {
  it('D4 accepts at closesAt and refuses one millisecond later', () => {
    expect(outcome({})).toBe('accepted');
    expect(outcome({}, {}, CLOSES + 1)).toBe('attempt.time-over');
  });

  it('D4 refuses everything after closesAt, whatever is stored and sent', () => {
    const view = fc.record({
      status: fc.constantFrom('open', 'closed', 'scored'),
      storedRevision: fc.integer({ min: 0, max: 5 }),
      storedValue: fc.constantFrom('', 'a', 'b'),
    });
    const save = fc.record({
      revision: fc.integer({ min: 1, max: 6 }),
      value: fc.constantFrom('', 'a', 'b'),
    });
    fc.assert(
      fc.property(
        view,
        save,
        fc.integer({ min: 1, max: 9_999_999 }),
        (someView, someSave, lateMs) => {
          expect(outcome(someSave, someView, CLOSES + lateMs)).toBe('attempt.time-over');
        },
      ),
    );
  });

  it.each([
    ['an older revision', { revision: 2 }, {}, 'answer.revision-stale'],
    ['the stored revision with another value', { revision: 3 }, {}, 'answer.revision-stale'],
    ['exactly what is stored', { revision: 3, value: 'b' }, {}, 'repeated'],
    [
      'what is stored after the attempt was closed',
      { revision: 3, value: 'b' },
      { status: 'closed' },
      'repeated',
    ],
    ['a new answer after the attempt was closed', {}, { status: 'closed' }, 'attempt.closed'],
    ['an answer before the start', {}, { status: 'ready', closesAt: null }, 'attempt.not-started'],
    ['position 0', { position: 0 }, {}, 'answer.not-on-form'],
    ['a position behind the last', { position: 56 }, {}, 'answer.not-on-form'],
    ['half a position', { position: 1.5 }, {}, 'answer.not-on-form'],
    ['revision 0', { revision: 0 }, {}, 'answer.revision-invalid'],
    ['half a revision', { revision: 4.5 }, {}, 'answer.revision-invalid'],
    ['a fifth letter', { value: 'e' }, {}, 'answer.value-invalid'],
    ['an answer taken back', { value: '' }, {}, 'accepted'],
    ['free text', { value: 'Ответ' }, { maxChars: 5 }, 'accepted'],
    ['text that is too long', { value: 'Ответы' }, { maxChars: 5 }, 'answer.too-long'],
    ['text with NUL', { value: 'a\u0000b' }, { maxChars: 5 }, 'answer.value-invalid'],
    ['half a surrogate pair', { value: '\uD800' }, { maxChars: 5 }, 'answer.value-invalid'],
  ] as const)('answers to %s', (_what, save, view, expected) => {
    expect(outcome(save, view)).toBe(expected);
  });

  it('names the revision that is stored', () => {
    expect(decideSave(VIEW, { position: 1, revision: 1, value: 'a' }, CLOSES)).toMatchObject({
      error: { context: { stored: 3 } },
    });
  });
});
