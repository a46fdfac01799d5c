import type { LocalTexts } from '../../i18n/texts.js';

/** One section of a test: how many questions, how many of them at least. */
export type RuleSection = {
  readonly code: string;
  readonly title: LocalTexts;
  readonly items: number;
  readonly minCorrect: number;
};

/** A stage as the pinned rules describe it. */
export type RuleStage = {
  readonly code: string;
  readonly title: LocalTexts;
  readonly durationSeconds: number;
  readonly graceSeconds: number;
} & (
  | {
      readonly kind: 'test';
      readonly sections: readonly RuleSection[];
      readonly totalMinCorrect: number;
    }
  | { readonly kind: 'practical'; readonly tasks: number; readonly maxChars: number }
);

/** Reads the stages out of the rules that a contest carries as plain JSON. Throws when they are not rules. */
export function stagesIn(rules: Readonly<Record<string, unknown>>): readonly RuleStage[] {
  const { stages } = rules;
  if (!Array.isArray(stages) || !stages.every(isStage)) throw new Error('rules without stages');
  return stages;
}

/** The title of a section, its code when the rules have no such section. */
export function sectionTitle(
  stage: RuleStage | undefined,
  code: string | null,
  local: (texts: LocalTexts) => string,
): string {
  if (stage?.kind !== 'test' || code === null) return '';
  const section = stage.sections.find((one) => one.code === code);
  return section === undefined ? code : local(section.title);
}

function isStage(value: unknown): value is RuleStage {
  if (!isRecord(value) || !isTexts(value['title'])) return false;
  if (!areNumbers(value, ['durationSeconds', 'graceSeconds'])) return false;
  if (value['kind'] === 'practical') return areNumbers(value, ['tasks', 'maxChars']);
  const sections = value['sections'];
  return (
    value['kind'] === 'test' &&
    areNumbers(value, ['totalMinCorrect']) &&
    Array.isArray(sections) &&
    sections.every(isSection)
  );
}

function isSection(value: unknown): value is RuleSection {
  return isRecord(value) && isTexts(value['title']) && areNumbers(value, ['items', 'minCorrect']);
}

function isTexts(value: unknown): value is LocalTexts {
  return isRecord(value) && ['kk', 'ru', 'en'].every((code) => typeof value[code] === 'string');
}

function areNumbers(value: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'number');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
