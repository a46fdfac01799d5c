import {
  assertNever,
  decided,
  NO_NEWS,
  refuse,
  type CaseId,
  type ContestId,
  type Decision,
  type Instant,
  type RegionId,
  type StaffId,
} from '@adal/kernel';

import type { CaseEvent } from './case-events.js';
import type { CaseOutcome, Finding } from './finding.js';
import { groundOf } from './grounds.js';

/** The department's review of one contest. */
export type CaseState = {
  readonly id: CaseId;
  readonly contestId: ContestId;
  readonly regionId: RegionId;
  readonly status: 'open' | 'closed';
  readonly ground: string;
  readonly openedBy: StaffId;
  readonly openedAt: Instant;
  readonly findings: readonly Finding[];
  readonly outcome: CaseOutcome | null;
  readonly closedAt: Instant | null;
};

export type CaseCommand =
  | {
      readonly type: 'Open';
      readonly caseId: CaseId;
      readonly contestId: ContestId;
      readonly regionId: RegionId;
      readonly ground: string;
      readonly staffId: StaffId;
    }
  | {
      readonly type: 'Record';
      readonly finding: Omit<Finding, 'recordedBy' | 'recordedAt'>;
      readonly staffId: StaffId;
    }
  | { readonly type: 'Close' };

/** What was read beside the case: another open one, the void that hangs on it, who works in the contest. */
export type CaseFacts = {
  readonly now: Instant;
  readonly hasOpenCase: boolean;
  readonly isDraft: boolean;
  readonly voidStatus: 'none' | 'pending' | 'recorded';
  /** Whether that void stands on this very case. */
  readonly isOwnVoid: boolean;
  /** Everybody who may be named as being at fault. */
  readonly involved: ReadonlySet<StaffId>;
};

export function decideCase(
  state: CaseState | null,
  command: CaseCommand,
  facts: CaseFacts,
): Decision<CaseEvent> {
  if (command.type === 'Open') return decideOpen(state, command, facts);
  if (state === null) return refuse('resource.not-found');
  switch (command.type) {
    case 'Record':
      return decideRecord(state, command, facts);
    case 'Close':
      return decideClose(state, facts);
    default:
      return assertNever(command);
  }
}

/** One open case in a contest at a time: what it finds must not contradict another. */
function decideOpen(
  state: CaseState | null,
  command: Extract<CaseCommand, { type: 'Open' }>,
  facts: CaseFacts,
): Decision<CaseEvent> {
  const { caseId, contestId, regionId, ground, staffId } = command;
  if (state !== null) return NO_NEWS;
  if (facts.isDraft) return refuse('contest.wrong-status', { status: 'draft' });
  if (facts.hasOpenCase) return refuse('case.already-open');
  if (groundOf(ground) === null) return refuse('finding.ground-unknown');
  const opened = { caseId, contestId, regionId, ground, openedBy: staffId, openedAt: facts.now };
  return decided<CaseEvent>({ type: 'case.opened', ...opened });
}

function decideRecord(
  state: CaseState,
  { finding, staffId }: Extract<CaseCommand, { type: 'Record' }>,
  { now, involved, voidStatus }: CaseFacts,
): Decision<CaseEvent> {
  if (state.status !== 'open') return refuse('case.not-open');
  if (state.findings.some(({ id }) => id === finding.id)) return NO_NEWS;
  if (groundOf(finding.ground) === null) {
    return refuse('finding.ground-unknown');
  }
  const { id, excluded, ...rest } = finding;
  if (!excluded.every((staff) => involved.has(staff))) return refuse('excluded.not-in-contest');
  // Who stays out of the rerun is part of what two people sign.
  if (excluded.length > 0 && voidStatus !== 'none') return refuse('excluded.too-late');
  const recorded: CaseEvent = {
    ...{ type: 'finding.recorded', caseId: state.id, findingId: id },
    ...{ ...rest, excluded: excluded.length, recordedBy: staffId, recordedAt: now },
  };
  if (excluded.length === 0) return decided(recorded);
  const staff = [...new Set(excluded)].sort();
  return decided<CaseEvent>(recorded, {
    ...{ type: 'finding.officials-excluded', caseId: state.id, findingId: id, staff },
  });
}

/** While a void is proposed or signed the case stays open: it is what the void stands on. */
function decideClose(state: CaseState, facts: CaseFacts): Decision<CaseEvent> {
  if (state.status === 'closed') return NO_NEWS;
  if (facts.voidStatus === 'pending') return refuse('case.void-pending');
  const outcome = outcomeOf(state, facts);
  const liable = officialsLiable(state);
  return decided<CaseEvent>({
    ...{ type: 'case.closed', caseId: state.id, outcome, findings: state.findings.length, liable },
    closedAt: facts.now,
  });
}

function outcomeOf({ findings }: CaseState, facts: CaseFacts): CaseOutcome {
  if (facts.voidStatus === 'recorded' && facts.isOwnVoid) return 'voided';
  return findings.length === 0 ? 'no-breach' : 'no-effect';
}

/** How many were held liable in all findings together. */
export function officialsLiable({ findings }: CaseState): number {
  return findings.reduce(
    (sum, { liable }) => sum + liable.reduce((inner, { count }) => inner + count, 0),
    0,
  );
}

/** Everybody at fault by any finding of these cases, sorted. */
export function excludedBy(cases: readonly CaseState[]): readonly StaffId[] {
  const findings = cases.flatMap((one) => one.findings);
  return [...new Set(findings.flatMap(({ excluded }) => excluded))].sort();
}

export function evolveCase(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === 'case.opened') return opened(event);
  if (state === null) throw new Error(`${event.type} before case.opened`);
  switch (event.type) {
    case 'finding.recorded':
      return { ...state, findings: [...state.findings, findingOf(event)] };
    case 'finding.officials-excluded':
      return {
        ...state,
        findings: state.findings.map((finding) =>
          finding.id === event.findingId ? { ...finding, excluded: event.staff } : finding,
        ),
      };
    case 'case.closed': {
      const { outcome, closedAt } = event;
      return { ...state, status: 'closed', outcome, closedAt };
    }
    default:
      return assertNever(event);
  }
}

function opened(event: Extract<CaseEvent, { type: 'case.opened' }>): CaseState {
  const { caseId: id, contestId, regionId, ground, openedBy, openedAt } = event;
  const about = { id, contestId, regionId, ground, openedBy, openedAt };
  return { ...about, status: 'open', findings: [], outcome: null, closedAt: null };
}

function findingOf(event: Extract<CaseEvent, { type: 'finding.recorded' }>): Finding {
  const { findingId: id, ground, affectsOutcome, whyHash, evidence, liable } = event;
  const { recordedBy, recordedAt } = event;
  const found = { id, ground, affectsOutcome, whyHash, evidence, liable };
  return { ...found, excluded: [], recordedBy, recordedAt };
}
