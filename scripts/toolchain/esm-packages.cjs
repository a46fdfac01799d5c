'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** Names of the installed packages whose `.js` files are ES modules; Jest turns them into CommonJS. */
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
  return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
}

module.exports = { esmPackages };
