import { keyAct } from './keys.js';

const press = (code: string, held: 'ctrlKey' | null = null) =>
  keyAct({ code, ctrlKey: held === 'ctrlKey', altKey: false, metaKey: false });

test('digits and letters choose by the place of the key', () => {
  expect(press('Digit3')).toEqual({ kind: 'choose', index: 2 });
  expect(press('KeyD')).toEqual({ kind: 'choose', index: 3 });
});

test('arrows move and F flags', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'move', by: -1 });
  expect(press('KeyF')).toEqual({ kind: 'flag' });
});

test('leaves the keys of the browser alone', () => {
  expect(press('KeyA', 'ctrlKey')).toBeNull();
  expect(press('Digit5')).toBeNull();
});
