import { useTexts } from '../../../i18n/texts.js';
import { applyTexts } from './texts.js';

const ROWS = 20;
const STUDY = ['institution', 'speciality', 'year'] as const;
const WORK = ['organisation', 'post', 'fromYear', 'untilYear'] as const;

/** What every field is called, by its id, for the summary of errors. */
export function useFieldLabels(): Readonly<Record<string, string>> {
  const { person, contacts, background } = useTexts(applyTexts);
  const labels: Record<string, string> = { ...person, ...contacts };
  for (let index = 0; index < ROWS; index += 1) {
    for (const field of STUDY) {
      labels[`education.${index}.${field}`] = background.nth(background[field], index + 1);
    }
    for (const field of WORK) {
      labels[`experience.${index}.${field}`] = background.nth(background[field], index + 1);
    }
  }
  return labels;
}
