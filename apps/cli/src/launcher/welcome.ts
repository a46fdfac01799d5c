import { join } from 'node:path';

import { ADMINISTRATOR } from '../play/administrator.js';
import { demoFile } from '../play/demo-file.js';
import type { ScenarioSchema } from '../scenario/scenario.schema.js';
import { say } from './progress.js';

/** What the person at the terminal needs next: one address, who may sign in as what, where things lie. */
export function welcome(url: string, dataDir: string, scenario: ScenarioSchema): void {
  const { password } = demoFile(dataDir);
  say(`\n  Adal   ${url}\n`);
  say(`  Demo accounts (password of all: ${password})`);
  say(`    administrator         ${ADMINISTRATOR.email}`);
  for (const { email, roles, key } of scenario.staff) {
    const role = roles.map((entry) => entry.role).join(', ');
    say(`    ${(role === '' ? (key === 'chair' ? 'chair' : 'member') : role).padEnd(21)} ${email}`);
  }
  say(`    candidates            sign up with any address; letters are at ${url}/outbox`);
  say(`\n  Data   ${dataDir}`);
  say(`  Logs   ${join(dataDir, 'logs')}`);
  say('\n  npm run demo   plays a whole contest in another terminal');
  say('  Ctrl-C         stops everything\n');
}
