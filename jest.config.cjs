'use strict';

const fs = require('node:fs');
const path = require('node:path');

const { esmPackages } = require('./scripts/toolchain/esm-packages.cjs');
const { OUR_TYPESCRIPT } = require('./scripts/toolchain/swc-options.cjs');

const COMMON_JS = { type: 'commonjs', ignoreDynamic: false };
const ours = {
  swcrc: false,
  sourceMaps: 'inline',
  module: COMMON_JS,
  jsc: OUR_TYPESCRIPT,
};
const theirs = {
  swcrc: false,
  sourceMaps: false,
  isModule: 'unknown',
  module: COMMON_JS,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
};

const shared = {
  testEnvironment: 'node',
  transform: {
    '\\.ts$': ['@swc/jest', ours],
    '\\.m?js$': ['@swc/jest', theirs],
  },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${esmPackages(__dirname).join('|')})/).*(?<!\\.mjs)$`,
  ],
  resolver: '<rootDir>/scripts/toolchain/jest-resolver.cjs',
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: {
    '^@adal/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@adal/([^/]+)/(domain|http|worker)$': '<rootDir>/libs/$1/src/$2/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.adal/', '<rootDir>/.cache/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/arch/fixtures/'],
};

/** Suites that need a database, a browser or running processes share one preparation. */
function prepared() {
  const hook = (name) =>
    fs.existsSync(path.join(__dirname, 'test/support', name))
      ? `<rootDir>/test/support/${name}`
      : null;
  const globalSetup = hook('global-setup.ts');
  const globalTeardown = hook('global-teardown.ts');
  return { ...(globalSetup && { globalSetup }), ...(globalTeardown && { globalTeardown }) };
}

/** Jest reads `testTimeout` of the whole run only, so each suite's patience reaches its files as a global. */
const suite = (name, patienceMs) => ({
  ...shared,
  displayName: name,
  globals: { ADAL_TEST_PATIENCE_MS: patienceMs },
  setupFilesAfterEnv: ['<rootDir>/scripts/toolchain/jest-patience.cjs'],
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
});

/** How long one test of the larger suites may take, in milliseconds. */
const PREPARED = {
  medium: 60_000,
  e2e: 120_000,
  tamper: 120_000,
  chaos: 300_000,
  browser: 180_000,
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,rulesets}/**/*.spec.ts'],
    },
    ...Object.entries(PREPARED).map(([name, patienceMs]) => ({
      ...suite(name, patienceMs),
      ...prepared(),
    })),
    suite('arch', 300_000),
  ],
};
