import { brand } from '@adal/kernel';

import { logActor } from './log-actor.js';

describe('logActor', () => {
  it('names officials by an opaque id, candidates by their code, processes by their name', () => {
    expect(logActor({ kind: 'staff', staffId: brand('s1'), grants: [] }, 'administrator')).toEqual({
      pseudonym: 's1',
      role: 'administrator',
    });
    expect(logActor({ kind: 'system', process: 'worker' })).toEqual({
      pseudonym: 'worker',
      role: 'system',
    });
  });

  it('D1 refuses to write a person into the log', () => {
    expect(() => logActor({ kind: 'person', personId: brand('p1') })).toThrow(/no place/);
  });
});
