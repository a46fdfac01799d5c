// How much a candidate's browser loads before the first question is on the screen, compressed as it is served (Brotli); fails above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { buildWeb } from './toolchain/build-web.mjs';
import { ROOT } from './toolchain/files.mjs';

const BUILT = join(ROOT, 'dist/web');
/** The page of the test itself, as its chunk is named after its source. */
const RUNNER = 'src/features/candidate/sitting/sitting-page.tsx';
const BUDGET = { codeBytes: 200 * 1024, fontBytes: 80 * 1024 };
/** Kazakh and Russian letters and the digits; the browser takes no other subset for such a page. */
const FONTS = /golos-text-(?:cyrillic|cyrillic-ext|latin)-wght/;

await buildWeb(ROOT);
const manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8'));

/** A chunk with everything that it loads at once. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name]?.imports ?? []) withImports(imported, seen);
  return seen;
}

if (manifest[RUNNER] === undefined) {
  console.error(`the build has no chunk for ${RUNNER}; name the page of the test in this script`);
  process.exit(1);
}
const chunks = new Set([...withImports('index.html'), ...withImports(RUNNER)]);
const files = new Set(
  [...chunks].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])]),
);
const sizes = [...files].map((file) => [
  file,
  brotliCompressSync(readFileSync(join(BUILT, file))).length,
]);
const codeBytes = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
const fonts = Object.values(manifest)
  .map(({ file }) => file)
  .filter((file) => FONTS.test(file) && file.endsWith('.woff2'));
const fontBytes = fonts.reduce((sum, file) => sum + readFileSync(join(BUILT, file)).length, 0);

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
for (const [file, bytes] of sizes.sort((a, b) => b[1] - a[1])) {
  console.log(`${kilobytes(bytes).padStart(10)}  ${file}`);
}
console.log(
  `first view of the test: ${kilobytes(codeBytes)} compressed, at most ${kilobytes(BUDGET.codeBytes)}`,
);
console.log(`its fonts: ${kilobytes(fontBytes)}, at most ${kilobytes(BUDGET.fontBytes)}`);
process.exitCode = codeBytes > BUDGET.codeBytes || fontBytes > BUDGET.fontBytes ? 1 : 0;
