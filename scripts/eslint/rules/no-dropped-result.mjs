/** Forbids a statement whose value is a `Result` (or a promise of one) that nobody looks at. */
export const noDroppedResult = {
  meta: {
    type: 'problem',
    docs: { description: 'a Result that nobody looks at is a refusal that nobody sees' },
    schema: [],
    messages: {
      dropped: 'no-dropped-result: this Result may be a refusal; look at it or return it.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isResult = (node) => {
      const type = services.getTypeAtLocation(node);
      return looksLikeResult(checker.getAwaitedType(type) ?? type, checker);
    };
    return {
      ExpressionStatement(statement) {
        const dropped = outcomes(statement.expression).find(isResult);
        if (dropped) context.report({ node: dropped, messageId: 'dropped' });
      },
    };
  },
};

/** The expressions whose value the statement throws away. */
function outcomes(node) {
  switch (node.type) {
    case 'AssignmentExpression':
      return [];
    case 'UnaryExpression':
      return node.operator === 'void' ? outcomes(node.argument) : [];
    case 'ChainExpression':
      return outcomes(node.expression);
    case 'LogicalExpression':
      return outcomes(node.right);
    case 'ConditionalExpression':
      return [...outcomes(node.consequent), ...outcomes(node.alternate)];
    case 'SequenceExpression':
      return node.expressions.flatMap(outcomes);
    default:
      return [node];
  }
}

/** By shape and not by name, so that an alias such as `Decision` cannot hide one. */
function looksLikeResult(type, checker) {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) =>
    checker.getPropertyOfType(part, 'ok'),
  );
  return parts.length > 0 && parts.every((part) => isHalf(part, checker));
}

function isHalf(part, checker) {
  const ok = checker.typeToString(checker.getTypeOfSymbol(checker.getPropertyOfType(part, 'ok')));
  const other = { true: 'value', false: 'error' }[ok];
  return other !== undefined && checker.getPropertyOfType(part, other) !== undefined;
}
