import type {
  CommissionEvidence,
  Mark,
  MarkEvidence,
  RankingEvidence,
  SaltedWork,
  SittingEvidence,
  SittingState,
} from '@adal/commission/domain';
import type { CandidateCode, Instant } from '@adal/kernel';
import type {
  AttemptEvidence,
  BankEvidence,
  BankLeaf,
  FormPosition,
  HeldEvidence,
  Item,
  OptionLetter,
  SaltedTask,
  Score,
  SnapshotEvidence,
  StoredLink,
  TestingEvidence,
} from '@adal/testing/domain';

import {
  compared,
  flag,
  hash,
  hex,
  listOf,
  nullable,
  oneOf,
  record,
  text,
  whole,
  type Shape,
} from '../shape.js';
import { rowsShape, sectionsShape } from './file-shapes.js';

const letter = oneOf('a', 'b', 'c', 'd');

const leaf: Shape<BankLeaf & { readonly key: OptionLetter }> = record({
  code: text,
  act: text,
  enemies: text,
  content: hash,
  key: letter,
});

const item: Shape<Item & { readonly salt: string }> = record({
  code: text,
  act: text,
  article: text,
  stem: text,
  options: record({ a: text, b: text, c: text, d: text }),
  key: letter,
  source: text,
  enemies: text,
  salt: hex,
});

const bank: Shape<BankEvidence> = record({
  bankId: text,
  root: hash,
  leaves: listOf(leaf),
  used: listOf(item),
});

const link: Shape<StoredLink> = record({
  seq: whole,
  position: whole,
  revision: whole,
  at: whole,
  salt: hex,
  value: text,
});

const held: Shape<HeldEvidence> = record({
  position: whole,
  revision: whole,
  value: text,
  receivedAt: whole,
});

const score: Shape<Score & { readonly version: number; readonly keyHash: string }> = record({
  sections: sectionsShape,
  total: whole,
  isPassed: flag,
  version: whole,
  keyHash: hash,
});

const position: Shape<FormPosition> = record({ section: text, item: text, options: text });

const attempt: Shape<AttemptEvidence> = record({
  attemptId: text,
  applicationId: text,
  code: text,
  stage: whole,
  startedAt: nullable(whole),
  effectiveDeadline: nullable(whole),
  closesAt: nullable(whole),
  finishedAt: nullable(whole),
  cause: nullable(oneOf('candidate', 'deadline', 'absent')),
  head: hash,
  positions: whole,
  answers: listOf(text),
  form: nullable(listOf(position)),
  formHash: nullable(hash),
  links: listOf(link),
  held: listOf(held),
  scores: listOf(score),
});

const snapshot: Shape<SnapshotEvidence> = record({
  stage: whole,
  at: whole,
  root: hash,
  counts: listOf(whole),
});

export const testingShape: Shape<TestingEvidence> = record({
  bank: nullable(bank),
  tasks: nullable(
    record({ root: hash, tasks: listOf(record<SaltedTask>({ code: text, text, salt: hex })) }),
  ),
  attempts: listOf(attempt),
  snapshots: listOf(snapshot),
});

const work: Shape<SaltedWork> = record<SaltedWork>({
  workCode: text,
  stage: whole,
  staffId: text,
  pseudonym: text,
  applicationId: text,
  code: text,
  position: whole,
  salt: hex,
});

const mark: Shape<MarkEvidence> = record<MarkEvidence>({
  workCode: text,
  version: whole,
  marks: listOf(record<Mark>({ criterion: text, value: whole, comment: nullable(text) })),
  salt: hex,
  commitment: hash,
  givenAt: whole,
});

const ranking: Shape<RankingEvidence> = record({
  version: whole,
  root: hash,
  beacon: nullable(hash),
  checkpoint: nullable(record({ size: whole, root: hash })),
  rows: rowsShape,
});

const sitting: Shape<SittingEvidence> = record<SittingEvidence>({
  seats: listOf(
    record<SittingEvidence['seats'][number]>({ staffId: text, pseudonym: text, isChair: flag }),
  ),
  state: compared<SittingState>,
  motions: listOf(
    record<SittingEvidence['motions'][number]>({
      motion: whole,
      code: nullable(text<CandidateCode>),
      reason: nullable(text),
    }),
  ),
});

export const commissionShape: Shape<CommissionEvidence> = record<CommissionEvidence>({
  works: listOf(work),
  marks: listOf(mark),
  ranking: nullable(ranking),
  sitting: nullable(sitting),
  decision: nullable(
    record<NonNullable<CommissionEvidence['decision']>>({
      entryId: text,
      effectiveAt: nullable(whole<Instant>),
      standstillUntil: nullable(whole<Instant>),
    }),
  ),
  offers: listOf(
    record<CommissionEvidence['offers'][number]>({
      rank: whole,
      code: text,
      status: oneOf('made', 'accepted', 'declined', 'unsealed', 'withdrawn'),
      madeAt: whole,
      answeredAt: nullable(whole<Instant>),
    }),
  ),
});
