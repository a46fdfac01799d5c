import { createRequire } from 'node:module';

import { OUR_LINT_RULES } from '../eslint/our-rules.mjs';

const { rules } = createRequire(import.meta.url)('./rules.cjs');

console.log(JSON.stringify([...rules.map(({ name }) => name), ...OUR_LINT_RULES]));
