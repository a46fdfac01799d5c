type Window = { readonly from: number; readonly until: number };

/** Nothing of such a contest happens by the clock. */
const TIMELESS: readonly string[] = ['draft', 'closed', 'not-held', 'voided'];

/** The windows of a contest; instants in milliseconds. */
type Windows = {
  readonly status: string;
  readonly acceptFrom: number;
  readonly acceptUntil: number;
  readonly stages: readonly Window[];
  /** Null where no secret is waited for. */
  readonly revealUntil: number | null;
};

/** When something of a contest begins or ends. */
export type Moment = {
  readonly what: 'acceptFrom' | 'acceptUntil' | 'revealUntil' | 'stageFrom' | 'stageUntil';
  readonly at: number;
};

/** The first moment of the contest after `now`; null when all of them have passed, and for one that no clock moves: a draft, or one that is over. */
export function nextMoment(windows: Windows, now: number): Moment | null {
  if (TIMELESS.includes(windows.status)) return null;
  const moments: readonly Moment[] = [
    { what: 'acceptFrom', at: windows.acceptFrom },
    { what: 'acceptUntil', at: windows.acceptUntil },
    ...(windows.revealUntil === null
      ? []
      : ([{ what: 'revealUntil', at: windows.revealUntil }] as const)),
    ...windows.stages.flatMap(({ from, until }): readonly Moment[] => [
      { what: 'stageFrom', at: from },
      { what: 'stageUntil', at: until },
    ]),
  ];
  return moments.filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0] ?? null;
}
