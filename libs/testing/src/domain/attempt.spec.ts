import { type Instant, expectOk, instant } from '@adal/kernel';
import fc from 'fast-check';
import {
  type AttemptCommand,
  type AttemptState,
  type Work,
  decideAttempt,
  evolveAttempt,
  readyAttempt,
} from './attempt.js';
import { type AttemptTerms, allowedMs, attemptClock, lapsesAfter } from './attempt-time.js';
import type { AttemptEvent } from './attempt-events.js';

const FROM = 1_000_000;
const TERMS: AttemptTerms = {
  durationMs: 60_000,
  graceMs: 5_000,
  personalExtraMs: 0,
  incidentCreditMs: 0,
  windowFrom: instant(FROM),
  windowUntil: instant(FROM + 600_000),
};
const NAME = { attemptId: 'a1', code: 'AAA-AAA-AAA', stage: 0 };
const WORK: Work = { head: 'aa', count: 3, answersRoot: 'bb', held: 0 };
const START: AttemptCommand = { type: 'Start', contest: 'running' };

function ready(terms: Partial<AttemptTerms> = {}): AttemptState {
  return readyAttempt(NAME, { ...TERMS, ...terms });
}

function step(state: AttemptState, command: AttemptCommand, now: number): AttemptState {
  return expectOk(decideAttempt(state, command, instant(now))).reduce(evolveAttempt, state);
}

function refusal(state: AttemptState, command: AttemptCommand, now: number): string {
  const decision = decideAttempt(state, command, instant(now));
  return decision.ok ? `events: ${String(decision.value.length)}` : decision.error.code;
}

