import { assertNever } from '@adal/kernel';

import type { ContestDrafted, ContestEvent, StageClosed } from './contest-events.js';
import type {
  Beacon,
  BeaconParty,
  ContestState,
  ContestStatus,
  Signature,
  StageState,
} from './contest-state.js';
import { contentOf } from './publication.js';

type Born = Exclude<ContestEvent, ContestDrafted>;
type Composed = Extract<
  Born,
  {
    type:
      | 'contest.revised'
      | 'contest.bank-pinned'
      | 'contest.tasks-pinned'
      | 'contest.publication-signed'
      | 'contest.announced';
  }
>;
type Drawn = Extract<
  Born,
  {
    type:
      | 'contest.beacon-committed'
      | 'contest.candidate-set-sealed'
      | 'contest.beacon-revealed'
      | 'contest.seed-fixed'
      | 'contest.form-secret-revealed';
  }
>;
type Staged = Extract<
  Born,
  { type: 'contest.stage-opened' | 'contest.stage-closed' | 'contest.marks-closed' }
>;
type Held = Extract<
  Born,
  {
    type:
      | 'contest.suspended'
      | 'contest.resumed'
      | 'contest.appointment-frozen'
      | 'contest.appointment-released';
  }
>;
type Moved = Exclude<Born, Composed | Drawn | Staged | Held>;

const NO_SECRETS = { secretary: null, publisher: null, department: null };

/** Every version of every event that was ever written replays; throws on one that cannot come next. */
export function evolveContest(state: ContestState | null, event: ContestEvent): ContestState {
  if (event.type === 'contest.drafted') return born(event);
  if (state === null) throw new Error(`${event.type} before contest.drafted`);
  if (isComposed(event)) return composed(state, event);
  if (isDrawn(event)) return { ...state, ...drawn(state, event) };
  if (isStaged(event)) return staged(state, event);
  return isHeld(event) ? held(state, event) : moved(state, event);
}

function born(event: ContestDrafted): ContestState {
  return {
    ...contentOf(event),
    id: event.contestId,
    ...{ lineage: event.lineage, rerun: event.rerun },
    status: 'draft',
    ...{ isSuspended: false, suspendedFor: null, isFrozen: false, voided: null },
    ...{ bankId: null, bankRoot: null, bankCells: [], tasksRoot: null, tasksCount: 0 },
    signatures: [],
    beacon: { commitments: NO_SECRETS, reveals: NO_SECRETS, value: null, revealUntil: null },
    ...{ formSecretCommitment: null, sealed: null, stageIndex: -1, decisionEntry: null },
    stages: waiting(event.stages),
  };
}

function waiting(plan: ContestDrafted['stages']): readonly StageState[] {
  return plan.map(({ code, kind }) => ({ code, kind, status: 'waiting', admitted: null }));
}

function isComposed(event: Born): event is Composed {
  return [
    'contest.revised',
    'contest.bank-pinned',
    'contest.tasks-pinned',
    'contest.publication-signed',
    'contest.announced',
  ].includes(event.type);
}

/** Whatever changes the draft voids the signatures under it. */
function composed(state: ContestState, event: Composed): ContestState {
  switch (event.type) {
    case 'contest.revised':
      return {
        ...state,
        ...contentOf(event),
        stages: waiting(event.stages),
        signatures: [],
      };
    case 'contest.bank-pinned': {
      const { bankId, bankRoot, cells: bankCells } = event;
      return { ...state, bankId, bankRoot, bankCells, signatures: [] };
    }
    case 'contest.tasks-pinned':
      return { ...state, tasksRoot: event.root, tasksCount: event.count, signatures: [] };
    case 'contest.publication-signed': {
      const { staff: staffId, role, contentHash } = event;
      const signature: Signature = { staffId, role, contentHash };
      return { ...state, signatures: [...state.signatures, signature] };
    }
    case 'contest.announced':
      return {
        ...state,
        status: 'announced',
        formSecretCommitment: event.formSecretCommitment,
      };
    default:
      return assertNever(event);
  }
}

