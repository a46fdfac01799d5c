import { join } from 'node:path';

import { demoFile } from '../play/demo-file.js';
import { readHints, type Hint } from '../play/hints.js';
import { say } from './progress.js';

/** What the person at the terminal needs next: one address, what waits for whom, where things lie. */
export function welcome(url: string, dataDir: string): void {
  const { password, isSeeded } = demoFile(dataDir);
  say(`\n  Adal   ${url}\n`);
  if (isSeeded) {
    say(
      '  A region with contests in every state. Sign in at /sign-in with one click, for example as',
    );
    for (const { role, email, tries } of oneOfEach(readHints(dataDir)))
      say(`    ${role.padEnd(20)} ${email.padEnd(34)} ${tries.en}`);
    say(
      `    ${'administrator'.padEnd(20)} ${'administrator@example.test'.padEnd(34)} People, roles, health`,
    );
    say(`  or as yourself: /sign-up. Password of all officials: ${password}`);
  } else {
    say('  Nothing is seeded. npm run demo fills it, npm run seed plays a case of your own.');
  }
  say(`  Letters to anybody: ${url}/outbox`);
  say(`\n  Data   ${dataDir}`);
  say(`  Logs   ${join(dataDir, 'logs')}`);
  say(
    '\n  npm run demo   plays a whole contest in another terminal and moves the clock some weeks on',
  );
  say('  Ctrl-C         stops everything\n');
}

/** The first person of each thing to try. */
function oneOfEach(hints: readonly Hint[]): readonly Hint[] {
  return hints.filter(
    ({ tries }, index) => hints.findIndex((other) => other.tries.en === tries.en) === index,
  );
}
