import {
  answerOf,
  confirm,
  keptOf,
  markSent,
  NOTHING_KEPT,
  overtake,
  sheetOf,
  tallyOf,
  write,
  type Entry,
  type Question,
} from './answer-sheet.js';

const question = (position: number, revision = 0, value = ''): Question => ({
  position,
  section: null,
  text: `Question ${String(position)}`,
  options: [],
  maxChars: null,
  revision,
  value,
});

const entry = (revision = 0, value = ''): Entry => {
  const found = sheetOf([question(1, revision, value)], NOTHING_KEPT).get(1);
  if (found === undefined) throw new Error('no entry');
  return found;
};

test('a first answer takes revision 1 and is shown at once', () => {
  const written = write(entry(), 'b');

  expect(written.waiting).toEqual({ revision: 1, value: 'b', isSent: false });
  expect(answerOf(written)).toBe('b');
});

test('a change before the first try keeps the revision', () => {
  const written = write(write(entry(), 'b'), 'c');

  expect(written.waiting).toEqual({ revision: 1, value: 'c', isSent: false });
});

test('a change after a try takes the next revision, since the try may have arrived', () => {
  const written = write(markSent(write(entry(), 'b')), 'c');

  expect(written.waiting).toEqual({ revision: 2, value: 'c', isSent: false });
});

test('going back to the stored answer before a try leaves nothing to send', () => {
  expect(write(write(entry(1, 'a'), 'b'), 'a').waiting).toBeNull();
});

test('going back to the stored answer after a try is a change of its own', () => {
  expect(write(markSent(write(entry(1, 'a'), 'b')), 'a').waiting?.revision).toBe(3);
});

test('a confirmed save is stored, and a later change still waits', () => {
  const changed = write(markSent(write(entry(), 'b')), 'c');

  const confirmed = confirm(changed, { revision: 1, value: 'b' }, 1000);

  expect(confirmed).toMatchObject({ stored: { revision: 1, value: 'b' }, savedAt: 1000 });
  expect(confirmed.waiting?.revision).toBe(2);
});

test('what was kept on the device lies over the form after a reload', () => {
  const sheet = sheetOf([question(1), question(2, 1, 'a')], {
    ...NOTHING_KEPT,
    waiting: { 1: { revision: 1, value: 'd' } },
  });

  expect([...sheet.values()].map(answerOf)).toEqual(['d', 'a']);
  expect(tallyOf(sheet)).toEqual({ of: 2, answered: 2, waiting: 1 });
});

test('a kept save that had arrived after all is not sent again', () => {
  const sheet = sheetOf([question(1, 1, 'd')], {
    ...NOTHING_KEPT,
    waiting: { 1: { revision: 1, value: 'd' } },
  });

  expect(sheet.get(1)).toMatchObject({ waiting: null, overtaken: null });
});

test('a newer answer of another device stands, and what was meant here is not lost', () => {
  const sheet = sheetOf([question(1, 3, 'a')], {
    ...NOTHING_KEPT,
    waiting: { 1: { revision: 2, value: 'd' } },
  });

  expect(sheet.get(1)).toMatchObject({ waiting: null, overtaken: 'd', stored: { value: 'a' } });
});

test('an overtaken answer can be taken up again above the newer revision', () => {
  const overtaken = overtake(markSent(write(entry(), 'b')), { revision: 4, value: 'c' });

  expect(write(overtaken, 'b')).toMatchObject({
    waiting: { revision: 5, value: 'b' },
    overtaken: null,
  });
});

test('the device keeps what waits, the times and the flags, and no question', () => {
  const sheet = sheetOf([question(1), question(2)], NOTHING_KEPT);
  const first = sheet.get(1);
  if (first === undefined) throw new Error('no entry');
  const changed = new Map(sheet).set(1, write(first, 'a'));

  expect(keptOf(changed, new Set([2]))).toEqual({
    waiting: { 1: { revision: 1, value: 'a' } },
    savedAt: {},
    flags: [2],
  });
});
