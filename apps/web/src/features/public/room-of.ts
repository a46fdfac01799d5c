import type { Area } from '../../app/areas.js';

const ROOMS: Readonly<Record<Area, string | null>> = {
  public: null,
  candidate: '/my/contests/$',
  secretary: '/secretary/contests/$',
  publisher: '/publisher/$',
  bank: null,
  hr: '/desk/$',
  commission: '/commission/$/sitting',
  holder: null,
  department: '/department/contests/$',
  administrator: null,
};

/** Where somebody of an area works on one contest; null where their work is not by contest. */
export function roomOf(area: Area, contestId: string): string | null {
  return ROOMS[area]?.replace('$', contestId) ?? null;
}
