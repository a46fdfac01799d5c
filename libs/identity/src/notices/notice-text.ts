import type { Language } from '../accounts/account.js';
import type { NoticeFacts, NoticeKind, NoticeText, NoticeWords } from '../domain/index.js';
import { momentOf } from './moment.js';
import { EN } from './notice-words.en.js';
import { KK } from './notice-words.kk.js';
import { RU } from './notice-words.ru.js';

/** The languages in which people are written to. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

const WORDS: Readonly<Record<Language, NoticeWords>> = { kk: KK, ru: RU, en: EN };

const LETTER = {
  kk: { until: 'Мерзімі', open: 'Хабарламаларыңыз', from: 'Адал' },
  ru: { until: 'Срок', open: 'Ваши сообщения', from: 'Адал' },
  en: { until: 'By', open: 'Your messages', from: 'Adal' },
} as const;

export type Titles = Readonly<Record<Language, string>>;

export type TitledFacts = Omit<NoticeFacts, 'title'> & { readonly title: Titles };

/** What the candidate reads in the app. */
export function noticeText(kind: NoticeKind, language: Language, facts: TitledFacts): NoticeText {
  return WORDS[language][kind]({ ...facts, title: facts.title[language] });
}

/** The same as a letter. A mailbox is read by others, so it holds no more than the notice: no code, no mark, no name. */
export function noticeLetter(
  kind: NoticeKind,
  language: Language,
  facts: TitledFacts,
): { readonly subject: string; readonly body: (origin: string) => string } {
  const { subject, happened, action } = noticeText(kind, language, facts);
  const { until, open, from } = LETTER[language];
  const deadline = facts.until === null ? [] : [`${until}: ${momentOf(facts.until, language)}`];
  return {
    subject: `${from}: ${subject}`,
    body: (origin) =>
      [happened, action, ...deadline, `${open}: ${origin}/my/messages`].join('\n\n'),
  };
}
