import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

/** Languages in the order of the switch: Kazakh first. */
export const LANGUAGES = [
  { code: 'kk', name: 'Қазақша' },
  { code: 'ru', name: 'Русский' },
  { code: 'en', name: 'English' },
] as const;

/** The language kept from the last visit, else the browser's, else Kazakh. */
function preferredLanguage(): string {
  const kept = localStorage.getItem('adal.language');
  const wished = [kept, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wished.find((tag) => LANGUAGES.some(({ code }) => code === tag)) ?? 'kk';
}

/** Starts i18next with all three languages bundled; keeps `<html lang>` and the title in step. */
export async function startTexts(): Promise<void> {
  const follow = (language: string): void => {
    localStorage.setItem('adal.language', language);
    document.documentElement.lang = language;
    document.title = i18next.t('title');
  };
  i18next.on('languageChanged', follow);
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(),
    fallbackLng: 'kk',
    resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}
