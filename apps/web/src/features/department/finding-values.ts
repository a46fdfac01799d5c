import type { CaseTexts } from './texts-case.kk.js';

/** Roles that can be held liable; names of the server. */
export const LIABLE_ROLES = [
  ...(['chair', 'member', 'secretary', 'publisher', 'hr-officer'] as const),
  ...(['key-holder', 'item-author', 'item-reviewer', 'administrator'] as const),
] as const;
export type LiableRole = (typeof LIABLE_ROLES)[number];

/** What is typed of a finding; `affects` is empty until it is answered. */
export type FindingValues = {
  readonly ground: string;
  readonly affects: '' | 'yes' | 'no';
  readonly why: string;
  readonly evidence: readonly string[];
  readonly liable: readonly { readonly role: LiableRole; readonly count: number }[];
  readonly excluded: readonly string[];
};

export const EMPTY_FINDING: FindingValues = {
  ...{ ground: '', affects: '', why: '', evidence: [], liable: [], excluded: [] },
};

/** What is missing, by field. */
export function faultsOf(
  { ground, affects, why }: FindingValues,
  t: CaseTexts['form'],
): Readonly<Record<string, string>> {
  return {
    ...(ground === '' && { ground: t.needGround }),
    ...(affects === '' && { affects: t.needAffects }),
    ...(why.trim() === '' && { why: t.needWhy }),
  };
}
