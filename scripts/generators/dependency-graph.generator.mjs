import { dependencyGraph } from '../architecture/graph.mjs';
import { titled } from './markdown.mjs';

/** `docs/dependency-graph.md`, from the imports that really exist. */
export async function render({ root }) {
  const graph = await dependencyGraph(root);
  return {
    'docs/dependency-graph.md': `${titled(
      'Dependency graph',
      'Who imports whom, types included. What is allowed is checked by `npm run depcruise`.',
      `\`\`\`mermaid\n${graph}\n\`\`\``,
    )}\n`,
  };
}