function isDrawn(event: Exclude<Born, Composed>): event is Drawn {
  return [
    'contest.beacon-committed',
    'contest.candidate-set-sealed',
    'contest.beacon-revealed',
    'contest.seed-fixed',
    'contest.form-secret-revealed',
  ].includes(event.type);
}

function drawn(state: ContestState, event: Drawn): Partial<ContestState> {
  const { beacon } = state;
  switch (event.type) {
    case 'contest.beacon-committed':
      return { beacon: withSecret(beacon, 'commitments', event.party, event.commitment) };
    case 'contest.candidate-set-sealed': {
      const { count, root, revealUntil } = event;
      return { sealed: { count, root }, beacon: { ...beacon, revealUntil } };
    }
    case 'contest.beacon-revealed':
      return { beacon: withSecret(beacon, 'reveals', event.party, event.secret) };
    case 'contest.seed-fixed':
      return { beacon: { ...beacon, value: event.beacon } };
    case 'contest.form-secret-revealed':
      return {};
    default:
      return assertNever(event);
  }
}

function withSecret(
  beacon: Beacon,
  which: 'commitments' | 'reveals',
  party: BeaconParty,
  value: string,
): Beacon {
  return { ...beacon, [which]: { ...beacon[which], [party]: value } };
}

function isHeld(event: Held | Moved): event is Held {
  return [
    ...['contest.suspended', 'contest.resumed'],
    ...['contest.appointment-frozen', 'contest.appointment-released'],
  ].includes(event.type);
}

function held(state: ContestState, event: Held): ContestState {
  switch (event.type) {
    case 'contest.suspended':
      return withSuspension(state, event.reason);
    case 'contest.resumed':
      return withSuspension(state, null);
    case 'contest.appointment-frozen':
      return { ...state, isFrozen: true };
    case 'contest.appointment-released':
      return { ...state, isFrozen: false };
    default:
      return assertNever(event);
  }
}

function isStaged(event: Staged | Held | Moved): event is Staged {
  return ['contest.stage-opened', 'contest.stage-closed', 'contest.marks-closed'].includes(
    event.type,
  );
}

function staged(state: ContestState, event: Staged): ContestState {
  switch (event.type) {
    case 'contest.stage-opened':
      return opened(state, event.stage);
    case 'contest.stage-closed':
      return closed(state, event);
    case 'contest.marks-closed':
      return assessed(withStage(state, event.stage, { status: 'assessed' }), event.stage);
    default:
      return assertNever(event);
  }
}

function moved(state: ContestState, event: Moved): ContestState {
  switch (event.type) {
    case 'contest.accepting-opened':
      return { ...state, status: 'accepting' };
    case 'contest.screening-started':
      return { ...state, status: 'screening' };
    case 'contest.decided':
      return { ...state, status: 'decided', decisionEntry: event.decisionEntry };
    case 'contest.closed':
      return { ...state, status: 'closed' };
    case 'contest.not-held':
      return { ...state, status: 'not-held' };
    case 'contest.voided': {
      const { voidEntry: entry, scope, stage } = event;
      return { ...state, status: 'voided', isFrozen: false, voided: { entry, scope, stage } };
    }
    default:
      return assertNever(event);
  }
}

function withSuspension(state: ContestState, reason: string | null): ContestState {
  return { ...state, isSuspended: reason !== null, suspendedFor: reason };
}

function opened(state: ContestState, stage: number): ContestState {
  const status: ContestStatus = state.stages[stage]?.kind === 'test' ? 'testing' : 'assessing';
  return { ...withStage(state, stage, { status: 'open' }), status, stageIndex: stage };
}

function closed(state: ContestState, { stage, admitted }: StageClosed): ContestState {
  const isTest = state.stages[stage]?.kind === 'test';
  const next = withStage(state, stage, { status: isTest ? 'assessed' : 'closed', admitted });
  return isTest ? assessed(next, stage) : next;
}

function assessed(state: ContestState, stage: number): ContestState {
  return stage === state.stages.length - 1 ? { ...state, status: 'deciding' } : state;
}

function withStage(state: ContestState, index: number, change: Partial<StageState>): ContestState {
  const stages = state.stages.map((stage, at) => (at === index ? { ...stage, ...change } : stage));
  return { ...state, stages };
}
