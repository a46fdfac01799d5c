import { ok, refuse, type Decision, type Result, type StaffId } from '@adal/kernel';

import type { ContestContent, ContestState, Lineage, RerunTerms } from './contest-state.js';
import { staffWithRoles } from './publication.js';

/** What the order of a rerun fixes before anybody composes it. */
export type RerunBirth = { readonly lineage: Lineage; readonly rerun: RerunTerms };

/**
 * A rerun of a contest that drew from half A takes half B of the same split, so that nobody meets an
 * item twice. Where nothing was drawn nothing is used up, and it stands as the voided one stood. After
 * half B the bank is used up: a rerun then needs another one.
 */
export function rerunBirth(voided: ContestState, atFault: readonly StaffId[]): Result<RerunBirth> {
  if (voided.voided === null) return refuse('rerun.not-voided', { status: voided.status });
  const family = { rerunOf: voided.id, voidEntry: voided.voided.entry };
  const excluded = [...new Set([...(voided.rerun?.excluded ?? []), ...atFault])];
  const { lineage, bank } = drawOf(voided);
  return ok({ lineage: { ...family, ...lineage }, rerun: { excluded, ...bank } });
}

type Draw = {
  readonly lineage: Pick<Lineage, 'half' | 'splitOf'>;
  readonly bank: Pick<RerunTerms, 'bankRoot' | 'usedBanks'>;
};

function drawOf({ id, lineage, bankRoot, beacon, rerun }: ContestState): Draw {
  const { half, splitOf } = lineage;
  const usedBanks = rerun?.usedBanks ?? [];
  if (beacon.value === null) {
    return {
      lineage: { half, splitOf },
      bank: { usedBanks, bankRoot: splitOf === null ? null : bankRoot },
    };
  }
  if (half === 'A') return { lineage: { half: 'B', splitOf: id }, bank: { usedBanks, bankRoot } };
  const used = bankRoot === null ? usedBanks : [...usedBanks, bankRoot];
  return { lineage: { half: 'A', splitOf: null }, bank: { usedBanks: used, bankRoot: null } };
}

/** The voided contest's content without those at fault: the secretary fills the seats that are left. */
export function rerunContent(
  voided: ContestContent,
  excluded: readonly StaffId[],
  windows: ContestContent['windows'],
): ContestContent {
  const isLeft = ({ staffId }: { readonly staffId: StaffId }): boolean =>
    !excluded.includes(staffId);
  const { departmentStaffId } = voided;
  return {
    ...voided,
    windows,
    commission: voided.commission.filter(isLeft),
    holders: voided.holders.filter(isLeft),
    departmentStaffId:
      departmentStaffId !== null && excluded.includes(departmentStaffId) ? null : departmentStaffId,
  };
}

/** Null when nobody at fault has a place in the content. */
export function peopleFault(
  { excluded }: RerunTerms,
  content: ContestContent,
): Decision<never> | null {
  const isIn = staffWithRoles(content).some((id) => excluded.some((staff) => staff === id));
  return isIn ? refuse('rerun.member-excluded') : null;
}

/** A rerun keeps its rules and its holders: it repeats the contest, it is not another one. */
export function reviseFault(state: ContestState, content: ContestContent): Decision<never> | null {
  if (state.rerun === null) return null;
  if (content.rulesetHash !== state.rulesetHash) return refuse('rerun.rules-fixed');
  const isKept = state.holders.every(({ staffId, publicKey }) =>
    content.holders.some((holder) => holder.staffId === staffId && holder.publicKey === publicKey),
  );
  if (!isKept || content.threshold !== state.threshold) return refuse('rerun.holders-fixed');
  return peopleFault(state.rerun, content);
}

/** Half B is half of one bank; a bank of which both halves were seen serves no rerun any more. */
export function bankFault(
  { rerun, lineage }: ContestState,
  bankRoot: string,
): Decision<never> | null {
  if (rerun === null) return null;
  if (rerun.usedBanks.includes(bankRoot)) return refuse('rerun.bank-used');
  const isFixed = lineage.splitOf !== null && bankRoot !== rerun.bankRoot;
  return isFixed ? refuse('rerun.bank-fixed') : null;
}
