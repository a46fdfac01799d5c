import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type AdministratorTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The administrator's words in the three languages. */
export const administratorTexts = defineTexts({ kk, ru, en });

/** The administrator's words in the language of the page. */
export function useAdministratorTexts(): AdministratorTexts {
  return useTexts(administratorTexts);
}
