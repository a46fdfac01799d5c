import { voidFault, type ContestState, type VoidScope } from '@adal/contest/domain';
import {
  assertNever,
  decided,
  NO_NEWS,
  refuse,
  type CaseId,
  type ContestId,
  type Decision,
  type EntryId,
  type FindingId,
  type Instant,
  type RegionId,
  type StaffId,
  type VoidId,
} from '@adal/kernel';

import type { CaseState } from './case.js';
import type { Finding, Pin } from './finding.js';
import { groundOf } from './grounds.js';
import type { VoidEvent, VoidSigned } from './void-events.js';

/** `signed`: both signatures are in the log and wait for a published checkpoint; `recorded`: in effect. */
export type VoidStatus = 'proposed' | 'signed' | 'recorded' | 'withdrawn';

/** A decision, a stage or a whole contest taken back: never by one person, never without ground and evidence. */
export type VoidState = {
  readonly id: VoidId;
  readonly caseId: CaseId;
  readonly contestId: ContestId;
  readonly regionId: RegionId;
  readonly status: VoidStatus;
  readonly scope: VoidScope;
  readonly stage: number | null;
  readonly findingId: FindingId;
  readonly ground: string;
  readonly evidence: readonly Pin[];
  /** SHA-256 of the effects as they were shown; the second signature is for these and no others. */
  readonly effectsHash: string;
  readonly proposedBy: StaffId;
  readonly proposedAt: Instant;
  readonly signedBy: StaffId | null;
  readonly signedAt: Instant | null;
  readonly voidEntry: EntryId | null;
  readonly recordedAt: Instant | null;
};

/** An official of the department; `regionId` null: of the whole country. */
export type Reviewer = { readonly staffId: StaffId; readonly regionId: RegionId | null };

export type Propose = {
  readonly type: 'Propose';
  readonly voidId: VoidId;
  readonly by: Reviewer;
  readonly scope: VoidScope;
  readonly stage: number | null;
  readonly findingId: FindingId | null;
};

export type VoidCommand =
  | Propose
  | { readonly type: 'Sign'; readonly by: Reviewer }
  | { readonly type: 'Withdraw'; readonly by: Reviewer }
  /** The effect, once a published checkpoint covers the second signature. */
  | { readonly type: 'Record'; readonly entry: EntryId };

/** What was read under the contest's lock. */
export type VoidFacts = {
  readonly now: Instant;
  readonly contest: ContestState;
  readonly case: CaseState;
  /** Of the effects as they are at this moment. */
  readonly effectsHash: string;
  /** Null while their number is told to nobody. */
  readonly candidates: number | null;
  /** Another void of the contest that is proposed or signed. */
  readonly hasPending: boolean;
  /** The contest's leaves so far; null while their number would tell how many applied. */
  readonly digest: { readonly leaves: number; readonly root: string } | null;
};

export function decideVoid(
  state: VoidState | null,
  command: VoidCommand,
  facts: VoidFacts,
): Decision<VoidEvent> {
  if (command.type === 'Propose') return decideProposal(state, command, facts);
  if (state === null) return refuse('resource.not-found');
  switch (command.type) {
    case 'Sign':
      return decideSignature(state, command.by, facts);
    case 'Withdraw':
      return decideWithdrawal(state, command.by);
    case 'Record':
      return decideRecord(state, command.entry, facts);
    default:
      return assertNever(command);
  }
}

function decideProposal(
  state: VoidState | null,
  command: Propose,
  facts: VoidFacts,
): Decision<VoidEvent> {
  if (state !== null) return NO_NEWS;
  const { voidId, by, scope, stage, findingId } = command;
  const { contest, case: about } = facts;
  if (isForeign(by, contest.regionId)) return refuse('resource.not-found');
  if (about.status !== 'open') return refuse('case.not-open');
  if (facts.hasPending) return refuse('void.already-proposed');
  const finding = about.findings.find(({ id }) => id === findingId) ?? null;
  const fault = groundFault(finding, findingId) ?? voidFault(contest, scope, stage);
  if (fault !== null) return fault;
  if (finding === null) return refuse('void.ground-missing');
  const what = { scope, stage, findingId: finding.id, ground: finding.ground };
  return decided<VoidEvent>({
    ...{ type: 'void.proposed', voidId, caseId: about.id, contestId: contest.id },
    ...{ regionId: contest.regionId, ...what, evidence: finding.evidence },
    ...{ effectsHash: facts.effectsHash, proposedBy: by.staffId, proposedAt: facts.now },
  });
}

