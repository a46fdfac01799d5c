import { useLocal, type LocalTexts } from '../../i18n/texts.js';
import type { Contest } from './queries.js';

/** What these pages need of a stage of the ruleset, read out of the contest's whole rules. */
export type StageRules = {
  readonly code: string;
  readonly title: LocalTexts;
  readonly criteria: readonly { readonly code: string; readonly title: LocalTexts }[];
  readonly markMin: number;
  readonly markMax: number;
};

/** In the order of the ruleset; what is not there reads as empty. */
export function stageRulesOf({ rules }: Pick<Contest, 'rules'>): readonly StageRules[] {
  return listOf(field(rules, 'stages')).map((stage) => ({
    code: textOf(field(stage, 'code')),
    title: localOf(field(stage, 'title')),
    criteria: listOf(field(stage, 'criteria')).map((criterion) => ({
      code: textOf(field(criterion, 'code')),
      title: localOf(field(criterion, 'title')),
    })),
    markMin: numberOf(field(stage, 'markMin')),
    markMax: numberOf(field(stage, 'markMax')),
  }));
}

/** Titles of stages in the language of the page, by their code. */
export function useStageTitles(contest: Contest): (code: string) => string {
  const local = useLocal();
  const stages = stageRulesOf(contest);
  return (code) => {
    const stage = stages.find((each) => each.code === code);
    return stage === undefined ? code : local(stage.title);
  };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = Object.entries(value).find(([key]) => key === name);
  return found?.[1];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function localOf(value: unknown): LocalTexts {
  return {
    kk: textOf(field(value, 'kk')),
    ru: textOf(field(value, 'ru')),
    en: textOf(field(value, 'en')),
  };
}
