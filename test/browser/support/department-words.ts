import { kk } from '../../../apps/web/src/features/department/texts.kk.js';
import { ru } from '../../../apps/web/src/features/department/texts.ru.js';
import { ru as sharedRu } from '../../../apps/web/src/shared/texts.ru.js';

/** What the department's screens say, out of the files that they take it from. */
export const DEPARTMENT_WORDS = { kk, ru: { ...ru, act: sharedRu.act } } as const;
