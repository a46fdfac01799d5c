import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type CommissionTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the commission in the three languages. */
export const commissionTexts = defineTexts({ kk, ru, en });

/** The commission's words in the language of the page. */
export function useCommissionTexts(): CommissionTexts {
  return useTexts(commissionTexts);
}
