import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isJsonObject } from '@adal/kernel';

import type { Person } from '../domain/index.js';

/** The invented person behind an address, as the play left it in the data folder; null for whoever signed up by hand. */
export async function demoPerson(dataDir: string, email: string): Promise<Person | null> {
  const text = await readFile(join(dataDir, 'demo-people.json'), 'utf8').catch(() => '{}');
  const people: unknown = JSON.parse(text);
  const person = isJsonObject(people) ? people[email] : undefined;
  return isPerson(person) ? person : null;
}

/** Written by the play beside this process. */
function isPerson(value: unknown): value is Person {
  return isJsonObject(value) && typeof value['nationalNumber'] === 'string';
}
