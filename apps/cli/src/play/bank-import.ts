import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

import { listAt, textAt } from '../client/reader.js';
import type { BankSchema } from '../scenario/scenario.schema.js';
import type { Staff } from './accounts.js';
import type { KnownAnswers } from './answering.js';

/** Imports a bank as its author and has it approved by its reviewer, unless one of that title stands; answers the id. */
export async function importBank(
  bank: BankSchema,
  csvFile: string,
  people: ReadonlyMap<string, Staff>,
): Promise<string> {
  const author = personCalled(people, bank.author);
  const reviewer = personCalled(people, bank.reviewer);
  const { title, language, region } = bank;
  const { body: page } = await author.client.get('/api/v1/item-banks?limit=200');
  const known = listAt(page, 'items').find((entry) => textAt(entry, 'title') === title);
  if (known !== undefined) return textAt(known, 'bankId');
  const created = await author.client.post('/api/v1/item-banks', {
    title,
    language,
    regionId: region,
  });
  const bankId = textAt(created.body, 'bankId');
  await author.client.post(`/api/v1/item-banks/${bankId}/imports`, {
    csv: readFileSync(csvFile, 'utf8'),
  });
  await reviewer.client.post(`/api/v1/item-banks/${bankId}/approval`);
  return bankId;
}

/** The right answers of a bank file by question, for people who play candidates. */
export function answersOf(csvFile: string): KnownAnswers {
  const rows: readonly Record<string, string>[] = parse(readFileSync(csvFile), {
    columns: true,
    bom: true,
  });
  return new Map(rows.map((row) => [row['stem'] ?? '', row[`option_${row['key'] ?? ''}`] ?? '']));
}

/** The signed-in person of that key; the scenario was checked, so a missing one is our fault. */
export function personCalled(people: ReadonlyMap<string, Staff>, key: string): Staff {
  const person = people.get(key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  return person;
}
