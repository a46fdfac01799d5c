import { saveAge } from './progress.js';

describe('the age of the newest save', () => {
  it('is told when at least five attempts are running', () => {
    expect(saveAge({ running: 5, lastSaveAt: 1000 }, 4000)).toBe(3000);
  });

  it('is never told of fewer: it would be the time of a person', () => {
    expect(saveAge({ running: 4, lastSaveAt: 1000 }, 4000)).toBeNull();
  });

  it('is null before the first save and never negative', () => {
    expect(saveAge({ running: 9, lastSaveAt: null }, 4000)).toBeNull();
    expect(saveAge({ running: 9, lastSaveAt: 5000 }, 4000)).toBe(0);
  });
});
