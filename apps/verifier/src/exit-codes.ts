/** The public exit codes; several findings give the smallest. */
export const EXIT = {
  sound: 0,
  malformed: 2,
  proof: 3,
  signature: 4,
  rules: 5,
  projection: 6,
  receipt: 7,
} as const;

/** What a finding may say; 0 is no finding. */
export type FindingCode = Exclude<(typeof EXIT)[keyof typeof EXIT], 0>;
