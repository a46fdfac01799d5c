import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

import { domainBans, moduleBans, syntaxBans } from './scripts/eslint/bans.mjs';
import { adal } from './scripts/eslint/plugin.mjs';
import { commonJsGlobals, jsGlobals } from './scripts/eslint/js-globals.mjs';
import { LIMITS, STRICT, TESTS } from './scripts/eslint/rule-sets.mjs';

const TS = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];
const MAY_READ_ENVIRONMENT = ['libs/config/**', 'apps/*/src/main.ts', 'apps/cli/**'];

export default defineConfig([
  globalIgnores([
    'dist/',
    'coverage/',
    '.adal/',
    '.cache/',
    'reports/',
    'test/arch/fixtures/',
    'libs/contracts/',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: TS,
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { adal },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...LIMITS,
      ...STRICT,
      ...moduleBans,
      ...syntaxBans('everywhere', 'shipped', 'settings'),
    },
  },
  { files: MAY_READ_ENVIRONMENT, rules: syntaxBans('everywhere', 'shipped') },
  {
    files: ['libs/*/src/domain/**/*.ts', 'libs/kernel/src/**/*.ts'],
    ignores: SPECS,
    rules: { ...domainBans, ...syntaxBans('everywhere', 'shipped', 'settings', 'domain') },
  },
  {
    files: ['**/*.tsx', 'apps/web/**/*.ts'],
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { ...TESTS, ...syntaxBans('everywhere') } },
  {
    files: SPECS,
    rules: {
      ...TESTS,
      'max-lines': ['error', 400],
      'max-lines-per-function': 'off',
      ...syntaxBans('everywhere', 'specs'),
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: jsGlobals },
    rules: {
      ...LIMITS,
      'no-undef': 'error',
      'no-unused-vars': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: commonJsGlobals },
  },
]);
