import { answerOf, NOTHING_KEPT, type Kept, type Question } from './answer-sheet.js';
import type { Outcome, Sent } from './sheet-ports.js';
import { SheetStore } from './sheet-store.js';

const form = (...answers: readonly string[]): Question[] =>
  answers.map((value, index) => ({
    position: index + 1,
    section: null,
    text: `Question ${String(index + 1)}`,
    options: [],
    maxChars: null,
    revision: value === '' ? 0 : 1,
    value,
  }));

/** A world that answers as it is told, and whose timers run when they are told. */
function world(questions: readonly Question[], kept: Kept = NOTHING_KEPT) {
  const sent: Sent[] = [];
  const timers: (() => void)[] = [];
  const state = {
    outcome: { kind: 'saved', receivedAt: 5000 } as Outcome,
    server: questions,
    canKeep: true,
    kept,
    sent,
    runTimers: (): void => {
      for (const act of timers.splice(0)) act();
    },
  };
  const store = new SheetStore(questions, kept, {
    save: async (one) => {
      sent.push(one);
      return state.outcome;
    },
    reread: async () => state.server,
    signIn: async () => true,
    keep: (now) => {
      state.kept = now;
      return state.canKeep;
    },
    later: (act) => {
      timers.push(act);
      return () => timers.splice(0, timers.length, ...timers.filter((other) => other !== act));
    },
    now: () => 1000,
  });
  store.start();
  return { store, state };
}

const valueAt = (store: SheetStore, position: number): string | undefined => {
  const entry = store.view().sheet.get(position);
  return entry && answerOf(entry);
};

test('an answer is kept on the device before it is confirmed, and not after', async () => {
  const { store, state } = world(form('', ''));

  store.write(1, 'c', 'now');
  const before = state.kept.waiting;
  await store.flush();

  expect(before).toEqual({ 1: { revision: 1, value: 'c' } });
  expect(state.kept).toMatchObject({ waiting: {}, savedAt: { 1: 5000 } });
});

test('offline answers wait, and go out in one revision each when the network is back', async () => {
  const { store, state } = world(form('', ''));
  state.outcome = { kind: 'lost' };

  store.write(1, 'a', 'now');
  store.write(2, 'b', 'now');
  await store.flush();
  const offlineSince = store.view().offlineSince;
  state.outcome = { kind: 'saved', receivedAt: 9000 };
  store.wake();
  await store.flush();

  expect(offlineSince).toBe(1000);
  expect(store.view().offlineSince).toBeNull();
  expect(state.kept.waiting).toEqual({});
  expect(state.sent.at(-1)?.revision).toBe(1);
});

test('a page opened again sends what the one before could not', async () => {
  const kept = { ...NOTHING_KEPT, waiting: { 2: { revision: 1, value: 'd' } } };
  const { store, state } = world(form('a', ''), kept);

  await store.flush();

  expect(state.sent).toEqual([{ position: 2, revision: 1, value: 'd' }]);
});

test('typing is sent after a pause, once', async () => {
  const { store, state } = world(form(''));

  store.write(1, 'J', 'rest');
  store.write(1, 'Ja', 'rest');
  expect(state.sent).toEqual([]);
  state.runTimers();
  await store.flush();

  expect(state.sent).toEqual([{ position: 1, revision: 1, value: 'Ja' }]);
});

test('a newer answer of another device is taken over and the own one offered beside it', async () => {
  const { store, state } = world(form('a'));
  state.outcome = { kind: 'stale' };
  state.server = form('a').map((question) => ({ ...question, revision: 7, value: 'b' }));

  store.write(1, 'c', 'now');
  await store.flush();

  expect(valueAt(store, 1)).toBe('b');
  expect(store.view().sheet.get(1)).toMatchObject({ overtaken: 'c', waiting: null });
});

test('a tab that was taken over neither sends nor keeps', async () => {
  const { store, state } = world(form(''));

  store.giveUp();
  store.write(1, 'a', 'now');
  await store.flush();

  expect(state.sent).toEqual([]);
  expect(state.kept).toEqual(NOTHING_KEPT);
});

test('after the end nothing more is sent', async () => {
  const { store, state } = world(form('', ''));
  state.outcome = { kind: 'over' };

  store.write(1, 'a', 'now');
  await store.flush();
  store.write(2, 'a', 'now');

  expect(store.view().isOver).toBe(true);
  expect(state.sent).toHaveLength(1);
});

test('a session that ended is renewed and the same save is sent again', async () => {
  const { store, state } = world(form(''));
  state.outcome = { kind: 'signed-out' };

  store.write(1, 'a', 'now');
  state.outcome = { kind: 'saved', receivedAt: 5000 };
  await store.flush();

  expect(new Set(state.sent.map(({ revision }) => revision))).toEqual(new Set([1]));
  expect(state.kept.waiting).toEqual({});
});

test('says when the device cannot keep anything', () => {
  const { store, state } = world(form(''));
  state.canKeep = false;

  store.write(1, 'a', 'now');

  expect(store.view().canKeep).toBe(false);
});
