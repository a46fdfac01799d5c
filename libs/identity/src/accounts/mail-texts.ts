import type { Language } from './account.js';

export const MAIL_TEMPLATES = ['sign-up', 'sign-in', 'staff-welcome', 'no-account'] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

type Text = { readonly subject: string; readonly body: string };

/** `{url}` is the address with the one-time link in its fragment, which no server ever sees. */
const TEXTS: Readonly<Record<MailTemplate, Readonly<Record<Language, Text>>>> = {
  'sign-up': {
    kk: {
      subject: 'Адал: тіркелуді растау',
      body: 'Кіру үшін 15 минут ішінде мына сілтемені ашыңыз: {url}\nСілтеме бір рет қана жарайды. Сіз тіркелмесеңіз, ештеңе істемеңіз.',
    },
    ru: {
      subject: 'Адал: подтверждение регистрации',
      body: 'Чтобы войти, откройте в течение 15 минут ссылку: {url}\nОна действует один раз. Если вы не регистрировались, ничего не делайте.',
    },
    en: {
      subject: 'Adal: confirm your registration',
      body: 'To sign in, open this link within 15 minutes: {url}\nIt works once. If you did not register, do nothing.',
    },
  },
  'sign-in': {
    kk: {
      subject: 'Адал: кіру сілтемесі',
      body: 'Кіру үшін 15 минут ішінде мына сілтемені ашыңыз: {url}\nСілтеме бір рет қана жарайды.',
    },
    ru: {
      subject: 'Адал: ссылка для входа',
      body: 'Чтобы войти, откройте в течение 15 минут ссылку: {url}\nОна действует один раз.',
    },
    en: {
      subject: 'Adal: your sign-in link',
      body: 'To sign in, open this link within 15 minutes: {url}\nIt works once.',
    },
  },
  'staff-welcome': {
    kk: {
      subject: 'Адал: сізге тіркелгі ашылды',
      body: 'Кіру үшін 15 минут ішінде мына сілтемені ашып, құпиясөз қойыңыз: {url}',
    },
    ru: {
      subject: 'Адал: для вас создана учётная запись',
      body: 'Чтобы войти, откройте в течение 15 минут ссылку и задайте пароль: {url}',
    },
    en: {
      subject: 'Adal: an account was made for you',
      body: 'To sign in, open this link within 15 minutes and set a password: {url}',
    },
  },
  'no-account': {
    kk: {
      subject: 'Адал: бұл мекенжайға тіркелгі жоқ',
      body: 'Біреу осы мекенжайға кіру сілтемесін сұрады, бірақ оған тіркелгі ашылмаған. Сіз болсаңыз, алдымен тіркеліңіз.',
    },
    ru: {
      subject: 'Адал: для этого адреса нет учётной записи',
      body: 'Кто-то запросил ссылку для входа на этот адрес, но учётной записи для него нет. Если это были вы, сначала зарегистрируйтесь.',
    },
    en: {
      subject: 'Adal: this address has no account',
      body: 'Somebody asked for a sign-in link for this address, but it has no account. If it was you, register first.',
    },
  },
};

/** The words of a message, with its link put in. */
export function mailText(template: MailTemplate, language: Language, url: string): Text {
  const { subject, body } = TEXTS[template][language];
  return { subject, body: body.replace('{url}', url) };
}
