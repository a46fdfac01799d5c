import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { documentsOf } from './generators/list.mjs';
import { openWorkshop } from './generators/workshop.mjs';
import { buildServer } from './toolchain/build-server.mjs';
import { ROOT } from './toolchain/files.mjs';

/**
 * Writes every document that is made from the code. With `--check` nothing is written and a
 * difference fails; with names (`database`, `settings`, …) only those are made.
 */
const isCheck = process.argv.includes('--check');
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));

await buildServer(ROOT);
const workshop = openWorkshop(ROOT);
try {
  const documents = await documentsOf(workshop, names);
  const different = [];
  for (const [path, text] of documents) {
    const before = await readFile(join(ROOT, path), 'utf8').catch(() => null);
    if (before !== text) different.push(path);
    if (before !== text && !isCheck) await put(join(ROOT, path), text);
  }
  report(different, documents.length);
} finally {
  await workshop.close();
}

async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function report(different, count) {
  if (!isCheck) {
    console.log(`${count} documents, ${different.length} changed`);
  } else if (different.length > 0) {
    console.error(`out of date: ${different.join(', ')}; run npm run generate`);
    process.exitCode = 1;
  } else {
    console.log(`${count} documents are up to date`);
  }
}
