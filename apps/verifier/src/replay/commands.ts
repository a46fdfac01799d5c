import {
  candidateSetRoot,
  contentOf,
  type CandidateSetSealed,
  type ContestCommand,
  type ContestEvent,
  type SealedMember,
} from '@adal/contest/domain';
import {
  assertNever,
  brand,
  type ApplicationId,
  type CandidateCode,
  type StaffId,
} from '@adal/kernel';

import { eventsOf } from '../events.js';
import type { ContestEntry, ReplayContext } from './life.js';

/** Null for an event that only ever follows another; `unseen-seal` when nobody may know yet who was sealed. */
type Replayed = ContestCommand | 'unseen-seal' | null;

type Drafting = Extract<
  ContestEvent,
  {
    type:
      | 'contest.drafted'
      | 'contest.revised'
      | 'contest.bank-pinned'
      | 'contest.tasks-pinned'
      | 'contest.publication-signed'
      | 'contest.announced';
  }
>;

/** The command that must have been given for the first of these entries to be written. */
export function commandOf(rest: readonly ContestEntry[], context: ReplayContext): Replayed {
  const [first] = rest;
  if (first === undefined) return null;
  const { event } = first;
  return isDrafting(event) ? drafting(event, rest) : running(first, event, context);
}

function isDrafting(event: ContestEvent): event is Drafting {
  return [
    ...['contest.drafted', 'contest.revised', 'contest.bank-pinned', 'contest.tasks-pinned'],
    ...['contest.publication-signed', 'contest.announced'],
  ].includes(event.type);
}

function drafting(event: Drafting, rest: readonly ContestEntry[]): Replayed {
  switch (event.type) {
    case 'contest.drafted': {
      const { contestId, lineage, rerun } = event;
      return { type: 'Draft', contestId, lineage, rerun, content: contentOf(event) };
    }
    case 'contest.revised':
      return { type: 'Revise', content: contentOf(event) };
    case 'contest.bank-pinned': {
      const { bankId, bankRoot, cells } = event;
      return { type: 'PinBank', bankId, bankRoot, cells };
    }
    case 'contest.tasks-pinned':
      return { type: 'PinTasks', root: event.root, count: event.count };
    case 'contest.publication-signed': {
      const promise = rest[1]?.event;
      const beaconCommitment =
        promise?.type === 'contest.beacon-committed' ? promise.commitment : '';
      const { staff: staffId, role } = event;
      return { type: 'SignPublication', staffId, role, beaconCommitment };
    }
    case 'contest.announced':
      return { type: 'Announce' };
    default:
      return assertNever(event);
  }
}

function running(
  { actor }: ContestEntry,
  event: Exclude<ContestEvent, Drafting>,
  context: ReplayContext,
): Replayed {
  const staffId = brand<StaffId>(actor.pseudonym);
  if (isLater(event)) return later(event, actor.role);
  switch (event.type) {
    case 'contest.accepting-opened':
    case 'contest.screening-started':
      return { type: 'Tick' };
    case 'contest.beacon-committed':
      return { type: 'CommitBeacon', party: event.party, staffId, commitment: event.commitment };
    case 'contest.candidate-set-sealed':
      return sealing(event, context);
    case 'contest.beacon-revealed':
      return { type: 'RevealBeacon', party: event.party, staffId, secret: event.secret };
    case 'contest.seed-fixed':
    case 'contest.form-secret-revealed':
      return null;
    default:
      return assertNever(event);
  }
}

type Later = Extract<
  ContestEvent,
  {
    type:
      | 'contest.stage-opened'
      | 'contest.stage-closed'
      | 'contest.marks-closed'
      | 'contest.decided'
      | 'contest.closed'
      | 'contest.not-held'
      | 'contest.suspended'
      | 'contest.resumed'
      | 'contest.appointment-frozen'
      | 'contest.appointment-released'
      | 'contest.voided';
  }
>;

function isLater(event: ContestEvent): event is Later {
  return [
    ...['contest.stage-opened', 'contest.stage-closed', 'contest.marks-closed'],
    ...['contest.decided', 'contest.closed', 'contest.not-held'],
    ...['contest.suspended', 'contest.resumed', 'contest.voided'],
    ...['contest.appointment-frozen', 'contest.appointment-released'],
  ].includes(event.type);
}

function later(event: Later, role: string): Replayed {
  if (isHolding(event)) return holding(event, role);
  switch (event.type) {
    case 'contest.stage-opened':
      return { type: 'OpenStage', stage: event.stage };
    case 'contest.stage-closed':
      return { type: 'CloseStage', stage: event.stage, admittedCount: event.admitted };
    case 'contest.marks-closed':
      return { type: 'CloseMarks', stage: event.stage };
    case 'contest.decided':
      return { type: 'RecordDecision', entry: event.decisionEntry };
    case 'contest.closed':
      return { type: 'Close' };
    case 'contest.not-held':
      return notHeld(event.reason);
    default:
      return assertNever(event);
  }
}

type Holding = Extract<
  Later,
  {
    type:
      | 'contest.suspended'
      | 'contest.resumed'
      | 'contest.appointment-frozen'
      | 'contest.appointment-released'
      | 'contest.voided';
  }
>;

function isHolding(event: Later): event is Holding {
  return [
    ...['contest.suspended', 'contest.resumed', 'contest.voided'],
    ...['contest.appointment-frozen', 'contest.appointment-released'],
  ].includes(event.type);
}

/** What stops a contest or holds it up, and what lets it go again. */
function holding(event: Holding, role: string): Replayed {
  switch (event.type) {
    case 'contest.suspended':
      return role === 'system' ? { type: 'Tick' } : { type: 'Suspend', reason: event.reason };
    case 'contest.resumed':
      return { type: 'Resume' };
    case 'contest.appointment-frozen':
      return { type: 'FreezeAppointment' };
    case 'contest.appointment-released':
      return { type: 'ReleaseAppointment' };
    case 'contest.voided':
      return { type: 'Void', entry: event.voidEntry, scope: event.scope, stage: event.stage };
    default:
      return assertNever(event);
  }
}

/** Nobody was admitted: the empty set was sealed. Nobody passed: said by the close of the stage. */
function notHeld(reason: string): Replayed {
  if (reason === 'nobody-passed') return null;
  if (reason !== 'no-admitted-candidate') return { type: 'NotHeld', reason };
  return { type: 'SealCandidateSet', members: [], root: candidateSetRoot([]) };
}

/** Restricted evidence has the set; the results of a first test name everybody in it by code. */
function sealing({ root }: CandidateSetSealed, { parts, entries }: ReplayContext): Replayed {
  const known = parts.restricted?.sealedSet ?? membersOfFirstTest({ parts, entries });
  return known === null ? 'unseen-seal' : { type: 'SealCandidateSet', members: known, root };
}

function membersOfFirstTest({
  parts,
  entries,
}: Pick<ReplayContext, 'parts' | 'entries'>): readonly SealedMember[] | null {
  const results = eventsOf(entries, 'stage.result').filter(({ stage }) => stage === 0);
  if (parts.ruleset.stages[0]?.kind !== 'test' || results.length === 0) return null;
  const codes = [...new Set(results.map(({ code }) => code))];
  return codes.map((code) => ({
    applicationId: brand<ApplicationId>(code),
    code: brand<CandidateCode>(code),
  }));
}
