import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type SecretaryTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the secretary in the three languages. */
export const secretaryTexts = defineTexts({ kk, ru, en });

/** The secretary's words in the language of the page. */
export function useSecretaryTexts(): SecretaryTexts {
  return useTexts(secretaryTexts);
}
