'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** Names of the installed packages that ship ES modules, which Jest must turn into CommonJS. */
function esmPackages(root) {
  const folder = path.join(root, 'node_modules');
  return fs
    .readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? fs.readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .filter((name) => shipsModules(path.join(folder, name, 'package.json')));
}

function shipsModules(manifest) {
  if (!fs.existsSync(manifest)) return false;
  const { type, main, exports: doors } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  return (
    type === 'module' || /\.mjs$/.test(main ?? '') || /\.mjs"/.test(JSON.stringify(doors ?? ''))
  );
}

module.exports = { esmPackages };
