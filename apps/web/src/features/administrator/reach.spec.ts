import { limitOf, reachOf, roleFrom, ROLES } from './reach.js';

describe('where a role holds', () => {
  test('is said in one field of the request at most', () => {
    for (const role of ROLES) {
      const limit = limitOf(reachOf(role), 'place');

      expect(Object.keys(limit)).toHaveLength(reachOf(role) === 'everywhere' ? 0 : 1);
    }
    expect(limitOf('body', 'b')).toEqual({ bodyId: 'b' });
    expect(limitOf('region', 'KZ-71')).toEqual({ regionId: 'KZ-71' });
    expect(limitOf('contest', 'c')).toEqual({ contestId: 'c' });
    expect(limitOf('body', null)).toEqual({});
  });

  test('reads only roles that exist', () => {
    expect(roleFrom('chair')).toBe('chair');
    expect(roleFrom('candidate')).toBeNull();
    expect(roleFrom(null)).toBeNull();
  });
});
