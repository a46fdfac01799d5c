import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CandidateSchema } from '../scenario/people.schema.js';
import { recordOf } from './applying.js';

/**
 * Leaves beside the data what the invented candidates would type, by address: a rerun asks for it
 * again, and nobody should have to know an invented national number.
 */
export function rememberPeople(dataDir: string, candidates: readonly CandidateSchema[]): void {
  const path = join(dataDir, 'demo-people.json');
  const before: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const met = Object.fromEntries(candidates.map((each) => [each.person.email, recordOf(each)]));
  writeFileSync(path, JSON.stringify(Object.assign({}, before, met), null, 2), { mode: 0o600 });
}
