import { At, Flag, Hex, Json, Nested, OneOf, PageQuery, Text, Uuid, Whole } from '@adal/http';
import type { Instant, JsonObject } from '@adal/kernel';

const COUNT = { min: 0, max: 10_000_000 } as const;

export class AppealCounts {
  @Whole(COUNT)
  readonly open!: number;

  @Whole(COUNT)
  readonly upheld!: number;

  @Whole(COUNT)
  readonly dismissed!: number;
}

export class CaseCounts {
  @Whole(COUNT)
  readonly open!: number;

  @Whole(COUNT)
  readonly closed!: number;
}

export class PublicVoid {
  @Uuid()
  readonly voidId!: string;

  @OneOf(['decision', 'stage', 'contest'])
  readonly scope!: string;

  @Whole({ min: 0, max: 20, nullable: true })
  readonly stage!: number | null;

  @Text({ max: 40 })
  readonly ground!: string;

  @Text({ max: 300 })
  readonly law!: string;

  @Uuid({ nullable: true })
  readonly entryId!: string | null;

  @At({ nullable: true })
  readonly recordedAt!: Instant | null;
}

/** What everybody may know of the department's work on a contest. */
export class SupervisionView {
  @Flag()
  readonly isFrozen!: boolean;

  @Nested(() => AppealCounts)
  readonly appeals!: AppealCounts;

  @Nested(() => CaseCounts)
  readonly cases!: CaseCounts;

  @Whole({ ...COUNT, says: 'Officials held liable in closed cases.' })
  readonly officialsLiable!: number;

  @Nested(() => PublicVoid, { nullable: true })
  readonly void!: PublicVoid | null;

  @Uuid({ nullable: true })
  readonly rerunOf!: string | null;

  @Uuid({ nullable: true, says: 'The rerun, once it is announced.' })
  readonly rerunId!: string | null;
}

export class EntryActor {
  @Text({ max: 80 })
  readonly pseudonym!: string;

  @Text({ max: 40 })
  readonly role!: string;
}

export class EntryQuery extends PageQuery {
  @Text({
    max: 40,
    pattern: /^[a-z-]+$/,
    optional: true,
    says: 'Only types that begin with this word, such as sitting.',
  })
  readonly family?: string;
}

/** An entry of the log; without content where it may not be seen yet. */
export class LogEntryView {
  @Uuid()
  readonly entryId!: string;

  @Whole({ min: 0, max: 1_000_000_000_000 })
  readonly leaf!: number;

  @Text({ max: 80 })
  readonly type!: string;

  @OneOf(['now', 'stage-close', 'decision', 'case-close', 'restricted'])
  readonly disclosure!: string;

  @Hex({ bytes: 32 })
  readonly commitment!: string;

  @At({ nullable: true })
  readonly at!: Instant | null;

  @Nested(() => EntryActor, { nullable: true })
  readonly actor!: EntryActor | null;

  @Json({ nullable: true })
  readonly content!: JsonObject | null;
}
