import { assertNever, brand } from './brand.js';
import { decided, NO_NEWS, replay, type Decider } from './decider.js';
import { catalogueOf, findSpec, type EventSpec } from './events.js';
import type { ContestId } from './ids.js';
import { instant, msBetween, plusMs } from './instant.js';
import { isJsonObject } from './json.js';
import { andThen, collect, err, expectOk, mapResult, ok, refuse } from './result.js';

describe('results', () => {
  it('carry a refusal past the steps that follow', () => {
    const refused = refuse('answer.too-late', { lateMs: 3 });

    expect(mapResult(refused, () => 1)).toBe(refused);
    expect(andThen(refused, () => ok(1))).toBe(refused);
    expect(andThen(ok(1), (n) => ok(n + 1))).toEqual(ok(2));
    expect(mapResult(ok(1), (n) => n + 1)).toEqual(ok(2));
  });

  it('are collected up to the first refusal', () => {
    expect(collect([ok(1), ok(2)])).toEqual(ok([1, 2]));
    expect(collect([ok(1), err('a'), err('b')])).toEqual(err('a'));
  });

  it('throw where a refusal is our own mistake', () => {
    expect(expectOk(ok(7))).toBe(7);
    expect(() => expectOk(refuse('code.malformed'))).toThrow('code.malformed');
  });

  it('leave the context out when there is none', () => {
    expect(refuse('code.malformed')).toEqual({ ok: false, error: { code: 'code.malformed' } });
  });
});

describe('instants', () => {
  it('are whole, non-negative milliseconds', () => {
    expect(plusMs(instant(5), -5)).toBe(0);
    expect(msBetween(instant(9), instant(4))).toBe(-5);
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => instant(wrong)).toThrow('not an instant');
    }
  });
});

describe('a decider', () => {
  type Event = { readonly type: 'lamp.lit'; readonly watts: number };
  const lamp: Decider<number, number, Event> = {
    initial: 0,
    decide: (state, watts) => (state === watts ? NO_NEWS : decided({ type: 'lamp.lit', watts })),
    evolve: (_, event) => event.watts,
  };

  it('replays its events from the start or from a known state', () => {
    const events = expectOk(lamp.decide(0, 60));

    expect(replay(lamp, events)).toBe(60);
    expect(replay(lamp, [], 40)).toBe(40);
  });

  it('answers a repeated command with no events', () => {
    expect(lamp.decide(60, 60)).toEqual(ok([]));
  });
});

describe('the event catalogue', () => {
  const spec: EventSpec = {
    type: 'contest.published',
    version: 1,
    disclosure: 'now',
    says: 'A contest was announced.',
    fields: {},
  };

  it('joins what the contexts declare and finds one version of one event', () => {
    const second = { ...spec, version: 2 };
    const catalogue = expectOk(catalogueOf([spec], [second]));

    expect(findSpec(catalogue, 'contest.published', 2)).toBe(second);
    expect(findSpec(catalogue, 'contest.published', 3)).toBeUndefined();
  });

  it('refuses a version declared twice, a bad type and a bad version', () => {
    expect(catalogueOf([spec], [spec])).toMatchObject({ error: { code: 'event.declared-twice' } });
    expect(catalogueOf([{ ...spec, type: 'Published' }])).toMatchObject({
      error: { code: 'event.bad-type' },
    });
    expect(catalogueOf([{ ...spec, version: 0 }])).toMatchObject({
      error: { code: 'event.bad-version' },
    });
  });
});

describe('small things', () => {
  it('know a plain object from everything else', () => {
    expect(isJsonObject({})).toBe(true);
    expect(isJsonObject(Object.create(null))).toBe(true);
    for (const other of [null, [], new Date(), new Map(), 'a', 1, undefined]) {
      expect(isJsonObject(other)).toBe(false);
    }
  });

  it('leave a branded value as it is in JSON', () => {
    expect(JSON.stringify(brand<ContestId>('c1'))).toBe('"c1"');
  });

  it('throw on a case that the compiler believed impossible', () => {
    expect(() => assertNever('other' as never)).toThrow('other');
  });
});
