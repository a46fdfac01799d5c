import { cruised } from './check.mjs';

const HOUSE = /^(?:apps|libs)\/[^/]+/;

/** The dependencies that really exist between apps and libs under `root`, as a Mermaid graph. */
export async function dependencyGraph(root) {
  const { modules } = await cruised(root);
  const edges = new Set(
    modules
      .filter(({ source }) => !source.endsWith('.spec.ts'))
      .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [source, resolved]))
      .map((pair) => pair.map((path) => HOUSE.exec(path)?.[0]))
      .filter(([from, to]) => from !== undefined && to !== undefined && from !== to)
      .map(([from, to]) => `  ${from} --> ${to}`),
  );
  return ['graph TD', ...[...edges].sort()].join('\n');
}
