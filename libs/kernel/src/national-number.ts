const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Whether the twelfth digit is the check digit of the eleven before it. */
export function isSoundNumber(nationalNumber: string): boolean {
  const digits = Array.from(nationalNumber, Number);
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0) % 11;
  const first = sum(FIRST_WEIGHTS);
  const check = first === 10 ? sum(SECOND_WEIGHTS) : first;
  return check === digits[11];
}
