const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const DIGITS = Array.from('0123456789');

/** Whether the twelfth digit is the check digit of the eleven before it. */
export function isSoundNumber(nationalNumber: string): boolean {
  const digits = Array.from(nationalNumber, Number);
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0) % 11;
  const first = sum(FIRST_WEIGHTS);
  const check = first === 10 ? sum(SECOND_WEIGHTS) : first;
  return check === digits[11];
}

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
