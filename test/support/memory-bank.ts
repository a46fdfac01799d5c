import { expectOk, fromHex, toHex, toUtf8 } from '@adal/kernel';
import { sha256 } from '@adal/proof';
import {
  bankLeaf,
  bankRoot,
  tasksRoot,
  type Item,
  type TestingEvidence,
} from '@adal/testing/domain';

const ACTS = ['anti-corruption-law', 'ethics-code'];

/** Bytes that look random and are the same in every run. */
export function noise(name: string, length = 32): Uint8Array {
  return sha256(toUtf8(name)).slice(0, length);
}

/** The key of every item is a. */
const ITEMS: readonly (Item & { readonly salt: string })[] = ACTS.flatMap((act) =>
  Array.from({ length: 22 }, (_, n) => {
    const code = `${act.slice(0, 3).toUpperCase()}-${String(n + 1)}`;
    const options = { a: `right ${code}`, b: 'wrong 1', c: 'wrong 2', d: 'wrong 3' };
    return {
      ...{ code, act, options, article: String(n), stem: `Question ${code}?` },
      ...{ key: 'a' as const, source: 's', enemies: code, salt: toHex(noise(`item ${code}`)) },
    };
  }),
);

export const LEAVES = ITEMS.map(({ salt, ...item }) => ({
  ...bankLeaf(expectOk(fromHex(salt)), item),
  key: item.key,
}));

export const BANK_ROOT = bankRoot(
  LEAVES.map(({ code, act, enemies, content }) => ({ code, act, enemies, content })),
);

const TASKS = ['T1', 'T2'].map((code) => {
  return { code, text: `Task ${code}`, salt: toHex(noise(code)) };
});

export const TASKS_ROOT = tasksRoot(
  TASKS.map(({ code, text, salt }) => ({ task: { code, text }, salt: expectOk(fromHex(salt)) })),
);

/** What restricted evidence holds of these stages, with the items that were asked. */
export function testingEvidence(
  pinnedTasks: string | null,
  stages: readonly Pick<TestingEvidence, 'attempts' | 'snapshots'>[],
): TestingEvidence {
  const attempts = stages.flatMap((stage) => stage.attempts);
  const asked = new Set(attempts.flatMap(({ form }) => (form ?? []).map(({ item }) => item)));
  const used = ITEMS.filter(({ code }) => asked.has(code));
  return {
    bank: { bankId: 'bank', root: BANK_ROOT, leaves: LEAVES, used },
    tasks: pinnedTasks === null ? null : { root: TASKS_ROOT, tasks: TASKS },
    attempts,
    snapshots: stages.flatMap((stage) => stage.snapshots),
  };
}
