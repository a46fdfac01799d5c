/** Choices whose explanation matters as much as their name: nothing is set smaller than the small text. */
export const EXPLAINED = {
  label: { fontSize: '1.0625rem' },
  description: { fontSize: '0.9375rem' },
} as const;
