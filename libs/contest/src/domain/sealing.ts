import {
  collect,
  decided,
  expectOk,
  fromHex,
  mapResult,
  NO_NEWS,
  ok,
  plusMs,
  refuse,
  toHex,
  type Decision,
  type Result,
} from '@adal/kernel';
import {
  beaconCommitment,
  combineReveals,
  contestSeed,
  EMPTY_ROOT,
  stringSetRoot,
} from '@adal/proof';

import type {
  CommitBeacon,
  ContestFacts,
  RevealBeacon,
  SealCandidateSet,
  SealedMember,
} from './contest-commands.js';
import type { BeaconRevealed, ContestEvent } from './contest-events.js';
import {
  staffOfParty,
  type Beacon,
  type BeaconParty,
  type ByParty,
  type ContestState,
} from './contest-state.js';

const PARTIES = ['secretary', 'publisher', 'department'] as const satisfies readonly BeaconParty[];
const HOUR_MS = 3_600_000;
const SECRET = /^[0-9a-f]{64}$/;

/** Root in hex over the candidate codes, in whatever order; throws when a code is given twice. */
export function candidateSetRoot(members: readonly Pick<SealedMember, 'code'>[]): string {
  return toHex(stringSetRoot(members.map((member) => member.code)));
}

/** The one seed of the contest in hex; null until all secrets are revealed. A contest without a bank takes the empty root. */
export function contestSeedOf(state: ContestState, formSecret: string): string | null {
  const { beacon, sealed, bankRoot } = state;
  if (beacon.value === null || sealed === null) return null;
  return toHex(
    contestSeed({
      beacon: bytes(beacon.value),
      candidateSetRoot: bytes(sealed.root),
      bankRoot: bankRoot === null ? EMPTY_ROOT : bytes(bankRoot),
      formSecret: bytes(formSecret),
    }),
  );
}

/** Before the seal only: a commitment made with the candidate set known would be worth nothing. */
export function decideCommit(state: ContestState, command: CommitBeacon): Decision<ContestEvent> {
  const { party, staffId, commitment } = command;
  if (staffOfParty(state, party) !== staffId) return refuse('beacon.not-party');
  if (!SECRET.test(commitment)) return refuse('beacon.malformed');
  const given = state.beacon.commitments[party];
  if (given === commitment) return NO_NEWS;
  if (given !== null) return refuse('beacon.already-committed');
  const isOpen = ['announced', 'accepting', 'screening'].includes(state.status);
  if (!isOpen || state.sealed !== null) return refuse('contest.wrong-status', status(state));
  return decided({ type: 'contest.beacon-committed', party, commitment });
}

/** One seal per contest: the same set again is no news, another one is refused for ever. */
export function decideSeal(
  state: ContestState,
  command: SealCandidateSet,
  facts: ContestFacts,
): Decision<ContestEvent> {
  const { members, root } = command;
  if (candidateSetRoot(members) !== root) return refuse('candidate-set.root-wrong');
  if (state.sealed !== null) {
    return state.sealed.root === root ? NO_NEWS : refuse('candidate-set.already-sealed');
  }
  if (state.status === 'announced' || state.status === 'accepting') {
    return refuse('candidate-set.too-early', { until: state.windows.acceptUntil });
  }
  if (state.status !== 'screening') return refuse('contest.wrong-status', status(state));
  if (members.length === 0) {
    return decided({ type: 'contest.not-held', reason: 'no-admitted-candidate' });
  }
  const silent = PARTIES.find((party) => state.beacon.commitments[party] === null);
  if (silent !== undefined) return refuse('beacon.commitment-missing', { party: silent });
  return decided({
    type: 'contest.candidate-set-sealed',
    count: members.length,
    root,
    revealUntil: plusMs(facts.now, facts.ruleset.windows.revealHours * HOUR_MS),
    ...digestOf(facts),
  });
}

/** The last reveal fixes the seed; it also ends a suspension that only waited for it. */
export function decideReveal(state: ContestState, command: RevealBeacon): Decision<ContestEvent> {
  const { party, staffId, secret } = command;
  if (staffOfParty(state, party) !== staffId) return refuse('beacon.not-party');
  if (state.sealed === null) return refuse('beacon.not-sealed');
  if (state.beacon.reveals[party] === secret) return NO_NEWS;
  if (state.beacon.reveals[party] !== null) return refuse('beacon.already-revealed');
  if (!SECRET.test(secret)) return refuse('beacon.malformed');
  if (toHex(beaconCommitment(party, bytes(secret))) !== state.beacon.commitments[party]) {
    return refuse('beacon.reveal-wrong');
  }
  const revealed: BeaconRevealed = { type: 'contest.beacon-revealed', party, secret };
  const combined = combine({ ...state.beacon.reveals, [party]: secret }, state.beacon);
  if (combined === null) return decided<ContestEvent>(revealed);
  return mapResult(combined, (beacon) => [
    revealed,
    { type: 'contest.seed-fixed', beacon },
    ...(isWaitingForReveal(state) ? [{ type: 'contest.resumed' } as const] : []),
  ]);
}

/** True while the suspension has no other ground than a secret that did not come. */
export function isWaitingForReveal(state: ContestState): boolean {
  return state.isSuspended && state.suspendedFor === 'missing-reveal';
}

function combine(reveals: ByParty<string | null>, { commitments }: Beacon): Result<string> | null {
  const given = PARTIES.map((role) => ({ role, secret: reveals[role] }));
  const promised = PARTIES.map((role) => ({ role, commitment: commitments[role] }));
  const secrets = given.flatMap(({ role, secret }) =>
    secret === null ? [] : [{ role, secret: bytes(secret) }],
  );
  if (secrets.length < PARTIES.length) return null;
  const all = collect(
    promised.map(({ role, commitment }) =>
      mapResult(fromHex(commitment ?? ''), (known) => ({ role, commitment: known })),
    ),
  );
  if (!all.ok) return all;
  const combined = combineReveals(all.value, secrets);
  return combined.ok ? ok(toHex(combined.value)) : combined;
}

/** The state of the log as it is stated at a change of stage. */
export function digestOf({ digest }: ContestFacts): { leaves: number; leavesRoot: string } {
  if (digest === null) throw new Error('a change of stage needs the digest of the log');
  return { leaves: digest.leaves, leavesRoot: digest.root };
}

function status(state: ContestState): { status: string } {
  return { status: state.status };
}

function bytes(hex: string): Uint8Array {
  return expectOk(fromHex(hex));
}
