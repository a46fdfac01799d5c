import { relative } from 'node:path';

import { ESLint } from 'eslint';

import { ruleOf } from '../eslint/our-rules.mjs';

/** Prints what the lint rules find in the files named on the command line. */
const results = await new ESLint({ cwd: process.cwd(), warnIgnored: false }).lintFiles(
  process.argv.slice(2),
);
const findings = results.flatMap(({ filePath, messages }) =>
  messages.map((message) => ({
    rule: ruleOf(message),
    from: relative(process.cwd(), filePath),
    to: message.message,
  })),
);
console.log(JSON.stringify(findings));
