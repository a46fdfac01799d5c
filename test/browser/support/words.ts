import { kk as commissionKk } from '../../../apps/web/src/features/commission/texts.kk.js';
import { ru as commissionRu } from '../../../apps/web/src/features/commission/texts.ru.js';
import { en as holderEn } from '../../../apps/web/src/features/holder/texts.en.js';
import { kk as holderKk } from '../../../apps/web/src/features/holder/texts.kk.js';
import { ru as administratorRu } from '../../../apps/web/src/features/administrator/texts.ru.js';
import { ru as sharedRu } from '../../../apps/web/src/shared/texts.ru.js';

/** What the screens of officials say, out of the files that they take it from. */
export const OFFICIAL_WORDS = {
  kk: { commission: commissionKk, holder: holderKk },
  ru: { commission: commissionRu, administrator: administratorRu, shared: sharedRu },
  en: { holder: holderEn },
} as const;
