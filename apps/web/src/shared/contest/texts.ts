import { defineTexts } from '../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk } from './texts.kk.js';
import { ru } from './texts.ru.js';

/** The rules of a contest in plain words, for everybody who reads or signs them. */
export const rulesTexts = defineTexts({ kk, ru, en });
