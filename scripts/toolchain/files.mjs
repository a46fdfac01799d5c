import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NEVER = new Set(['node_modules', 'dist', '.git', '.adal', '.cache', 'coverage']);

/** The folder that holds package.json. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Every file under `folder`, relative to `root`, sorted; a missing folder has none. */
export function filesUnder(root, folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !NEVER.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, path) : [path];
    })
    .sort();
}
