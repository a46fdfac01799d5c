/** What a figure of the start page opens. */
export const SHOWN = ['all', 'appointed', 'cases', 'voided', 'reruns', 'liable'] as const;
export type Shown = (typeof SHOWN)[number];

/** The word before the dot of an event's type. */
export const FAMILIES = [
  ...(['contest', 'application', 'identity', 'form', 'attempt', 'attempts', 'stage'] as const),
  ...(['works', 'mark', 'work', 'ranking', 'sitting', 'decision', 'offer'] as const),
  ...(['appeal', 'case', 'finding', 'void', 'rerun', 'evidence'] as const),
] as const;
export type Family = (typeof FAMILIES)[number];

export function readShow(search: Record<string, unknown>): { readonly show?: Shown } {
  const show = SHOWN.find((known) => known === search['show']);
  return show === undefined ? {} : { show };
}

export function readFamily(search: Record<string, unknown>): { readonly family?: Family } {
  const family = FAMILIES.find((known) => known === search['family']);
  return family === undefined ? {} : { family };
}
