import { NOTHING_KEPT, type Kept } from './answer-sheet.js';

const keyOf = (attemptId: string): string => `adal.sheet.${attemptId}`;

/** What this device had not sent, and its marks; positions and letters only, no question and no name. */
export function keptFor(attemptId: string): Kept {
  const text = localStorage.getItem(keyOf(attemptId));
  if (text === null) return NOTHING_KEPT;
  const parsed: unknown = JSON.parse(text);
  return isKept(parsed) ? parsed : NOTHING_KEPT;
}

/** False when the device has no room, or no storage at all. */
export function keepFor(attemptId: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(attemptId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** After the end nothing of the sheet needs to stay here. */
export function forgetSheet(attemptId: string): void {
  localStorage.removeItem(keyOf(attemptId));
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'waiting' in value &&
    'savedAt' in value &&
    'flags' in value &&
    Array.isArray(value.flags)
  );
}
