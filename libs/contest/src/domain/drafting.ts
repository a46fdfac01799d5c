import {
  assertNever,
  decided,
  expectOk,
  fromHex,
  NO_NEWS,
  refuse,
  toHex,
  type Decision,
} from '@adal/kernel';
import { canonicalBytes, secretCommitment } from '@adal/proof';

import type {
  ContestFacts,
  Draft,
  DraftingCommand,
  PinBank,
  PinTasks,
  Revise,
  SignPublication,
} from './contest-commands.js';
import type { ContestAnnounced, ContestEvent } from './contest-events.js';
import type { ContestContent, ContestState, StageState } from './contest-state.js';
import { contentHash, contentOf, missingForPublication, staffWithRoles } from './publication.js';
import { bankFault, peopleFault, reviseFault } from './rerun.js';
import { rulesetHash, type Ruleset } from './ruleset.js';

const BOTH = 2;

/** Of the 8 KiB of an entry, leaving the envelope its part. */
const ENTRY_ROOM = 7168;

/** The birth of a contest. */
export function decideDraft(command: Draft, { ruleset }: ContestFacts): Decision<ContestEvent> {
  const { contestId, lineage, rerun, content } = command;
  const fault = rerun === null ? null : peopleFault(rerun, content);
  if (fault !== null) return fault;
  const stages = plan(ruleset, content);
  const born = { contestId, lineage, rerun, stages, ...contentOf(content) };
  return fitting({ type: 'contest.drafted', ...born });
}

/** What people write may be too long, or not in the form (NFC) that a log entry must have. */
function fitting(event: ContestEvent): Decision<ContestEvent> {
  const bytes = canonicalBytes(event, { maxBytes: ENTRY_ROOM, maxDepth: 8 });
  return bytes.ok ? decided(event) : refuse('contest.not-loggable', { because: bytes.error.code });
}

/** Everything up to the announcement. A draft with both signatures waits for its checkpoint and stands still. */
export function decideDrafting(
  state: ContestState,
  command: DraftingCommand,
  facts: ContestFacts,
): Decision<ContestEvent> {
  switch (command.type) {
    case 'Revise':
      return changeable(state) ?? decideRevise(state, command, facts);
    case 'PinBank':
      return changeable(state) ?? decidePinBank(state, command);
    case 'PinTasks':
      return changeable(state) ?? decidePinTasks(state, command);
    case 'SignPublication':
      return decideSign(state, command, facts);
    case 'Announce':
      return decideAnnounce(state, facts);
    default:
      return assertNever(command);
  }
}

/** The stages as the content's own ruleset has them. */
function plan(
  ruleset: Ruleset,
  content: ContestContent,
): readonly Pick<StageState, 'code' | 'kind'>[] {
  requireRules(ruleset, content);
  return ruleset.stages.map(({ code, kind }) => ({ code, kind }));
}

/** Null when the draft may still change, else why not. */
function changeable(state: ContestState): Decision<never> | null {
  if (state.status !== 'draft') return refuse('contest.not-draft');
  return state.signatures.length === BOTH ? refuse('contest.publication-pending') : null;
}

/** The body stays: the right to draft was given for it. */
function decideRevise(
  state: ContestState,
  { content }: Revise,
  { ruleset }: ContestFacts,
): Decision<ContestEvent> {
  if (content.bodyId !== state.bodyId) return refuse('contest.body-fixed');
  const fault = reviseFault(state, content);
  if (fault !== null) return fault;
  return fitting({
    type: 'contest.revised',
    stages: plan(ruleset, content),
    ...contentOf(content),
  });
}

function decidePinBank(state: ContestState, command: PinBank): Decision<ContestEvent> {
  const { bankId, bankRoot, cells } = command;
  const isSame = state.bankId === bankId && state.bankRoot === bankRoot;
  const fault = bankFault(state, bankRoot);
  if (fault !== null) return fault;
  return isSame ? NO_NEWS : decided({ type: 'contest.bank-pinned', bankId, bankRoot, cells });
}

function decidePinTasks(state: ContestState, { root, count }: PinTasks): Decision<ContestEvent> {
  return state.tasksRoot === root
    ? NO_NEWS
    : decided({ type: 'contest.tasks-pinned', root, count });
}

function decideSign(
  state: ContestState,
  command: SignPublication,
  facts: ContestFacts,
): Decision<ContestEvent> {
  if (state.status !== 'draft') return refuse('contest.not-draft');
  const { staffId, role, beaconCommitment } = command;
  const mine = state.signatures.find((signature) => signature.role === role);
  if (mine?.staffId === staffId) return NO_NEWS;
  if (mine !== undefined) return refuse('contest.already-signed', { role });
  if (state.signatures.some((signature) => signature.staffId === staffId)) {
    return refuse('contest.same-person');
  }
  if (staffWithRoles(state).includes(staffId)) return refuse('contest.role-conflict');
  if (state.rerun?.excluded.includes(staffId) === true) return refuse('rerun.member-excluded');
  const missing = missingForPublication(state, facts);
  if (missing.length > 0) return refuse('contest.not-ready', { missing });
  return decided<ContestEvent>(
    { type: 'contest.publication-signed', staff: staffId, role, contentHash: contentHash(state) },
    { type: 'contest.beacon-committed', party: role, commitment: beaconCommitment },
  );
}

/** The effect of two covered signatures. Their hash is of this very content: any change would have voided them. */
function decideAnnounce(state: ContestState, facts: ContestFacts): Decision<ContestEvent> {
  if (state.status !== 'draft') return NO_NEWS;
  const hash = contentHash(state);
  const signed = state.signatures.filter((signature) => signature.contentHash === hash);
  if (signed.length !== BOTH) return refuse('contest.not-signed');
  requireRules(facts.ruleset, state);
  return decided(announcement(state, hash, facts.formSecret));
}

/** Deciding by other rules than those pinned is our own mistake, and must not pass. */
function requireRules(ruleset: Ruleset, content: ContestContent): void {
  if (rulesetHash(ruleset) === content.rulesetHash) return;
  throw new Error(`the ruleset at hand is not ${content.rulesetId} ${content.rulesetVersion}`);
}

function announcement(
  state: ContestState,
  hash: string,
  formSecret: string | null,
): ContestAnnounced {
  if (formSecret === null) throw new Error('announcing needs a fresh form secret');
  const { rulesetId, rulesetVersion, rulesetHash, bodyId, regionId, position } = state;
  const { windows, holders, threshold, bankRoot, tasksRoot, lineage } = state;
  return {
    type: 'contest.announced',
    contentHash: hash,
    ...{ rulesetId, rulesetVersion, rulesetHash, bodyId, regionId },
    ...{ title: position.title, category: position.category },
    ...{ windows, holders, threshold, members: state.commission.length, bankRoot, tasksRoot },
    formSecretCommitment: toHex(secretCommitment(expectOk(fromHex(formSecret)))),
    ...lineage,
  };
}
