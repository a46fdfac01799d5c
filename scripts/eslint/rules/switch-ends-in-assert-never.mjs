/** A `switch` over a union ends in a `default` that hands what is left to `assertNever`. */
export const switchEndsInAssertNever = {
  meta: {
    type: 'problem',
    docs: { description: 'a forged or forgotten case is an error and not silence' },
    schema: [],
    messages: {
      missing: 'switch-ends-in-assert-never: end this switch in `default: assertNever(…)`.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      SwitchStatement(node) {
        if (node.discriminant.operator === 'typeof') return;
        const type = services.getTypeAtLocation(node.discriminant);
        const parts = type.isUnion() ? type.types : [type];
        if (!parts.every((part) => part.isLiteral())) return;
        const last = node.cases.at(-1);
        const text = last ? context.sourceCode.getText(last) : '';
        if (last?.test === null && text.includes('assertNever(')) return;
        context.report({ node: node.discriminant, messageId: 'missing' });
      },
    };
  },
};
