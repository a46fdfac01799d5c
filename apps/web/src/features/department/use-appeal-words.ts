import { useDepartmentTexts } from './texts.js';

/** What an appeal is about and why it was decided so, in words; a code that is not known stays a code. */
export function useAppealWords(): {
  readonly symptom: (code: string) => string;
  readonly reason: (code: string) => string;
} {
  const { dossier: t } = useDepartmentTexts();
  const symptoms: Readonly<Record<string, string>> = t.symptom;
  const reasons: Readonly<Record<string, string>> = t.reason;
  return {
    symptom: (code) => symptoms[code] ?? code,
    reason: (code) => reasons[code] ?? code,
  };
}
