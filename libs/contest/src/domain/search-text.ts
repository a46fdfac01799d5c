/** Capitals and letters that a keyboard without Kazakh does not have, and what is searched in place of each. */
const FROM = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯәғёқңөұүһі';
const TO = 'аабвггдеежзийкклмнноопрстуууфххцчшщъыиьэюяагекноуухи';
const PLACES = new Map(Array.from(FROM, (letter, index) => [letter, index]));

/** Both alphabets for SQL's `translate`, whose own lower case depends on the locale of the cluster. */
export const SEARCH_ALPHABETS = { from: FROM, to: TO } as const;

/** A person on a keyboard without Kazakh letters types "казак" and finds "Қазақ". */
export function searchText(text: string): string {
  const folded = Array.from(text.normalize('NFC'), (letter) => {
    const place = PLACES.get(letter);
    return place === undefined ? letter : TO.charAt(place);
  });
  return folded.join('').toLowerCase().trim();
}
