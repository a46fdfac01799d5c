import { isSoundNumber } from '@adal/kernel';

const DIGITS = Array.from('0123456789');

/**
 * The mistyped numbers that this one puts right: unsound, and one digit or one swap of neighbours away.
 * None when it is unsound itself: a slip is not put right by another.
 */
export function numbersCorrectedBy(nationalNumber: string): readonly string[] {
  if (!isSoundNumber(nationalNumber)) return [];
  const slips = new Set([...otherDigits(nationalNumber), ...swaps(nationalNumber)]);
  return [...slips].filter((slip) => slip !== nationalNumber && !isSoundNumber(slip));
}

function otherDigits(number: string): readonly string[] {
  return Array.from(number).flatMap((_, index) =>
    DIGITS.map((digit) => number.slice(0, index) + digit + number.slice(index + 1)),
  );
}

function swaps(number: string): readonly string[] {
  return Array.from({ length: number.length - 1 }, (_, index) => {
    const pair = number.slice(index, index + 2);
    return number.slice(0, index) + Array.from(pair).reverse().join('') + number.slice(index + 2);
  });
}
