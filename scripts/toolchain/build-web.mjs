import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesUnder } from './files.mjs';

const INPUTS = ['apps/web', 'libs'];

/** Builds the web app into dist/web; answers false when its sources are those of the last build. */
export async function buildWeb(root) {
  if (!existsSync(join(root, 'apps/web/index.html'))) return false;
  const stamp = join(root, 'dist/web/.built-from');
  const now = stateOfInputs(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const { build } = await import('vite');
  await build({ configFile: join(root, 'apps/web/vite.config.mjs'), logLevel: 'warn' });
  writeFileSync(stamp, now);
  return true;
}

function stateOfInputs(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of INPUTS.flatMap((folder) => filesUnder(root, folder))) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
