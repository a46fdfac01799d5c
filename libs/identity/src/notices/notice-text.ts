import type { Language } from '../accounts/account.js';
import {
  isTelling,
  type NoticeFacts,
  type NoticeKind,
  type NoticeText,
  type NoticeWords,
} from '../domain/index.js';
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

/** One letter for every kind that tells how somebody did. */
const NEWS: Readonly<Record<Language, (title: string) => NoticeText>> = {
  kk: (title) => ({
    subject: 'Конкурсыңыз туралы жаңа хабарлама',
    happened: `«${title}» конкурсы бойынша сізге жаңа хабарлама бар.`,
    action:
      'Оны Адал жүйесінде оқыңыз: мазмұнын хаттарда жазбаймыз. Жауап беру керек болса, мерзімі сол жерде көрсетілген.',
  }),
  ru: (title) => ({
    subject: 'Новое сообщение о вашем конкурсе',
    happened: `Для вас есть новое сообщение о конкурсе «${title}».`,
    action:
      'Прочитайте его в системе Адал: содержание мы в письмах не приводим. Если нужен ваш ответ, срок указан там же.',
  }),
  en: (title) => ({
    subject: 'A new message about your contest',
    happened: `You have a new message about the contest “${title}”.`,
    action:
      'Read it in Adal: we do not put what it says into letters. If you have to answer, the date is given there.',
  }),
};

const NEWS_TEMPLATE = 'contest-news';

export type Titles = Readonly<Record<Language, string>>;

export type TitledFacts = Omit<NoticeFacts, 'title'> & { readonly title: Titles };

type NoticeLetter = {
  /** The kind, or one name for all that are not told by mail. */
  readonly template: string;
  readonly subject: string;
  readonly body: (origin: string) => string;
};

/** What the candidate reads in the app. */
export function noticeText(kind: NoticeKind, language: Language, facts: TitledFacts): NoticeText {
  return WORDS[language][kind]({ ...facts, title: facts.title[language] });
}

/**
 * The same as a letter. A mailbox is read by others, so it holds no more than the notice: no code, no
 * mark, no name; and of what tells a result or an offer only that there is something to read.
 */
export function noticeLetter(
  kind: NoticeKind,
  language: Language,
  facts: TitledFacts,
): NoticeLetter {
  const isHidden = isTelling(kind);
  const text = isHidden ? NEWS[language](facts.title[language]) : noticeText(kind, language, facts);
  const { subject, happened, action } = text;
  const { until, open, from } = LETTER[language];
  const isDated = facts.until !== null && !isHidden;
  const deadline = isDated ? [`${until}: ${momentOf(facts.until, language)}`] : [];
  return {
    template: isHidden ? NEWS_TEMPLATE : kind,
    subject: `${from}: ${subject}`,
    body: (origin) =>
      [happened, action, ...deadline, `${open}: ${origin}/my/messages`].join('\n\n'),
  };
}
