import { AREAS, AREA_NAMES } from '../../app/areas.js';
import { roomOf } from './room-of.js';

const CONTEST = '0190a4c2-0000-7000-8000-000000000001';

describe('the room of one contest', () => {
  it('lies in the part of the app where the person works', () => {
    for (const area of AREA_NAMES) {
      const access = AREAS[area];
      const room = roomOf(area, CONTEST);
      if (room === null || access.who === 'anyone') continue;
      expect(room.startsWith(`${access.start}/`)).toBe(true);
      expect(room).toContain(CONTEST);
    }
    expect(AREA_NAMES.filter((area) => roomOf(area, CONTEST) === null)).toEqual([
      'public',
      'bank',
      'holder',
      'administrator',
    ]);
  });
});
