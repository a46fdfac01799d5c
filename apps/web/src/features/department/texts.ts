import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type DepartmentTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the department in the three languages. */
export const departmentTexts = defineTexts({ kk, ru, en });

/** The department's words in the language of the page. */
export function useDepartmentTexts(): DepartmentTexts {
  return useTexts(departmentTexts);
}
