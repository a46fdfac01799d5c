import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type HolderTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the key holders in the three languages. */
export const holderTexts = defineTexts({ kk, ru, en });

/** The key holders' words in the language of the page. */
export function useHolderTexts(): HolderTexts {
  return useTexts(holderTexts);
}
