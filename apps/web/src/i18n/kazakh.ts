/** Browsers do not know the Kazakh alphabet (they sort by code points or by Russian), so it stands here. */
const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const PLACE = new Map(Array.from(ALPHABET, (letter, index) => [letter, index]));
const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/** Order of Kazakh words; digits and Latin come first, capitals do not matter. */
export function compareKk(left: string, right: string): number {
  const a = Array.from(left.normalize('NFC').toLocaleLowerCase('kk'));
  const b = Array.from(right.normalize('NFC').toLocaleLowerCase('kk'));
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = placeOf(a[index]) - placeOf(b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** For search: a person on a keyboard without Kazakh letters types "казак" and finds "қазақ". */
export function foldSearch(text: string): string {
  const lower = text.normalize('NFC').toLocaleLowerCase('kk');
  return Array.from(lower, (letter) => FOLDED[letter] ?? letter).join('');
}

function placeOf(letter = ''): number {
  const place = PLACE.get(letter);
  return place === undefined ? (letter.codePointAt(0) ?? 0) : 0x1_0000 + place;
}
