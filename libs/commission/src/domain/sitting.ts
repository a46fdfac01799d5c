import type { CommissionRules } from '@adal/contest/domain';
import {
  assertNever,
  decided,
  NO_NEWS,
  refuse,
  type CandidateCode,
  type Decision,
  type MemberPseudonym,
} from '@adal/kernel';

import { decideSignature } from './decision.js';
import { isCarried, quorumOf, tallyOf, type Vote } from './quorum.js';
import type { ScoreVersion, SittingEvent } from './sitting-events.js';
import { isQuorate, openMotion, type SittingState } from './sitting-state.js';

/** Someone's name in the sitting, which the service found for the member who asks. */
type ByMember = { readonly pseudonym: MemberPseudonym };

type PutMotion = {
  readonly type: 'PutMotion';
  readonly code: CandidateCode | null;
  /** SHA-256 of the reason in hex; null without one. */
  readonly reasonHash: string | null;
};

export type SittingCommand =
  | {
      readonly type: 'Open';
      readonly seats: readonly MemberPseudonym[];
      readonly chair: MemberPseudonym;
    }
  | (ByMember & { readonly type: 'Attend' })
  | PutMotion
  | (ByMember & { readonly type: 'Vote'; readonly vote: Vote })
  | { readonly type: 'Count' }
  | (ByMember & { readonly type: 'Sign' });

/** `codes` in the order of the ranks; `withdrawn` as known now. */
export type SittingFacts = {
  readonly rules: CommissionRules;
  readonly rulesetHash: string;
  readonly scoreVersions: readonly ScoreVersion[];
  readonly ranking: {
    readonly version: number;
    readonly root: string;
    readonly codes: readonly CandidateCode[];
  } | null;
  readonly withdrawn: ReadonlySet<CandidateCode>;
};

/**
 * One sitting, one decision. A motion that falls may be followed by another; once one is carried
 * nothing but signatures is taken.
 */
export function decideSitting(
  state: SittingState | null,
  command: SittingCommand,
  facts: SittingFacts,
): Decision<SittingEvent> {
  if (facts.ranking === null) return refuse('sitting.too-early');
  if (command.type === 'Open')
    return decideOpen(state, command, { ...facts, ranking: facts.ranking });
  if (state === null) return refuse('sitting.not-open');
  if (command.type === 'Sign') return decideSignature(state, command.pseudonym, facts);
  if (state.status !== 'open') return refuse('decision.already-voted');
  switch (command.type) {
    case 'Attend':
      return decideAttend(state, command.pseudonym);
    case 'PutMotion':
      return decideMotion(state, command, facts);
    case 'Vote':
      return decideVote(state, command, facts);
    case 'Count':
      return decideCount(state, facts);
    default:
      return assertNever(command);
  }
}

/** The chair who opens is there. */
function decideOpen(
  state: SittingState | null,
  { seats, chair }: Extract<SittingCommand, { type: 'Open' }>,
  { rules, ranking }: SittingFacts & { readonly ranking: NonNullable<SittingFacts['ranking']> },
): Decision<SittingEvent> {
  if (state !== null) return refuse('sitting.already-open');
  const needed = quorumOf(seats.length, rules.quorum);
  return decided<SittingEvent>(
    {
      ...{ type: 'sitting.opened', rankingVersion: ranking.version },
      ...{ seats: [...seats].sort(), chair, needed },
    },
    { type: 'sitting.attended', pseudonym: chair },
  );
}

function decideAttend(state: SittingState, pseudonym: MemberPseudonym): Decision<SittingEvent> {
  if (!state.seats.includes(pseudonym)) return refuse('sitting.not-a-member');
  if (state.present.includes(pseudonym)) return NO_NEWS;
  return decided<SittingEvent>({ type: 'sitting.attended', pseudonym });
}

/** Appointing anybody but the first rank still there, or nobody at all, needs a reason. */
function decideMotion(
  state: SittingState,
  { code, reasonHash }: PutMotion,
  facts: SittingFacts,
): Decision<SittingEvent> {
  if (!isQuorate(state)) return refuseWithoutQuorum(state);
  if (openMotion(state) !== null) return refuse('motion.open');
  const { first, withdrawn, codes } = firstRank(facts);
  if (code !== null && !codes.includes(code)) return refuse('motion.code-unranked');
  if (code !== null && facts.withdrawn.has(code)) return refuse('motion.code-withdrawn');
  const isByRank = code !== null && code === first;
  if (!isByRank && reasonHash === null) return refuse('motion.reason-missing');
  const motion = state.motions.length + 1;
  return decided<SittingEvent>({
    ...{ type: 'sitting.motion-put', motion, code, first, withdrawn, reasonHash },
  });
}

/** The first rank still there, and those before it who withdrew. */
function firstRank({ ranking, withdrawn }: SittingFacts): {
  readonly first: CandidateCode | null;
  readonly withdrawn: readonly CandidateCode[];
  readonly codes: readonly CandidateCode[];
} {
  const codes = ranking === null ? [] : ranking.codes;
  const place = codes.findIndex((code) => !withdrawn.has(code));
  const gone = place < 0 ? codes : codes.slice(0, place);
  return { first: codes[place] ?? null, withdrawn: gone, codes };
}

/** A vote may be changed until the count, as a hand may be lowered; every change is an event. */
function decideVote(
  state: SittingState,
  { pseudonym, vote }: Extract<SittingCommand, { type: 'Vote' }>,
  { rules }: SittingFacts,
): Decision<SittingEvent> {
  const open = openMotion(state);
  if (open === null) return refuse('motion.none');
  if (!state.present.includes(pseudonym)) return refuse('vote.not-present');
  if (open.votes[pseudonym] === vote) return NO_NEWS;
  const type = rules.voteVisibility === 'open' ? 'sitting.voted' : 'sitting.ballot-cast';
  return decided<SittingEvent>({ type, motion: open.motion, pseudonym, vote });
}

/** Everybody present must have voted, so that nobody can count before an opponent speaks. */
function decideCount(state: SittingState, { rules }: SittingFacts): Decision<SittingEvent> {
  const open = openMotion(state);
  if (open === null) return refuse('motion.none');
  if (!isQuorate(state)) return refuseWithoutQuorum(state);
  const missing = state.present.length - Object.keys(open.votes).length;
  if (missing > 0) return refuse('vote.missing', { missing });
  const tally = tallyOf(open.votes);
  const outcome = isCarried(tally, {
    present: state.present.length,
    chairVote: open.votes[state.chair] ?? null,
    chairCastingVote: rules.chairCastingVote,
  });
  return decided<SittingEvent>({
    ...{ type: 'sitting.counted', motion: open.motion },
    ...tally,
    ...outcome,
  });
}

function refuseWithoutQuorum({ present, needed }: SittingState): Decision<never> {
  return refuse('sitting.no-quorum', { present: present.length, needed });
}
