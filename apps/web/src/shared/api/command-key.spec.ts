import { isUndecided, keyFor } from './command-key.js';
import { problemFrom, UNREACHABLE } from './problem.js';

describe('the key of a command', () => {
  it('is the same for the same body and another for another', () => {
    const first = keyFor(null, { vote: 'for' });

    expect(keyFor(first, { vote: 'for' })).toBe(first);
    expect(keyFor(first, { vote: 'against' }).key).not.toBe(first.key);
    expect(keyFor(null, { vote: 'for' }).key).not.toBe(first.key);
  });

  it('is kept while nobody knows whether the act happened', () => {
    expect(isUndecided(UNREACHABLE)).toBe(true);
    expect(isUndecided(problemFrom('<html>', 502))).toBe(true);
    expect(isUndecided(problemFrom({ code: 'idempotency.in-progress' }, 409))).toBe(true);
  });

  it('is not kept after a refusal, which may be for what is gone the next time', () => {
    expect(isUndecided(problemFrom({ code: 'sitting.no-quorum' }, 409))).toBe(false);
    expect(isUndecided(problemFrom({ code: 'request.invalid' }, 422))).toBe(false);
  });
});
