import type { ApiComponents } from '@adal/contracts';

type Contest = ApiComponents['schemas']['ContestView'];

export type SealLevel = 0 | 1 | 2 | 3;

/** From these on the document desk can open no record any more, only the key holders. */
const DESK_CLOSED: readonly Contest['status'][] = [
  ...(['deciding', 'decided', 'closed', 'not-held', 'voided'] as const),
];

/** How anonymous a contest is now: the same for everybody who looks at it. */
export function sealLevelOf({ status, stages }: Pick<Contest, 'status' | 'stages'>): SealLevel {
  if (DESK_CLOSED.includes(status)) return 3;
  return stages.some(({ kind }) => kind === 'practical') ? 2 : 1;
}
