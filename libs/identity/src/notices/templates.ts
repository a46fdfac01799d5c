import { instant } from '@adal/kernel';

import { MAIL_TEMPLATES, mailText } from '../accounts/mail-texts.js';
import type { Language } from '../accounts/account.js';
import { NOTICE_KINDS } from '../domain/index.js';
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
  const notices = NOTICE_KINDS.map((kind) =>
    inAll(kind, (language) => {
      const { subject, body } = noticeLetter(kind, language, EXAMPLE);
      return { subject, body: body(origin) };
    }),
  );
  return [...accounts, ...notices];
}

function inAll(template: string, wordsIn: (language: Language) => Words): Template {
  const [kk, ru, en] = [wordsIn('kk'), wordsIn('ru'), wordsIn('en')];
  return {
    template,
    subject: { kk: kk.subject, ru: ru.subject, en: en.subject },
    body: { kk: kk.body, ru: ru.body, en: en.body },
  };
}
