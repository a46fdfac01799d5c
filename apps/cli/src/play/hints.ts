import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { at, listAt, textAt } from '../client/reader.js';
import type { TextsSchema } from '../scenario/people.schema.js';
import type { ScenarioSchema } from '../scenario/scenario.schema.js';
import type { Played } from './play-together.js';

/** What one person of the demo could do now. */
export type Hint = {
  readonly email: string;
  readonly role: string;
  readonly tries: { readonly kk: string; readonly ru: string; readonly en: string };
};

/** Leaves beside the data what waits for whom; the terminal and the demo's sign-in page show it. */
export function rememberHints(
  dataDir: string,
  scenario: ScenarioSchema,
  played: readonly Played[],
): void {
  const hints = [...staffHints(scenario), ...candidateHints(scenario), ...chosenHints(played)];
  writeFileSync(fileOf(dataDir), JSON.stringify({ items: hints }, null, 2), { mode: 0o600 });
}

/** Empty where nothing was seeded. */
export function readHints(dataDir: string): readonly Hint[] {
  if (!existsSync(fileOf(dataDir))) return [];
  return listAt(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')), 'items').map((hint) => {
    const tries = at(hint, 'tries');
    return {
      email: textAt(hint, 'email'),
      role: textAt(hint, 'role'),
      tries: { kk: textAt(tries, 'kk'), ru: textAt(tries, 'ru'), en: textAt(tries, 'en') },
    };
  });
}

function staffHints({ staff, contests }: ScenarioSchema): readonly Hint[] {
  const chairs = new Set(contests.map(({ chair }) => chair));
  return staff.flatMap(({ key, email, roles, tries }) => {
    const seat = chairs.has(key) ? 'chair' : 'member';
    return hintOf(email, roles[0]?.role ?? seat, tries);
  });
}

function candidateHints({ contests }: ScenarioSchema): readonly Hint[] {
  return contests.flatMap(({ candidates }) =>
    candidates.flatMap(({ person, tries }) => hintOf(person.email, 'candidate', tries)),
  );
}

function chosenHints(played: readonly Played[]): readonly Hint[] {
  return played.flatMap(({ schema, scene: { chosen } }) =>
    chosen === undefined ? [] : hintOf(chosen.schema.person.email, 'candidate', schema.chosenTries),
  );
}

function hintOf(email: string, role: string, tries: TextsSchema | undefined): readonly Hint[] {
  return tries === undefined
    ? []
    : [{ email, role, tries: { kk: tries.kk, ru: tries.ru, en: tries.en } }];
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'demo-hints.json');
}
