'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const { doorsUnder } = require('../../scripts/toolchain/aliases.cjs');

/**
 * Jest loads its global setup outside its own module system, which turns TypeScript into JavaScript
 * but knows neither our aliases nor that `./x.js` is the file `./x.ts`.
 */
const ROOT = path.join(__dirname, '../..');
const doors = new Map(doorsUnder(ROOT));
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function resolve(request, parent, ...rest) {
  return resolveFilename.call(this, sourceOf(request, parent) ?? request, parent, ...rest);
};

function sourceOf(request, parent) {
  const door = doors.get(request);
  if (door !== undefined) return path.join(ROOT, door);
  if (!/^\.{1,2}\/.*\.js$/.test(request) || !parent?.filename?.endsWith('.ts')) return undefined;
  const source = path.resolve(path.dirname(parent.filename), request.replace(/\.js$/, '.ts'));
  return fs.existsSync(source) ? source : undefined;
}
