import { commitmentTo, secretIn } from './beacon-secret.js';

const SECRET = '0f'.repeat(32);

describe('a secret of the beacon', () => {
  it('is read back from the file that it was saved in', () => {
    expect(secretIn(`${SECRET.toUpperCase()}\n`)).toBe(SECRET);
  });

  it('is not found in any other file', () => {
    for (const text of ['', 'secret', SECRET.slice(1), `${SECRET}0`]) {
      expect(secretIn(text)).toBeNull();
    }
  });

  it('is committed to by each party in its own way', () => {
    const commitments = (['secretary', 'publisher', 'department'] as const).map((party) =>
      commitmentTo(SECRET, party),
    );

    expect(new Set(commitments).size).toBe(3);
    for (const commitment of commitments) expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  });
});
