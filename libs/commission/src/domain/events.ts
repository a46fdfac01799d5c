import type {
  CandidateCode,
  Disclosure,
  EntryId,
  EventCatalogue,
  EventSpec,
  MemberPseudonym,
  WorkCode,
} from '@adal/kernel';

import type { Gap, MemberMarks } from './assessment.js';
import type { OfferEvent } from './offers.js';
import type { RankingRow } from './ranking.js';
import type { SittingEvent } from './sitting-events.js';

export type WorksCommitted = {
  readonly type: 'works.committed';
  readonly stage: number;
  readonly works: number;
  readonly members: number;
  readonly candidates: number;
  readonly root: string;
};
export type MarkGiven = {
  readonly type: 'mark.given';
  readonly workCode: WorkCode;
  readonly pseudonym: MemberPseudonym;
  readonly version: number;
  readonly commitment: string;
};
export type WorkAssessed = {
  readonly type: 'work.assessed';
  readonly stage: number;
  readonly code: CandidateCode;
  readonly marks: readonly MemberMarks[];
  readonly points: number;
  readonly gaps: readonly Gap[];
};

/** A published checkpoint that a tie beacon was made of. */
export type TieCheckpoint = { readonly size: number; readonly root: string };

/** One part of a ranking: a log entry holds forty rows. */
export type RankingComputed = {
  readonly type: 'ranking.computed';
  readonly version: number;
  readonly part: number;
  readonly parts: number;
  readonly count: number;
  readonly root: string;
  readonly beacon: string | null;
  readonly checkpoint: TieCheckpoint | null;
  readonly rows: readonly RankingRow[];
};

export type DecisionVoided = {
  readonly type: 'decision.voided';
  readonly decisionEntry: EntryId;
  readonly voidEntry: EntryId;
};

export type CommissionEvent =
  | WorksCommitted
  | MarkGiven
  | WorkAssessed
  | RankingComputed
  | SittingEvent
  | OfferEvent
  | DecisionVoided;

function spec(
  type: CommissionEvent['type'],
  disclosure: Disclosure,
  says: string,
  fields: EventSpec['fields'],
): EventSpec {
  return { type, version: 1, disclosure, says, fields };
}

const STAGE = { stage: 'index of the stage, from 0' };
const CODE = { code: 'candidate code' };
const MEMBER = { pseudonym: 'the member under the name of this sitting' };
const MOTION = { motion: 'number of the motion, from 1' };
const FIRST = {
  first: 'the first rank that had not withdrawn when the motion was put, or null',
  withdrawn: 'those ranked before it, who withdrew',
  reasonHash: 'SHA-256 of the reason, or null',
};
const VOTE = { ...MOTION, ...MEMBER, vote: 'for, against or abstain; the last one counts' };

const MARKING: EventCatalogue = [
  spec('works.committed', 'now', 'Works are in front of the members; the map is fixed.', {
    ...STAGE,
    works: 'works in all',
    members: 'who mark',
    candidates: 'who are marked',
    root: 'root over the salted map of work codes',
  }),
  spec('mark.given', 'restricted', 'A member marked a work or changed the marks.', {
    workCode: 'the work in front of this member',
    pseudonym: 'the member under the name of this stage',
    version: 'from 1; the last before the close counts',
    commitment: 'salted commitment to the marks',
  }),
  spec('work.assessed', 'decision', 'All marks of one candidate in one stage, opened together.', {
    ...STAGE,
    ...CODE,
    marks: 'by pseudonym and criterion',
    points: 'their sum',
    gaps: 'criteria on which members are too far apart',
  }),
  spec('ranking.computed', 'decision', 'A part of the ranking; up to forty rows.', {
    version: 'version of the ranking',
    part: 'from 1',
    parts: 'how many',
    count: 'rows in all parts',
    root: 'root over all rows',
    beacon: 'what parted the last ties, or null',
    checkpoint: 'the published checkpoint that the beacon is made of, or null',
    rows: 'rank, code, total, points by stage, and the rule that parted equal totals',
  }),
];

const SITTING: EventCatalogue = [
  spec('sitting.opened', 'decision', 'The chair opened the sitting.', {
    rankingVersion: 'the ranking in front of it',
    seats: 'pseudonyms of all members',
    chair: 'which of them chairs',
    needed: 'how many make a quorum',
  }),
  spec('sitting.attended', 'decision', 'A member is present.', MEMBER),
  spec('sitting.motion-put', 'decision', 'The chair put a motion to the vote.', {
    ...MOTION,
    code: 'who is to be appointed; null: nobody',
    ...FIRST,
  }),
  spec('sitting.voted', 'decision', 'A member voted openly.', VOTE),
  spec('sitting.ballot-cast', 'restricted', 'A member voted secretly.', VOTE),
  spec('sitting.counted', 'decision', 'The votes were counted.', {
    ...MOTION,
    for: 'votes',
    against: 'votes',
    abstain: 'votes',
    isCarried: 'whether the motion is carried',
    isCast: "whether the chair's casting vote carried it",
  }),
  spec('decision.signed', 'decision', 'A member present signed.', { ...MOTION, ...MEMBER }),
];

const OUTCOME: EventCatalogue = [
  spec('decision.recorded', 'now', 'The decision; takes effect when a checkpoint covers it.', {
    rulesetHash: 'the ruleset it was made under',
    scoreVersions: 'version of the scores of each stage',
    rankingVersion: 'version of the ranking',
    rankingRoot: 'root over its rows',
    outcome: 'appoint or nobody',
    code: 'who is to be appointed, or null',
    ...FIRST,
    of: 'seats of the commission',
    present: 'how many were there',
    needed: 'how many make a quorum',
    votes: 'for, against, abstain',
    isCast: "whether the chair's casting vote carried it",
    dissent: 'who voted against, where the vote is open',
    signedBy: 'everybody present',
  }),
  spec('offer.made', 'now', 'The post is offered.', { ...CODE, rank: 'place in the ranking' }),
  spec('offer.accepted', 'now', 'The offer is accepted; the identity may be unsealed.', CODE),
  spec('offer.declined', 'now', 'The offer is declined; the next rank may be offered.', CODE),
  spec(
    'offer.withdrawn',
    'now',
    'The decision under the offer was voided, and the offer with it.',
    CODE,
  ),
  spec('decision.voided', 'now', 'The decision counts for nothing; it stays readable.', {
    decisionEntry: 'log entry of the decision',
    voidEntry: 'log entry of the void with both signatures',
  }),
];

/** Every event of this context with what it may show and when. */
export const COMMISSION_EVENTS: EventCatalogue = [...MARKING, ...SITTING, ...OUTCOME];
