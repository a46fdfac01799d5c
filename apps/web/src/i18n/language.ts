import { useSyncExternalStore } from 'react';

/** Languages in the order of the switch: Kazakh first. */
export const LANGUAGES = [
  { code: 'kk', name: 'Қазақша', short: 'ҚАЗ' },
  { code: 'ru', name: 'Русский', short: 'РУС' },
  { code: 'en', name: 'English', short: 'ENG' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];

const KEPT = 'adal.language';
const listeners = new Set<() => void>();
let current: Language = preferredLanguage();

/** The language kept from the last visit, else the browser's, else Kazakh. */
function preferredLanguage(): Language {
  if (typeof window === 'undefined') return 'kk';
  const wished = [localStorage.getItem(KEPT), ...navigator.languages];
  const known = wished.map((tag) => LANGUAGES.find(({ code }) => code === tag?.slice(0, 2)));
  return known.find((language) => language !== undefined)?.code ?? 'kk';
}

/** What the page is in now, for code outside of components (headers of requests). */
export function currentLanguage(): Language {
  return current;
}

/** Changes the language of the whole page at once and remembers it on this device. */
export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(KEPT, language);
  showLanguage();
  for (const listener of listeners) listener();
}

/** Keeps `<html lang>` true, so that a screen reader speaks the right language. */
export function showLanguage(): void {
  document.documentElement.lang = current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of the page; a component that asks is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
