import { buildServer } from './toolchain/build-server.mjs';
import { buildWeb } from './toolchain/build-web.mjs';
import { ROOT } from './toolchain/files.mjs';

const started = Date.now();
const files = await buildServer(ROOT);
const web = (await buildWeb(ROOT)) ? 'built' : 'unchanged';
console.log(`built ${files} files into dist/, web ${web}, ${Date.now() - started} ms`);
