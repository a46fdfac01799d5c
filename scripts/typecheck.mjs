import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './toolchain/files.mjs';

/** The server with its tests, then the web app, which sees another world (DOM, no Node). */
const PROJECTS = ['tsconfig.json', 'apps/web/tsconfig.json'];

const failed = PROJECTS.filter((project) => existsSync(join(ROOT, project))).filter((project) => {
  const words = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project];
  return spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
