/** Why a contest may be held against the law; the catalogue is closed, so that nobody voids for a reason of their own. */
export type Ground = {
  readonly code: string;
  /** The act that the breach is a breach of. */
  readonly law: string;
  readonly title: Texts;
};

type Texts = { readonly kk: string; readonly ru: string; readonly en: string };

const RULES =
  'Rules of the general contest for an administrative state post of corps B (Order of the Chairman of the Agency for Civil Service Affairs of 8 December 2025)';
const TESTING =
  'Rules, programmes and organisation of testing (Order of the Chairman of the Agency for Civil Service Affairs of 8 December 2025)';
const COMMISSIONS = 'Rules of contest commissions: composition and quorum';
const PROCEDURE = 'Code of Administrative Offences, article 99 part 1';

/** The acts as people read them; `law` is what the log says. */
const ACTS: Readonly<Record<string, Texts>> = {
  [RULES]: {
    kk: '«Б» корпусының мемлекеттік әкімшілік лауазымына жалпы конкурс қағидалары (Мемлекеттік қызмет істері агенттігі төрағасының 2025 жылғы 8 желтоқсандағы бұйрығы)',
    ru: 'Правила общего конкурса на административную государственную должность корпуса «Б» (приказ Председателя Агентства по делам государственной службы от 8 декабря 2025 года)',
    en: RULES,
  },
  [TESTING]: {
    kk: 'Тестілеу қағидалары, бағдарламалары және оны ұйымдастыру (Мемлекеттік қызмет істері агенттігі төрағасының 2025 жылғы 8 желтоқсандағы бұйрығы)',
    ru: 'Правила, программы и организация тестирования (приказ Председателя Агентства по делам государственной службы от 8 декабря 2025 года)',
    en: TESTING,
  },
  [COMMISSIONS]: {
    kk: 'Конкурс комиссияларының қағидалары: құрамы және кворумы',
    ru: 'Правила конкурсных комиссий: состав и кворум',
    en: COMMISSIONS,
  },
  [PROCEDURE]: {
    kk: 'Әкімшілік құқық бұзушылық туралы кодекс, 99-баптың 1-бөлігі',
    ru: 'Кодекс об административных правонарушениях, статья 99, часть 1',
    en: PROCEDURE,
  },
};

/** The act that a ground is a breach of, in the three languages. */
export function actOf({ law }: Ground): Texts {
  return ACTS[law] ?? { kk: law, ru: law, en: law };
}

const ground = (code: string, law: string, title: Ground['title']): Ground => ({
  code,
  law,
  title,
});

export const GROUNDS: readonly Ground[] = [
  ground('announcement', RULES, {
    kk: 'Хабарландыру тәртібі бұзылды',
    ru: 'Нарушен порядок объявления',
    en: 'The announcement broke the rules',
  }),
  ground('admission', RULES, {
    kk: 'Қатысуға жіберу немесе бас тарту негізсіз',
    ru: 'Неправомерный допуск или отказ в допуске',
    en: 'Somebody was admitted or refused against the requirements',
  }),
  ground('commission-composition', COMMISSIONS, {
    kk: 'Комиссия құрамы немесе кворумы бұзылды',
    ru: 'Нарушены состав или кворум комиссии',
    en: 'The commission was wrongly composed or had no quorum',
  }),
  ground('conflict-of-interest', PROCEDURE, {
    kk: 'Комиссия мүшесінің мүдделер қақтығысы',
    ru: 'Конфликт интересов члена комиссии',
    en: 'A conflict of interest of a member',
  }),
  ground('items-disclosed', TESTING, {
    kk: 'Тапсырмалар немесе кілттер алдын ала белгілі болды',
    ru: 'Задания или ключи были известны заранее',
    en: 'Items or keys were known beforehand',
  }),
  ground('test-conduct', TESTING, {
    kk: 'Тестілеу тәртібі бұзылды',
    ru: 'Нарушен порядок тестирования',
    en: 'The test was conducted against the rules',
  }),
  ground('anonymity-broken', RULES, {
    kk: 'Анонимділік бұзылды',
    ru: 'Нарушена анонимность',
    en: 'Anonymity was broken',
  }),
  ground('marking', RULES, {
    kk: 'Бағалау тәртібі бұзылды',
    ru: 'Нарушен порядок оценивания',
    en: 'Marks were given against the rules',
  }),
  ground('sitting-conduct', COMMISSIONS, {
    kk: 'Отырыс немесе дауыс беру тәртібі бұзылды',
    ru: 'Нарушен порядок заседания или голосования',
    en: 'The sitting or the vote broke the rules',
  }),
  ground('decision-against-ranking', PROCEDURE, {
    kk: 'Шешім рейтингтен негізсіз ауытқыды',
    ru: 'Решение необоснованно отступило от рейтинга',
    en: 'The decision departed from the ranking without grounds',
  }),
];

/** Null for a code that the catalogue does not have. */
export function groundOf(code: string): Ground | null {
  return GROUNDS.find((known) => known.code === code) ?? null;
}
