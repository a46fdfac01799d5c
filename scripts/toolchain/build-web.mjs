import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { filesUnder } from './files.mjs';

const TEXT = /\.(?:html|js|css|svg)$/;
const INPUTS = ['apps/web', 'libs'];

/** Builds the web app into dist/web; answers false when its sources are those of the last build. */
export async function buildWeb(root) {
  if (!existsSync(join(root, 'apps/web/index.html'))) return false;
  const stamp = join(root, 'dist/web/.built-from');
  const now = stateOfInputs(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const { build } = await import('vite');
  await build({ configFile: join(root, 'apps/web/vite.config.mjs'), logLevel: 'warn' });
  compressFiles(root);
  writeFileSync(stamp, now);
  return true;
}

/** Each text once more as Brotli and gzip, so that nobody compresses it at every request. */
function compressFiles(root) {
  for (const file of filesUnder(root, 'dist/web').filter((name) => TEXT.test(name))) {
    const text = readFileSync(join(root, file));
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(text));
    writeFileSync(join(root, `${file}.gz`), gzipSync(text));
  }
}

function stateOfInputs(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of INPUTS.flatMap((folder) => filesUnder(root, folder))) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
