import { Flag, List, Nested, OneOf, Text, Uuid, Whole } from '@adal/http';
import { CONTEST_STATUSES } from '@adal/contest/domain';

const COUNT = { min: 0, max: 10_000_000 } as const;

export class FigureTexts {
  @Text({ max: 500 })
  readonly kk!: string;

  @Text({ max: 500 })
  readonly ru!: string;

  @Text({ max: 500 })
  readonly en!: string;
}

/** What everybody may know of a region. */
export class RegionFiguresView {
  @Text({ max: 5 })
  readonly regionId!: string;

  @Whole({ ...COUNT, says: 'All that were ever announced.' })
  readonly contests!: number;

  @Whole(COUNT)
  readonly accepting!: number;

  @Whole({ ...COUNT, says: 'From the check of documents to the decision.' })
  readonly underWay!: number;

  @Whole(COUNT)
  readonly decided!: number;

  @Whole({ ...COUNT, says: 'Decided, accepted and unsealed.' })
  readonly appointed!: number;

  @Whole(COUNT)
  readonly notHeld!: number;

  @Whole(COUNT)
  readonly voided!: number;

  @Whole({ ...COUNT, says: 'Contests held again in place of a voided one.' })
  readonly reruns!: number;

  @Whole({ ...COUNT, says: 'Officials held liable in closed cases.' })
  readonly officialsLiable!: number;
}

/** A contest that the figures of its region count. */
export class CountedContestView {
  @Uuid()
  readonly contestId!: string;

  @Nested(() => FigureTexts)
  readonly title!: FigureTexts;

  @Nested(() => FigureTexts)
  readonly bodyName!: FigureTexts;

  @OneOf(CONTEST_STATUSES)
  readonly status!: (typeof CONTEST_STATUSES)[number];

  @Uuid({ nullable: true })
  readonly rerunOf!: string | null;

  @Flag()
  readonly isAppointed!: boolean;

  @Whole(COUNT)
  readonly officialsLiable!: number;
}

export class FunnelStageView {
  @Text({ max: 40 })
  readonly code!: string;

  @OneOf(['test', 'practical'])
  readonly kind!: string;

  @Whole({ ...COUNT, nullable: true, says: 'Who sat a test that is over.' })
  readonly sat!: number | null;

  @Whole({ ...COUNT, nullable: true })
  readonly passed!: number | null;
}

/** How many reached which stage; null where it may not be known yet. */
export class FunnelView {
  @Whole({ ...COUNT, nullable: true, says: 'Known once the list of candidates is sealed.' })
  readonly applied!: number | null;

  @Whole({ ...COUNT, nullable: true })
  readonly admitted!: number | null;

  @List(() => FunnelStageView, { maxItems: 5 })
  readonly stages!: readonly FunnelStageView[];

  @Whole({ ...COUNT, nullable: true, says: 'Known once the contest is decided.' })
  readonly ranked!: number | null;

  @Flag()
  readonly isDecided!: boolean;
}
