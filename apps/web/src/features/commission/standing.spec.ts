import type { Contest } from './queries.js';
import { placeOf, type Standing } from './standing.js';

const contest = (change: Partial<Contest> = {}): Contest =>
  ({ status: 'assessing', isSuspended: false, acceptUntil: 7, ...change }) as Contest;

const turn = (standing: Standing, seen: { left?: number | null; isChair?: boolean } = {}) =>
  placeOf(contest(), { standing, left: null, isChair: false, now: 9, ...seen }).turn;

describe('the place of a contest in a member’s list', () => {
  it('waits for the member who has works left, and not for one who has none', () => {
    expect(turn('marking', { left: 3 })).toBe('mine');
    expect(turn('marking', { left: 0 })).toBe('running');
  });

  it('waits for the chair to close the marks and to open the sitting', () => {
    expect(turn('marking', { left: 0, isChair: true })).toBe('mine');
    expect(turn('ranked', { isChair: true })).toBe('mine');
    expect(turn('ranked')).toBe('running');
  });

  it('waits for everybody in a sitting', () => {
    expect(turn('sitting')).toBe('mine');
    expect(turn('signing')).toBe('mine');
  });

  it('waits for nobody before the works, in a suspension and after the decision', () => {
    const seen = { standing: 'marking', left: 3, isChair: true, now: 9 } as const;

    expect(turn('before', { isChair: true })).toBe('running');
    expect(placeOf(contest({ isSuspended: true }), seen).turn).toBe('running');
    expect(placeOf(contest(), { ...seen, standing: 'decided' })).toEqual({ turn: 'over', at: 7 });
  });
});
