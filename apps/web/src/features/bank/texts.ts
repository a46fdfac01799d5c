import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type BankTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the item bank in the three languages. */
export const bankTexts = defineTexts({ kk, ru, en });

/** The item bank's words in the language of the page. */
export function useBankTexts(): BankTexts {
  return useTexts(bankTexts);
}
