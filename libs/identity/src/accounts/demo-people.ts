import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isJsonObject } from '@adal/kernel';

import type { Person } from '../domain/index.js';

/** Shipped with the program; what people a scenario of one's own brings is written nowhere but into the vault. */
const SHIPPED = 'data/demo/region.json';

/** The invented person of the seeded region behind an address; null for everybody else. */
export async function demoPerson(email: string): Promise<Person | null> {
  const text = await readFile(join(process.cwd(), SHIPPED), 'utf8').catch(() => '{}');
  const people = under(under([JSON.parse(text)], 'contests'), 'candidates').map(personIn);
  return people.find((person) => person?.email === email)?.record ?? null;
}

function under(parents: readonly unknown[], name: string): readonly unknown[] {
  return parents.flatMap((parent) => {
    const found: unknown = isJsonObject(parent) ? parent[name] : undefined;
    return isList(found) ? found : [];
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Of the same shape as an application; its address is the account's. */
function personIn(candidate: unknown): { email: unknown; record: Person } | null {
  const person = isJsonObject(candidate) ? candidate['person'] : undefined;
  if (!isJsonObject(person)) return null;
  const { email, ...record } = person;
  return isPerson(record) ? { email, record } : null;
}

function isPerson(value: object): value is Person {
  return 'nationalNumber' in value && typeof value.nationalNumber === 'string';
}
