import { noAssertion } from './rules/no-assertion.mjs';
import { noDroppedResult } from './rules/no-dropped-result.mjs';
import { switchEndsInAssertNever } from './rules/switch-ends-in-assert-never.mjs';

/** The rules that no published plugin has. */
export const adal = {
  meta: { name: 'adal' },
  rules: {
    'no-assertion': noAssertion,
    'no-dropped-result': noDroppedResult,
    'switch-ends-in-assert-never': switchEndsInAssertNever,
  },
};
