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
  /** Before it nobody is offered the post; null without a decision. */
  readonly standstillUntil: number | null;
};

/** When something of a contest begins or ends. */
export type Moment = {
  readonly what:
    'acceptFrom' | 'acceptUntil' | 'revealUntil' | 'stageFrom' | 'stageUntil' | 'standstillUntil';
  readonly at: number;
};

/** The first moment of the contest after `now`; null when all of them have passed, and for one that no clock moves: a draft, or one that is over. */
export function nextMoment(windows: Windows, now: number): Moment | null {
  if (TIMELESS.includes(windows.status)) return null;
  const moments: readonly Moment[] = [
    { what: 'acceptFrom', at: windows.acceptFrom },
    { what: 'acceptUntil', at: windows.acceptUntil },
    ...momentOf('revealUntil', windows.revealUntil),
    ...momentOf('standstillUntil', windows.standstillUntil),
    ...windows.stages.flatMap(({ from, until }): readonly Moment[] => [
      { what: 'stageFrom', at: from },
      { what: 'stageUntil', at: until },
    ]),
  ];
  return moments.filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0] ?? null;
}

function momentOf(what: Moment['what'], at: number | null): readonly Moment[] {
  return at === null ? [] : [{ what, at }];
}

/** Out of a sitting as any page has asked for it; null where there is none or its decision is not in force. */
export function standstillOf(sitting: unknown): number | null {
  const decision = fieldOf(sitting, 'decision');
  const until = fieldOf(decision, 'standstillUntil');
  return typeof until === 'number' ? until : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
