'use strict';

/** What swc is told for our own TypeScript, the same in the build and in the tests. */
const OUR_TYPESCRIPT = {
  target: 'es2022',
  parser: { syntax: 'typescript', tsx: false, decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  keepClassNames: true,
};

module.exports = { OUR_TYPESCRIPT };
