import type { QueueRow } from './queries.js';
import { decidedOf, groupOf, mayHaveAppointee, nextUndecided } from './standing.js';

const row = (isDecided: boolean): QueueRow => ({
  applicationId: '00000000-0000-4000-8000-000000000001',
  verdict: isDecided ? { isEligible: true, reasonCode: null, text: null } : null,
});

describe('the queue of the desk', () => {
  it.each([
    [[false, true, false], 1, 3],
    [[false, true, false], 3, 1],
    [[true, true, false], 0, 3],
    [[true, true], 1, null],
    [[false], 1, 1],
    [[], 0, null],
  ])('%j after %s goes on at %s', (decided, after, next) => {
    expect(nextUndecided(decided.map(row), after)).toBe(next);
  });

  it('counts what is decided', () => {
    expect(decidedOf([true, false, true].map(row))).toBe(2);
  });
});

describe('the list of the desk', () => {
  it.each([
    ['announced', null],
    ['accepting', 'coming'],
    ['screening', 'waiting'],
    ['testing', 'over'],
    ['voided', 'over'],
  ])('puts one that is %s under %s', (status, group) => {
    expect(groupOf({ status })).toBe(group);
  });

  it('leads to a person only when one was handed over', () => {
    expect(mayHaveAppointee({ status: 'decided' })).toBe(false);
    expect(mayHaveAppointee({ status: 'closed' })).toBe(true);
  });
});
