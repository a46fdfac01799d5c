import { defineTexts, useTexts } from '../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type SharedTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words that every area shares. */
export const sharedTexts = defineTexts({ kk, ru, en });

/** The shared words in the language of the page. */
export function useSharedTexts(): SharedTexts {
  return useTexts(sharedTexts);
}
