import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { transformFile } from '@swc/core';

import aliases from './aliases.cjs';
import { filesUnder } from './files.mjs';
import swc from './swc-options.cjs';

const COPIED = /\/src\/.*\.(?:sql|json|html|css|txt)$/;

/**
 * Compiles apps (the web app has its own builder) and libs of `root` into `dist`, aliases turned
 * into relative paths. A file whose content did not change is left alone, so that a running
 * process or a second build at the same time never meets half a file.
 */
export async function buildServer(root) {
  const sources = [...filesUnder(root, 'apps'), ...filesUnder(root, 'libs')].filter(
    (file) => !file.startsWith('apps/web/') && !file.endsWith('.spec.ts'),
  );
  const paths = Object.fromEntries(aliases.doorsUnder(root).map(([door, file]) => [door, [file]]));
  const written = await Promise.all(sources.map((file) => emit(root, file, paths)));
  const wanted = new Set(written.flat());
  const stale = [
    ...filesUnder(join(root, 'dist'), 'apps'),
    ...filesUnder(join(root, 'dist'), 'libs'),
  ];
  await Promise.all(
    stale.filter((file) => !wanted.has(file)).map((file) => rm(join(root, 'dist', file))),
  );
  return wanted.size;
}

async function emit(root, file, paths) {
  if (COPIED.test(file)) {
    await put(join(root, 'dist', file), await readFile(join(root, file)));
    return [file];
  }
  if (!file.endsWith('.ts') || file.endsWith('.d.ts')) return [];
  const output = file.replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(join(root, file), {
    swcrc: false,
    cwd: root,
    sourceMaps: true,
    module: { type: 'es6', resolveFully: true },
    jsc: { ...swc.OUR_TYPESCRIPT, baseUrl: root, paths },
  });
  const mapName = `${output.split('/').at(-1)}.map`;
  await put(join(root, 'dist', output), `${code}//# sourceMappingURL=${mapName}\n`);
  await put(join(root, 'dist', `${output}.map`), map);
  return [output, `${output}.map`];
}

async function put(path, content) {
  const bytes = Buffer.from(content);
  const before = await readFile(path).catch(() => null);
  if (before?.equals(bytes)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
