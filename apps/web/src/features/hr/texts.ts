import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type HrTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the document desk in the three languages. */
export const hrTexts = defineTexts({ kk, ru, en });

/** The document desk's words in the language of the page. */
export function useHrTexts(): HrTexts {
  return useTexts(hrTexts);
}
