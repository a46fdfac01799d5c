import { At, Nested, OneOf, Text, Uuid, Uuids, Whole } from '@adal/http';
import type { ContestId, Instant } from '@adal/kernel';

import { NOTICE_KINDS, type NoticeKind } from '../domain/index.js';

/** A text in the three languages of the site. */
export class LetterTextDto {
  @Text({ max: 4000, multiline: true })
  readonly kk!: string;

  @Text({ max: 4000, multiline: true })
  readonly ru!: string;

  @Text({ max: 4000, multiline: true })
  readonly en!: string;
}

/** What the candidate was told; no code, mark or name is in it. */
export class NoticeRow {
  @Uuid()
  readonly noticeId!: string;

  @OneOf(NOTICE_KINDS)
  readonly kind!: NoticeKind;

  @Uuid({ says: 'The contest it is about; of a rerun the new one, once it is announced.' })
  readonly contestId!: ContestId;

  @Nested(() => LetterTextDto)
  readonly title!: LetterTextDto;

  @Nested(() => LetterTextDto)
  readonly subject!: LetterTextDto;

  @Nested(() => LetterTextDto)
  readonly happened!: LetterTextDto;

  @Nested(() => LetterTextDto, { says: 'What to do; where nothing is to be done, it says so.' })
  readonly action!: LetterTextDto;

  @Whole({ min: 0, max: 20, nullable: true, says: 'The stage it is about, from 0.' })
  readonly stage!: number | null;

  @At({ nullable: true, says: 'By when something is to be done.' })
  readonly until!: Instant | null;

  @At()
  readonly at!: Instant;

  @At({ nullable: true })
  readonly readAt!: Instant | null;
}

export class UnreadAnswer {
  @Whole({ min: 0, max: 1_000_000 })
  readonly unread!: number;
}

export class ReadBody {
  @Uuids({ maxItems: 200 })
  readonly noticeIds!: readonly string[];
}

/** A letter of this process, filled with an example. */
export class TemplateRow {
  @Text({ max: 40 })
  readonly template!: string;

  @Nested(() => LetterTextDto)
  readonly subject!: LetterTextDto;

  @Nested(() => LetterTextDto)
  readonly body!: LetterTextDto;
}
