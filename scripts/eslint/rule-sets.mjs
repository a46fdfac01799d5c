/** The sizes of house-style.md; four parameters also means four constructor dependencies. */
export const LIMITS = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', 40],
  'max-params': ['error', 4],
  complexity: ['error', 10],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack'], location: 'anywhere' }],
};

/** What is added to, or eased in, typescript-eslint's strictTypeChecked. */
export const STRICT = {
  eqeqeq: 'error',
  'adal/no-assertion': 'error',
  'adal/no-dropped-result': 'error',
  'adal/switch-ends-in-assert-never': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    { allowNumber: true, allowBoolean: true },
  ],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  // A row type or a brand is named by the caller and appears once: that is what it is for.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // The classes of requests and answers are shapes that travel as JSON; a literal of the shape is one.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // An interface asks for a promise whether or not this implementation waits for anything.
  '@typescript-eslint/require-await': 'off',
};

/** In tests an answer is read as what the test says it is. */
export const TESTS = {
  'adal/no-assertion': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/no-unsafe-type-assertion': 'off',
  '@typescript-eslint/unbound-method': 'off',
  'no-restricted-imports': 'off',
};
