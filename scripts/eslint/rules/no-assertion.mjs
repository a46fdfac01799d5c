/**
 * Forbids `as` where it silences the compiler. Left are: `as const`, `as unknown` (which only
 * forgets), a target that is a `Brand`, and the body of a type predicate (`value is X`) or an
 * assertion (`asserts value is X`), where the check itself lives.
 */
export const noAssertion = {
  meta: {
    type: 'problem',
    docs: { description: 'no `as` except at a brand or inside a check' },
    schema: [],
    messages: {
      assertion:
        'no-assertion: let a predicate (`value is X`) decide, or make a brand; do not assert.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const check = (node) => {
      if (isHarmless(node.typeAnnotation)) return;
      if (isBrand(services.getTypeAtLocation(node.typeAnnotation), checker)) return;
      if (isInsidePredicate(node)) return;
      context.report({ node, messageId: 'assertion' });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};

function isHarmless(target) {
  if (target.type === 'TSUnknownKeyword') return true;
  return target.type === 'TSTypeReference' && target.typeName.name === 'const';
}

/** A type parameter counts when what it extends is a brand. */
function isBrand(type, checker) {
  const known = checker.getBaseConstraintOfType(type) ?? type;
  return checker
    .getPropertiesOfType(known)
    .some((property) => property.name.startsWith('__@brandKey@'));
}

function isInsidePredicate(node) {
  for (let above = node.parent; above; above = above.parent) {
    if (above.returnType?.typeAnnotation.type === 'TSTypePredicate') return true;
  }
  return false;
}
