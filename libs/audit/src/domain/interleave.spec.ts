import fc from 'fast-check';

import { interleave, type Draw } from './interleave.js';

type Entry = { readonly stream: string; readonly n: number };

const entries = (streams: readonly string[]): readonly Entry[] =>
  streams.map((stream, n) => ({ stream, n }));

/** A small generator of its own, so that a failing case can be run again. */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('keeps every entry and the order within each stream', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.integer(), (streams, seed) => {
      const mixed = interleave(entries(streams), drawFrom(seed));

      expect(mixed).toHaveLength(streams.length);
      for (const stream of ['a', 'b', 'c']) {
        const order = mixed.filter((entry) => entry.stream === stream).map(({ n }) => n);
        expect(order).toEqual(order.toSorted((x, y) => x - y));
      }
    }),
  );
});

test('lets a later stream come first', () => {
  const mixed = interleave(entries(['a', 'b']), () => 0);

  expect(mixed.map(({ stream }) => stream)).toEqual(['b', 'a']);
});

test('makes both orders of two streams about equally frequent', () => {
  const draw = drawFrom(7);
  const firsts = Array.from({ length: 2000 }, () => interleave(entries(['a', 'b']), draw)[0]);

  const share = firsts.filter((entry) => entry?.stream === 'a').length / firsts.length;

  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.55);
});
