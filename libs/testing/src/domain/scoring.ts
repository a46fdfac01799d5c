import { expectOk, toHex } from '@adal/kernel';
import { canonicalHash } from '@adal/proof';
import type { Blueprint } from './blueprint.js';
import type { Form } from './form.js';
import { OPTION_LETTERS, type OptionLetter } from './item.js';

/** Right answers of one section, and whether they reach its minimum. */
export type SectionScore = {
  readonly code: string;
  readonly correct: number;
  readonly items: number;
  readonly isPassed: boolean;
};

/** `total` is the number of right answers; passed needs the total and every section. */
export type Score = {
  readonly sections: readonly SectionScore[];
  readonly total: number;
  readonly isPassed: boolean;
};

/** The right option of every item, by item code, in the letters of the bank. */
export type AnswerKey = ReadonlyMap<string, OptionLetter>;

/** Names one version of a key, so that a score says by which it was made. */
export function keyHash(key: AnswerKey): string {
  const pairs = [...key].sort(([one], [other]) => (one < other ? -1 : 1));
  return toHex(expectOk(canonicalHash(pairs.map((pair) => [...pair]))));
}

/** Pure function of form, key and answers; `answers[n]` is the letter shown and chosen at position n + 1, or ''. */
export function scoreForm(
  sheet: { readonly form: Form; readonly answers: readonly string[] },
  key: AnswerKey,
  blueprint: Blueprint,
): Score {
  const correct = new Map<string, number>();
  sheet.form.forEach((position, index) => {
    const chosen = bankLetter(position.options, sheet.answers[index] ?? '');
    if (chosen === null || chosen !== key.get(position.item)) return;
    correct.set(position.section, (correct.get(position.section) ?? 0) + 1);
  });
  const sections = blueprint.sections.map((section): SectionScore => {
    const right = correct.get(section.code) ?? 0;
    const isPassed = right >= section.minCorrect;
    return { code: section.code, correct: right, items: section.items, isPassed };
  });
  const total = sections.reduce((sum, section) => sum + section.correct, 0);
  const isPassed =
    total >= blueprint.totalMinCorrect && sections.every((section) => section.isPassed);
  return { sections, total, isPassed };
}

/** Which option of the bank stood behind a letter shown to the candidate; null for no answer. */
export function bankLetter(options: string, shown: string): string | null {
  const index = OPTION_LETTERS.findIndex((letter) => letter === shown);
  return index < 0 ? null : (options[index] ?? null);
}
