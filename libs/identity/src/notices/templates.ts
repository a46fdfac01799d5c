import { instant } from '@adal/kernel';

import { MAIL_TEMPLATES, mailText } from '../accounts/mail-texts.js';
import type { Language } from '../accounts/account.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/index.js';
import { noticeLetter, type Titles } from './notice-text.js';

/** A letter in three languages, filled with an example. */
export type Template = {
  readonly template: string;
  readonly subject: Titles;
  readonly body: Titles;
};

type Words = { readonly subject: string; readonly body: string };

const EXAMPLE = {
  title: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
  stage: 0,
  until: instant(Date.UTC(2027, 4, 14, 13)),
};
const EXAMPLE_TOKEN = 'EXAMPLE';

/** Every letter this process writes, as it would look; nobody's data is in it. */
export function templates(origin: string): readonly Template[] {
  const url = `${origin}/sign-in#link=${EXAMPLE_TOKEN}`;
  const accounts = MAIL_TEMPLATES.map((template) =>
    inAll(template, (language) => mailText(template, language, url)),
  );
  const letterOf = (kind: NoticeKind, language: Language) => noticeLetter(kind, language, EXAMPLE);
  const notices = NOTICE_KINDS.map((kind) =>
    inAll(letterOf(kind, 'kk').template, (language) => {
      const { subject, body } = letterOf(kind, language);
      return { subject, body: body(origin) };
    }),
  );
  const isFirst = ({ template }: Template, at: number) =>
    notices.findIndex((one) => one.template === template) === at;
  return [...accounts, ...notices.filter(isFirst)];
}

function inAll(template: string, wordsIn: (language: Language) => Words): Template {
  const [kk, ru, en] = [wordsIn('kk'), wordsIn('ru'), wordsIn('en')];
  return {
    template,
    subject: { kk: kk.subject, ru: ru.subject, en: en.subject },
    body: { kk: kk.body, ru: ru.body, en: en.body },
  };
}
