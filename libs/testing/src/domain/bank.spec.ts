import { type Item, bankLeaf, bankRoot } from './item.js';
import { checkTasks, tasksRoot } from './practical.js';

const SALT = new Uint8Array(32).fill(1);
const ITEM: Item = {
  code: 'CON-001',
  act: 'constitution',
  article: '1',
  stem: 'Кто?',
  options: { a: '1', b: '2', c: '3', d: '4' },
  key: 'a',
  source: 'Конституция',
  enemies: 'CON-001',
};

describe('commitment to a bank', () => {
  it('covers text, key and salt of every item', () => {
    const roots = [
      bankRoot([bankLeaf(SALT, ITEM)]),
      bankRoot([bankLeaf(SALT, { ...ITEM, key: 'b' })]),
      bankRoot([bankLeaf(SALT, { ...ITEM, stem: 'Что?' })]),
      bankRoot([bankLeaf(new Uint8Array(32), ITEM)]),
    ];

    expect(new Set(roots).size).toBe(4);
  });

  it('does not depend on the order of the items', () => {
    const leaves = [
      bankLeaf(SALT, ITEM),
      bankLeaf(SALT, { ...ITEM, code: 'CON-002', enemies: 'CON-002' }),
    ];

    expect(bankRoot([...leaves].reverse())).toBe(bankRoot(leaves));
  });

  it('shows in a leaf neither text nor key', () => {
    expect(Object.keys(bankLeaf(SALT, ITEM)).sort()).toEqual(['act', 'code', 'content', 'enemies']);
  });
});

describe('practical tasks', () => {
  const task = { code: 'T1', text: 'Напишите справку.' };

  it('are committed with their order', () => {
    const one = { task, salt: SALT };
    const other = { task: { code: 'T2', text: 'Решите задачу.' }, salt: SALT };

    expect(tasksRoot([one, other])).not.toBe(tasksRoot([other, one]));
  });

  it.each([
    ['no task', [], 'tasks.wrong-number'],
    ['a repeated code', [task, task], 'tasks.repeated-code'],
    ['an empty text', [{ code: 'T1', text: ' ' }], 'tasks.malformed'],
    ['a wrong code', [{ code: '', text: 'x' }], 'tasks.malformed'],
    ['a text that is too long', [{ code: 'T1', text: 'x'.repeat(4_001) }], 'tasks.malformed'],
  ])('are refused with %s', (_what, tasks, code) => {
    expect(checkTasks(tasks)).toMatchObject({ error: { code } });
  });
});
