import { defineTexts, useTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk, type PublisherTexts } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The words of the publisher in the three languages. */
export const publisherTexts = defineTexts({ kk, ru, en });

/** The publisher's words in the language of the page. */
export function usePublisherTexts(): PublisherTexts {
  return useTexts(publisherTexts);
}
