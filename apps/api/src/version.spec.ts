import { readFileSync } from 'node:fs';

import { VERSION } from './version.js';

describe('the version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

    expect(VERSION).toBe(version);
  });
});