describe('an attempt', () => {
  it('gets the whole time when it starts early in the window', () => {
    expect(step(ready(), START, FROM)).toMatchObject({
      status: 'open',
      effectiveDeadline: FROM + 60_000,
      closesAt: FROM + 65_000,
    });
  });

  it('is cut by the end of the window, which personal time and outage credit move', () => {
    const late = FROM + 590_000;

    expect(step(ready(), START, late)).toMatchObject({ effectiveDeadline: FROM + 600_000 });
    expect(step(ready({ personalExtraMs: 20_000 }), START, late)).toMatchObject({
      effectiveDeadline: FROM + 620_000,
    });
    expect(step(ready({ incidentCreditMs: 7_000 }), START, late)).toMatchObject({
      effectiveDeadline: FROM + 607_000,
    });
  });

  it.each([
    ['before the window', FROM - 1, 'running', 'attempt.too-early'],
    ['after the window', FROM + 600_001, 'running', 'attempt.time-over'],
    ['in a suspended contest', FROM, 'suspended', 'contest.suspended'],
    ['before the stage is open', FROM, 'not-testing', 'attempt.stage-not-open'],
  ] as const)('does not start %s', (_when, now, contest, code) => {
    expect(refusal(ready(), { type: 'Start', contest }, now)).toBe(code);
  });

  it('starts once: a second start is no news and moves nothing', () => {
    const open = step(ready(), START, FROM);

    expect(step(open, START, FROM + 30_000)).toEqual(open);
  });

  it('is finished by the candidate at the instant of receipt', () => {
    const open = step(ready(), START, FROM);

    expect(step(open, { type: 'Finish', work: WORK }, FROM + 10)).toMatchObject({
      status: 'closed',
      cause: 'candidate',
      finishedAt: FROM + 10,
    });
  });

  it('counts as finished at the deadline when the finish arrives within the grace', () => {
    const open = step(ready(), START, FROM);

    expect(step(open, { type: 'Finish', work: WORK }, FROM + 65_000)).toMatchObject({
      cause: 'candidate',
      finishedAt: FROM + 60_000,
    });
    expect(step(open, { type: 'Finish', work: WORK }, FROM + 65_001)).toMatchObject({
      cause: 'deadline',
    });
  });

  it('is not closed by anything automatic before closesAt is past', () => {
    const open = step(ready(), START, FROM);

    expect(refusal(open, { type: 'Close', work: WORK }, FROM + 65_000)).toBe('attempt.not-due');
    expect(step(open, { type: 'Close', work: WORK }, FROM + 65_001)).toMatchObject({
      status: 'closed',
      cause: 'deadline',
      finishedAt: FROM + 60_000,
    });
  });

  it('lapses as absent after the window, not before', () => {
    expect(refusal(ready(), { type: 'Close', work: WORK }, FROM + 600_000)).toBe('attempt.not-due');
    expect(step(ready(), { type: 'Close', work: WORK }, FROM + 600_001)).toMatchObject({
      cause: 'absent',
    });
  });

  it('cannot be finished before it is started nor started after it is closed', () => {
    const closed = step(step(ready(), START, FROM), { type: 'Finish', work: WORK }, FROM + 1);

    expect(refusal(ready(), { type: 'Finish', work: WORK }, FROM)).toBe('attempt.not-started');
    expect(refusal(closed, START, FROM + 2)).toBe('attempt.closed');
  });

  it('becomes scored, and scored again by a later version', () => {
    const closed = step(step(ready(), START, FROM), { type: 'Finish', work: WORK }, FROM + 1);
    const scored: AttemptEvent = {
      type: 'attempt.scored',
      attemptId: 'a1',
      code: NAME.code,
      version: 1,
      keyHash: 'cc',
      sections: [],
      total: 0,
      isPassed: false,
    };

    const again = evolveAttempt(evolveAttempt(closed, scored), { ...scored, version: 2 });

    expect(again).toMatchObject({ status: 'scored', finishedAt: FROM + 1 });
    expect(() => evolveAttempt(ready(), scored)).toThrow('while open');
  });

  it('D5 is closed exactly once, whatever arrives in whatever order', () => {
    const commands = fc.constantFrom<AttemptCommand>(
      START,
      { type: 'Start', contest: 'suspended' },
      { type: 'Finish', work: WORK },
      { type: 'Close', work: WORK },
    );
    const steps = fc.array(fc.tuple(commands, fc.integer({ min: 0, max: 300_000 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (moves) => {
        let now: Instant = instant(FROM);
        let state = ready();
        let closings = 0;
        for (const [command, later] of moves) {
          now = instant(now + later);
          const decision = decideAttempt(state, command, now);
          const events = decision.ok ? decision.value : [];
          closings += events.filter((event) => event.type === 'attempt.closed').length;
          state = events.reduce(evolveAttempt, state);
        }
        expect(closings).toBe(state.status === 'closed' ? 1 : 0);
        if (state.status === 'closed' && state.running !== null) {
          expect(state.finishedAt).toBeLessThanOrEqual(state.running.effectiveDeadline);
        }
      }),
    );
  });
});

describe('the time of an attempt', () => {
  it('never ends later than the window with extra and credit, nor before the start', () => {
    const ms = fc.integer({ min: 0, max: 7_200_000 });
    fc.assert(
      fc.property(ms, ms, ms, ms, (durationMs, personalExtraMs, incidentCreditMs, offset) => {
        const terms = { ...TERMS, durationMs, personalExtraMs, incidentCreditMs };
        const startedAt = instant(Math.min(FROM + offset, lapsesAfter(terms)));
        const clock = attemptClock(terms, startedAt);
        expect(clock.effectiveDeadline).toBeLessThanOrEqual(lapsesAfter(terms));
        expect(clock.effectiveDeadline).toBeGreaterThanOrEqual(startedAt);
        expect(clock.closesAt - clock.effectiveDeadline).toBe(terms.graceMs);
      }),
    );
  });

  it('says how long somebody would get who started now', () => {
    expect(allowedMs(TERMS, instant(FROM))).toBe(60_000);
    expect(allowedMs(TERMS, instant(FROM + 590_000))).toBe(10_000);
    expect(allowedMs(TERMS, instant(FROM + 700_000))).toBe(0);
  });
});
