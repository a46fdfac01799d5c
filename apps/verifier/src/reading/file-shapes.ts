import type { Assessment, Gap, MemberMarks, RankingRow } from '@adal/commission/domain';
import type { Calendar, SealedMember } from '@adal/contest/domain';
import type { SectionScore } from '@adal/testing/domain';
import type {
  ContestProjection,
  EvidencePolicy,
  Projection,
  ShownDecision,
  ShownOffer,
  ShownRanking,
  ShownResult,
  ShownVoid,
} from '@adal/supervision/domain';

import {
  compared,
  flag,
  hash,
  listOf,
  nullable,
  oneOf,
  record,
  text,
  whole,
  type Shape,
} from '../shape.js';

/** `manifest.json`. */
export type Manifest = {
  readonly format: string;
  readonly version: number;
  readonly kind: 'public' | 'restricted';
  readonly contestId: string;
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly length: number;
  }[];
};

export const manifestShape: Shape<Manifest> = record({
  format: text,
  version: whole,
  kind: oneOf('public', 'restricted'),
  contestId: text,
  files: listOf(record({ name: text, sha256: hash, length: whole })),
});

export const policyShape: Shape<EvidencePolicy> = record({
  origin: text,
  logKey: text,
  receiptKey: text,
  witnesses: listOf(text),
  quorum: whole,
});

/** One line of `leaves.jsonl`, `tree.jsonl`, `checkpoints.jsonl`. */
export const leafShape = record({ index: whole, commitment: hash, entry: nullable(text) });
export const rangeShape = record({ from: whole, to: whole, hash });
export const earlierShape = record({
  size: whole,
  root: hash,
  note: nullable(text),
  proof: listOf(hash),
});

export const calendarShape: Shape<Calendar> = record({
  id: text,
  utcOffsetMinutes: (value): value is number => Number.isSafeInteger(value),
  workdayStart: text,
  workdayEnd: text,
  years: listOf(whole),
  holidays: listOf(text),
  workingWeekends: listOf(text),
});

export const sealedSetShape: Shape<readonly SealedMember[]> = listOf(
  record<SealedMember>({ applicationId: text, code: text }),
);

export const sectionsShape: Shape<readonly SectionScore[]> = listOf(
  record({ code: text, correct: whole, items: whole, isPassed: flag }),
);

export const rowsShape: Shape<readonly RankingRow[]> = listOf(
  record<RankingRow>({
    rank: whole,
    code: text,
    total: whole,
    points: listOf(whole),
    tie: nullable(text),
  }),
);

const rankingShape: Shape<ShownRanking> = record({
  version: whole,
  root: hash,
  beacon: nullable(hash),
  checkpoint: nullable(record({ size: whole, root: hash })),
  rows: rowsShape,
});

const resultShape: Shape<ShownResult> = record({
  code: text,
  points: whole,
  sections: sectionsShape,
  isPassed: flag,
});

const assessmentShape = record<Assessment & { readonly stage: number }>({
  stage: whole,
  code: text,
  marks: listOf(
    record<MemberMarks>({
      pseudonym: text,
      criteria: listOf(record({ criterion: text, value: whole })),
    }),
  ),
  points: whole,
  gaps: listOf(record<Gap>({ criterion: text, low: whole, high: whole })),
});

const decisionShape: Shape<ShownDecision> = record({
  entryId: text,
  outcome: oneOf('appoint', 'nobody'),
  code: nullable(text),
  reason: nullable(text),
  effectiveAt: nullable(whole),
});

const offerShape: Shape<ShownOffer> = record({
  rank: whole,
  code: text,
  status: oneOf('made', 'accepted', 'declined', 'unsealed', 'withdrawn'),
});

const voidShape: Shape<ShownVoid> = record({
  voidId: text,
  status: oneOf('proposed', 'signed', 'recorded', 'withdrawn'),
  scope: oneOf('decision', 'stage', 'contest'),
  stage: nullable(whole),
  ground: text,
  entryId: nullable(text),
});

export const projectionShape: Shape<Projection> = record({
  contest: compared<ContestProjection>,
  results: listOf(record({ stage: whole, rows: listOf(resultShape) })),
  assessments: listOf(assessmentShape),
  ranking: nullable(rankingShape),
  decision: nullable(decisionShape),
  offers: listOf(offerShape),
  void: nullable(voidShape),
});
