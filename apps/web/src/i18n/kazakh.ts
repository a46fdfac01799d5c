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

const SOFT_ONES: Readonly<Record<string, string>> = { '2': 'сі', '6': 'сы', '7': 'сі', '9': 'ы' };
const TENS: Readonly<Record<string, string>> = {
  ...{ '1': 'ы', '2': 'сы', '3': 'ы', '4': 'ы', '5': 'і', '6': 'ы', '7': 'і', '8': 'і', '9': 'ы' },
};

/** "So many of them": the ending goes by the last word of the numeral, 5-і (бесі), 6-сы (алтысы), 20-сы (жиырмасы). */
export function oneOf(count: number | string): string {
  const digits = String(count).replaceAll(/\D/gu, '');
  const [tens = '', ones = ''] = digits.slice(-2).padStart(2, '0');
  return `${String(count)}-${endingOf(digits, tens, ones)}`;
}

function endingOf(digits: string, tens: string, ones: string): string {
  if (ones !== '0') return SOFT_ONES[ones] ?? 'і';
  if (tens !== '0') return TENS[tens] ?? 'і';
  // жүзі; мыңы; нөлі
  return /000$/u.test(digits) ? 'ы' : 'і';
}
