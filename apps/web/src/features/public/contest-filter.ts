export const SHOWN_STATUSES = [
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
  'decided',
  'closed',
  'not-held',
  'voided',
] as const;

/** What the list can be narrowed to; all of it stands in the address. */
export type ContestFilter = {
  readonly region?: string;
  readonly body?: string;
  readonly category?: string;
  readonly status?: (typeof SHOWN_STATUSES)[number];
  readonly search?: string;
};

export type ContestSearch = { readonly [name in keyof ContestFilter]?: string };

/** Takes what the address says; what is empty or no stage is no filter. */
export function filterOf({ status, ...rest }: ContestSearch): ContestFilter {
  const known = SHOWN_STATUSES.find((shown) => shown === status);
  const given = Object.entries(rest).filter(([, value]) => value.trim() !== '');
  return { ...Object.fromEntries(given), ...(known !== undefined && { status: known }) };
}
