'use strict';

const fs = require('node:fs');
const path = require('node:path');

const DOORS = ['domain', 'http', 'worker'];

/** Every door that exists under `root`, as `['@adal/contest/domain', 'libs/contest/src/domain/index.ts']`. */
function doorsUnder(root) {
  const libs = path.join(root, 'libs');
  if (!fs.existsSync(libs)) return [];
  return fs
    .readdirSync(libs)
    .flatMap((lib) => [
      [`@adal/${lib}`, `libs/${lib}/src/index.ts`],
      ...DOORS.map((door) => [`@adal/${lib}/${door}`, `libs/${lib}/src/${door}/index.ts`]),
    ])
    .filter(([, file]) => fs.existsSync(path.join(root, file)));
}

module.exports = { DOORS, doorsUnder };
