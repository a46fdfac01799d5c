import { defineTexts } from '../../../i18n/texts.js';
import { en } from './texts.en.js';
import { kk } from './texts.kk.js';
import { ru } from './texts.ru.js';

export const outcomeTexts = defineTexts({ kk, ru, en });
