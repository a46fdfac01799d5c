const NAMES = [
  'process',
  'console',
  'Buffer',
  'URL',
  'URLSearchParams',
  'fetch',
  'performance',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'structuredClone',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'crypto',
];

/** What Node offers to plain JavaScript without an import. */
export const jsGlobals = Object.fromEntries(NAMES.map((name) => [name, 'readonly']));

/** What a CommonJS file has besides `require` and `module`; `jest` where Jest loads it. */
export const commonJsGlobals = { __dirname: 'readonly', __filename: 'readonly', jest: 'readonly' };
