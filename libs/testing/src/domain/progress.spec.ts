import { pulseOf } from './progress.js';

const SIX = { running: 6, quiet: 2, saves: 40, lastSaveAt: 1000 };

describe('the pulse of a stage', () => {
  it('is told when at least five attempts are running', () => {
    const told = { quiet: 2, savesLastMinute: 40, saveAgeMs: 3000 };

    expect(pulseOf(SIX, 4000)).toEqual(told);
    expect(pulseOf({ ...SIX, running: 5 }, 4000)).toEqual(told);
  });

  it.each([0, 1, 4])('is never told of %i: it would be the doing of a person', (running) => {
    expect(pulseOf({ ...SIX, running }, 4000)).toEqual({
      quiet: null,
      savesLastMinute: null,
      saveAgeMs: null,
    });
  });

  it('has no age before the first save, and never a negative one', () => {
    expect(pulseOf({ ...SIX, lastSaveAt: null }, 4000).saveAgeMs).toBeNull();
    expect(pulseOf({ ...SIX, lastSaveAt: 5000 }, 4000).saveAgeMs).toBe(0);
  });
});