/** Null when the finding carries a void: a known ground, evidence in the log, and an outcome that it touched. */
function groundFault(finding: Finding | null, asked: FindingId | null): Decision<never> | null {
  if (asked === null) return refuse('void.ground-missing');
  if (finding === null) return refuse('finding.unknown');
  if (groundOf(finding.ground) === null) return refuse('void.ground-missing');
  if (finding.evidence.length === 0) return refuse('void.evidence-missing');
  return finding.affectsOutcome ? null : refuse('void.without-effect');
}

/** The second person signs for the very effects that were shown with the proposal. */
function decideSignature(state: VoidState, by: Reviewer, facts: VoidFacts): Decision<VoidEvent> {
  if (isForeign(by, state.regionId)) return refuse('resource.not-found');
  if (state.status === 'recorded') return refuse('void.already-recorded');
  if (state.status === 'withdrawn') return refuse('void.withdrawn');
  if (state.proposedBy === by.staffId) return refuse('void.same-person');
  if (state.status === 'signed') {
    return state.signedBy === by.staffId ? NO_NEWS : refuse('void.already-signed');
  }
  const fault = voidFault(facts.contest, state.scope, state.stage);
  if (fault !== null) return fault;
  if (state.effectsHash !== facts.effectsHash) return refuse('void.effects-changed');
  return decided<VoidEvent>(signature(state, by, facts));
}

function signature(state: VoidState, by: Reviewer, facts: VoidFacts): VoidSigned {
  const { id: voidId, caseId, contestId, regionId, scope, stage, findingId, ground } = state;
  const { evidence, effectsHash, proposedBy } = state;
  const { digest, candidates, now: signedAt } = facts;
  return {
    type: 'void.signed',
    ...{ voidId, caseId, contestId, regionId, scope, stage, findingId, ground },
    ...{ law: groundOf(ground)?.law ?? '', affectsOutcome: true, evidence, effectsHash },
    ...{ proposedBy, signedBy: by.staffId, signedAt, candidates },
    ...{ leaves: digest?.leaves ?? null, leavesRoot: digest?.root ?? null },
  };
}

/** By any reviewer of the region, and only while one signature is missing. */
function decideWithdrawal(state: VoidState, by: Reviewer): Decision<VoidEvent> {
  if (isForeign(by, state.regionId)) return refuse('resource.not-found');
  if (state.status === 'withdrawn') return NO_NEWS;
  if (state.status !== 'proposed') return refuse('void.already-signed');
  return decided<VoidEvent>({ type: 'void.withdrawn', voidId: state.id });
}

function decideRecord(state: VoidState, entry: EntryId, { now }: VoidFacts): Decision<VoidEvent> {
  if (state.status === 'recorded') return NO_NEWS;
  if (state.status !== 'signed') return refuse('void.not-signed');
  const recorded = { voidId: state.id, voidEntry: entry, recordedAt: now };
  return decided<VoidEvent>({ type: 'void.recorded', ...recorded });
}

function isForeign({ regionId }: Reviewer, region: RegionId): boolean {
  return regionId !== null && regionId !== region;
}

export function evolveVoid(state: VoidState | null, event: VoidEvent): VoidState {
  if (event.type === 'void.proposed') return proposed(event);
  if (state === null) throw new Error(`${event.type} before void.proposed`);
  switch (event.type) {
    case 'void.signed': {
      const { signedBy, signedAt } = event;
      return { ...state, status: 'signed', signedBy, signedAt };
    }
    case 'void.recorded': {
      const { voidEntry, recordedAt } = event;
      return { ...state, status: 'recorded', voidEntry, recordedAt };
    }
    case 'void.withdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return assertNever(event);
  }
}

function proposed(event: Extract<VoidEvent, { type: 'void.proposed' }>): VoidState {
  const { voidId: id, caseId, contestId, regionId, scope, stage, findingId, ground } = event;
  const { evidence, effectsHash, proposedBy, proposedAt } = event;
  return {
    ...{ id, caseId, contestId, regionId, scope, stage, findingId, ground, evidence, effectsHash },
    ...{ status: 'proposed', proposedBy, proposedAt },
    ...{ signedBy: null, signedAt: null, voidEntry: null, recordedAt: null },
  };
}
