import { useLanguage, type Language } from './language.js';

/** A text of the server in the three languages. */
export type LocalTexts = Readonly<Record<Language, string>>;

/** The texts of one area in the three languages; Kazakh is the shape, so a missing text does not compile. */
export type TextsOf<Shape> = { readonly [language in Language]: Shape };

/** Binds the three files of an area together. */
export function defineTexts<Shape>(texts: TextsOf<Shape>): TextsOf<Shape> {
  return texts;
}

/** The texts of an area in the language of the page. */
export function useTexts<Shape>(texts: TextsOf<Shape>): Shape {
  return texts[useLanguage()];
}

/** Picks the language of the page out of a text of the server. */
export function useLocal(): (texts: LocalTexts) => string {
  const language = useLanguage();
  return (texts) => texts[language];
}
