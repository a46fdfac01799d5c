import type { Browser } from 'playwright-core';

import { startedSystem, type StartedSystem } from '../../support/started-system.js';
import { startChromium } from '../../support/chromium.js';

/** The built system with a browser before it. */
export type StartedWeb = {
  readonly url: string;
  readonly system: StartedSystem;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
};

/** For `beforeAll`, with `stop()` in `afterAll`. The system is empty: play a scenario, or seed what the file needs. */
export async function startedWeb(): Promise<StartedWeb> {
  const [system, browser] = await Promise.all([startedSystem(), startChromium()]);
  return {
    url: system.url,
    system,
    browser,
    stop: async () => {
      await browser.close();
      await system.stop();
    },
  };
}

/** Runs a command of ours to its end and fails the file with its output when it failed. */
export async function played({ system }: StartedWeb, ...words: readonly string[]): Promise<string> {
  const { code, output } = await system.command(...words);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${String(code)}:\n${output}`);
  return output;
}
