import { placeKey, readPlace } from './contest-place.js';

const place = { turn: 2, due: -1_800_000_000_000, id: '0b9f6d39-4b0f-4f5e-9c7e-8e2f6f0a1b2c' };

describe('the place of a contest in a list', () => {
  it('is read from the cursor that it gave', () => {
    expect(readPlace(placeKey(place))).toEqual({ ok: true, value: place });
  });

  it('is the beginning when there is no cursor', () => {
    expect(readPlace(null)).toEqual({ ok: true, value: null });
  });

  it.each([[['x']], [[1, 2]], [[1, 2, "'; DROP"]], [['1', 2, place.id]]])('is not %j', (values) => {
    expect(readPlace(values)).toMatchObject({ ok: false, error: { code: 'request.invalid' } });
  });
});
