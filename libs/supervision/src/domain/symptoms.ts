/** What a candidate says is wrong, in the words of the one it happened to. */
export const SYMPTOMS = [
  'interrupted',
  'item-wrong',
  'result-wrong',
  'marks-wrong',
  'refused-wrongly',
  'conflict-of-interest',
  'anonymity-broken',
  'procedure-broken',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];
