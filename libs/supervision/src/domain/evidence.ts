import type { CommissionEvidence } from '@adal/commission/domain';
import type { Calendar, Ruleset, SealedMember } from '@adal/contest/domain';
import type { ContestId, Disclosure } from '@adal/kernel';
import type { Hash } from '@adal/proof';
import type { TestingEvidence } from '@adal/testing/domain';

import type { Projection } from './projection.js';
import type { SupervisionEvidence } from './supervision-evidence.js';
import type { RangeHash } from './tree-ranges.js';

/** `public` for everybody from the decision on, `restricted` for the department and a court. */
export type EvidenceKind = 'public' | 'restricted';

export const EVIDENCE_FORMAT = 'adal-evidence';
export const EVIDENCE_VERSION = 1;

/** Which bodies each kind discloses; the rest appears as commitments only. */
export const DISCLOSED: Readonly<Record<EvidenceKind, readonly Disclosure[]>> = {
  public: ['now', 'stage-close', 'decision'],
  restricted: ['now', 'stage-close', 'decision', 'case-close', 'restricted'],
};

/** States of a contest in which evidence can be taken out. */
export const EVIDENT_STATUSES = ['decided', 'closed', 'not-held', 'voided'] as const;

/** Keys as they are published: `logKey` and `witnesses` in the form of signed notes, `receiptKey` in base64. */
export type EvidencePolicy = {
  readonly origin: string;
  readonly logKey: string;
  readonly receiptKey: string;
  readonly witnesses: readonly string[];
  readonly quorum: number;
};

/** A leaf of the contest; `entry` is the id of the log entry where the body is disclosed, else null. */
export type EvidenceLeaf = {
  readonly index: number;
  readonly commitment: Hash;
  readonly entry: string | null;
};

/** An earlier checkpoint that an entry names; `path` is its consistency proof to the evidence's checkpoint. */
export type EarlierCheckpoint = {
  readonly size: number;
  readonly root: Hash;
  readonly note: string | null;
  readonly path: readonly Hash[];
};

/** What restricted evidence has beside the log. */
export type RestrictedPart = {
  readonly testing: TestingEvidence;
  readonly commission: CommissionEvidence;
  readonly sealedSet: readonly SealedMember[];
  readonly supervision: SupervisionEvidence;
};

/** Everything that goes into an archive; `bodies` in the order of the leaves that have an entry. */
export type EvidenceParts = {
  readonly contestId: ContestId;
  readonly policy: EvidencePolicy;
  readonly checkpoint: string;
  readonly leaves: readonly EvidenceLeaf[];
  readonly bodies: readonly Uint8Array[];
  readonly ranges: readonly RangeHash[];
  readonly earlier: readonly EarlierCheckpoint[];
  readonly ruleset: Ruleset;
  readonly calendar: Calendar;
  readonly projection: Projection;
  readonly restricted: RestrictedPart | null;
};
