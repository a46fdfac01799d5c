/**
 * What house-style.md forbids and a selector can find. `name` opens the message, so that a finding
 * tells which ban it broke; test/arch holds one violating file for each name.
 */
const SYNTAX = {
  everywhere: [
    ['no-enum', 'TSEnumDeclaration', 'use a union of literals.'],
    ['no-default-export', 'ExportDefaultDeclaration', 'export by name.'],
    [
      'no-definite-field',
      'PropertyDefinition[definite=true]:not(:has(> Decorator))',
      'only a field that a library fills in (one with a decorator) may be declared with `!`.',
    ],
    ['no-definite-variable', 'VariableDeclarator[definite=true]', 'give the variable a value.'],
    [
      'no-random',
      "MemberExpression[object.name='Math'][property.name='random']",
      'randomness comes from @adal/proof or node:crypto.',
    ],
  ],
  shipped: [
    [
      'no-delete-of-rows',
      'CallExpression[callee.property.name=/^(softDelete|softRemove)$/]',
      'rows are voided, superseded or expire by an event.',
    ],
  ],
  settings: [
    [
      'no-environment',
      "MemberExpression[object.name='process'][property.name='env']",
      'settings are read once, in @adal/config.',
    ],
  ],
  domain: [
    [
      'no-class-in-domain',
      'ClassDeclaration, ClassExpression',
      'domain code is data and functions.',
    ],
    [
      'no-async-in-domain',
      ':function[async=true], AwaitExpression',
      'domain code answers at once; give it what it needs.',
    ],
    [
      'no-promise-in-domain',
      "NewExpression[callee.name='Promise'], MemberExpression[object.name='Promise']",
      'domain code answers at once; give it what it needs.',
    ],
  ],
  specs: [
    [
      'no-only-or-skip',
      'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
      'every test runs every time.',
    ],
    [
      'no-only-or-skip',
      'CallExpression[callee.name=/^(fit|fdescribe|ftest|xit|xdescribe|xtest)$/]',
      'every test runs every time.',
    ],
    [
      'no-sleeping',
      "CallExpression[callee.name='setTimeout'], ImportDeclaration[source.value=/^(node:)?timers/]",
      'wait for the thing itself, not for time.',
    ],
  ],
};

const CLOCKS_AND_WORLD = [
  'Date',
  'performance',
  'process',
  'crypto',
  'fetch',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
];

/** The names of all bans, for the test that breaks each of them once. */
export const BAN_NAMES = [
  ...new Set(Object.values(SYNTAX).flatMap((bans) => bans.map(([name]) => name))),
  'no-world-in-domain',
  'no-foreign-import-in-domain',
  'no-global-module',
];

/** The `no-restricted-syntax` entry for the named groups; ESLint does not merge two of them. */
export function syntaxBans(...groups) {
  const chosen = groups.flatMap((group) => SYNTAX[group]);
  return {
    'no-restricted-syntax': [
      'error',
      ...chosen.map(([name, selector, why]) => ({ selector, message: `${name}: ${why}` })),
    ],
  };
}

/** Domain code has no clock, no randomness, no environment and no other packages. */
export const domainBans = {
  'no-restricted-globals': [
    'error',
    ...CLOCKS_AND_WORLD.map((name) => ({
      name,
      message: 'no-world-in-domain: pass in what is needed.',
    })),
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: String.raw`^(?!\.{1,2}/|@adal/(?:kernel|proof|[a-z]+/domain)$)`,
          message: 'no-foreign-import-in-domain: domain code knows kernel, proof and domain doors.',
        },
      ],
    },
  ],
};

/** Modules say what they need; nothing is global and nothing is tied in a circle. */
export const moduleBans = {
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: '@nestjs/common',
          importNames: ['Global', 'forwardRef'],
          message: 'no-global-module: import the module that is needed.',
        },
      ],
      patterns: [
        {
          regex: '^(node:)?events$|event-emitter',
          message: 'no-global-module: news travels as jobs.',
        },
      ],
    },
  ],
};
