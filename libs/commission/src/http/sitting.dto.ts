import { At, Code, Flag, List, Nested, OneOf, Text, Uuid, Whole } from '@adal/http';
import type { CandidateCode, Instant } from '@adal/kernel';

const VOTES = ['for', 'against', 'abstain'] as const;
const MEMBERS = { min: 0, max: 1_000 } as const;
const MAX_REASON = 4_000;

export class MotionBody {
  @Code({ nullable: true, says: 'Who is to be appointed; null: nobody.' })
  readonly code!: CandidateCode | null;

  @Text({
    max: MAX_REASON,
    multiline: true,
    optional: true,
    nullable: true,
    says: 'Needed unless the first rank is to be appointed. It is published.',
  })
  readonly reason?: string | null;
}

export class VoteBody {
  @OneOf(VOTES)
  readonly vote!: (typeof VOTES)[number];
}

export class SelfView {
  @Flag()
  readonly isPresent!: boolean;

  @OneOf(VOTES, { nullable: true, says: 'On the motion put last.' })
  readonly vote!: string | null;

  @Flag()
  readonly hasSigned!: boolean;
}

export class TallyView {
  @Whole(MEMBERS)
  readonly for!: number;

  @Whole(MEMBERS)
  readonly against!: number;

  @Whole(MEMBERS)
  readonly abstain!: number;

  @Flag()
  readonly isCarried!: boolean;

  @Flag({ says: "Whether only the chair's casting vote carried it." })
  readonly isCast!: boolean;
}

export class MotionView {
  @Whole({ min: 1, max: 10_000 })
  readonly number!: number;

  @Code({ nullable: true })
  readonly code!: string | null;

  @Code({ nullable: true, says: 'The first rank that had not withdrawn.' })
  readonly first!: string | null;

  @Text({ max: MAX_REASON, multiline: true, nullable: true })
  readonly reason!: string | null;

  @Whole({ ...MEMBERS, says: 'Votes given so far.' })
  readonly cast!: number;

  @Nested(() => TallyView, { nullable: true, says: 'Once the votes are counted.' })
  readonly result!: TallyView | null;
}

export class DecisionView {
  @Uuid({ says: 'The log entry of the decision.' })
  readonly entryId!: string;

  @OneOf(['appoint', 'nobody'])
  readonly outcome!: string;

  @Code({ nullable: true })
  readonly code!: string | null;

  @At({ nullable: true, says: 'Null until a checkpoint of the log covers the entry.' })
  readonly effectiveAt!: Instant | null;

  @At({ nullable: true, says: 'No offer before this.' })
  readonly standstillUntil!: Instant | null;
}

/** The sitting as the room sees it. */
export class SittingView {
  @OneOf(['open', 'voted', 'recorded'])
  readonly status!: string;

  @Whole({ ...MEMBERS, says: 'Seats of the commission.' })
  readonly of!: number;

  @Whole({ ...MEMBERS, says: 'How many make a quorum.' })
  readonly needed!: number;

  @Whole(MEMBERS)
  readonly present!: number;

  @Flag()
  readonly isQuorate!: boolean;

  @Nested(() => SelfView, { nullable: true, says: 'Null for the secretary, who has no vote.' })
  readonly mine!: SelfView | null;

  @Nested(() => MotionView, { nullable: true, says: 'The motion put last.' })
  readonly motion!: MotionView | null;

  @List(() => MotionView, { maxItems: 10_000, says: 'Motions before it: none of them carried.' })
  readonly fallen!: readonly MotionView[];

  @Code({ nullable: true, says: 'The first rank that has not withdrawn, as it is now.' })
  readonly first!: string | null;

  @Whole(MEMBERS)
  readonly signatures!: number;

  @Nested(() => DecisionView, { nullable: true })
  readonly decision!: DecisionView | null;
}
