import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

import aliases from '../toolchain/aliases.cjs';

/** What dependency-cruiser reads under `root`: its modules and a summary with the violations. */
export async function cruised(root) {
  const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));
  const before = process.cwd();
  process.chdir(root);
  try {
    const { output } = await cruise(
      ['apps', 'libs', 'test'].filter((folder) => existsSync(folder)),
      {
        ...config.options,
        baseDir: root,
        validate: true,
        ruleSet: { forbidden: config.forbidden },
      },
      { ...config.options.enhancedResolveOptions, alias: doorsOf(root) },
      { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
    );
    return output;
  } finally {
    process.chdir(before);
  }
}

/** Each door by its exact name: the patterns of tsconfig would let `@adal/*` swallow the inner doors. */
function doorsOf(root) {
  return Object.fromEntries(
    aliases.doorsUnder(root).map(([door, file]) => [`${door}$`, join(root, file)]),
  );
}

async function main() {
  const { summary } = await cruised(process.cwd());
  const violations = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(violations));
    return;
  }
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} -> ${to}`);
  console.log(`${summary.totalCruised} modules, ${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
