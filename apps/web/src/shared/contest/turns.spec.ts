import { byTurn, type Place } from './turns.js';

type Row = Place & { readonly name: string };

const row = (name: string, turn: Place['turn'], at: number | null): Row => ({ name, turn, at });
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

describe('rows by whose turn it is', () => {
  const rows = [
    row('later', 'mine', 9),
    row('old', 'over', 1),
    row('undated', 'mine', null),
    row('sooner', 'mine', 3),
    row('elsewhere', 'running', 2),
    row('recent', 'over', 5),
  ];
  const { mine, running, over } = byTurn(rows, (one) => one);

  it('begin with the nearest date and end with what has none', () => {
    expect(names(mine)).toEqual(['sooner', 'later', 'undated']);
    expect(names(running)).toEqual(['elsewhere']);
  });

  it('show first what ended last', () => {
    expect(names(over)).toEqual(['recent', 'old']);
  });
});
