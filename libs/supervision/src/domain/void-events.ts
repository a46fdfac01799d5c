import type { VoidScope } from '@adal/contest/domain';
import type {
  CaseId,
  ContestId,
  EntryId,
  EventCatalogue,
  FindingId,
  Instant,
  RegionId,
  StaffId,
  VoidId,
} from '@adal/kernel';

import type { Pin } from './finding.js';

type About = {
  readonly voidId: VoidId;
  readonly caseId: CaseId;
  readonly contestId: ContestId;
  readonly regionId: RegionId;
  readonly scope: VoidScope;
  readonly stage: number | null;
  readonly findingId: FindingId;
  readonly ground: string;
  readonly evidence: readonly Pin[];
  readonly effectsHash: string;
  readonly proposedBy: StaffId;
};

export type VoidSigned = About & {
  readonly type: 'void.signed';
  readonly law: string;
  readonly affectsOutcome: boolean;
  readonly signedBy: StaffId;
  readonly signedAt: Instant;
  /** Null while applications are accepted. */
  readonly candidates: number | null;
  readonly leaves: number | null;
  readonly leavesRoot: string | null;
};

export type RerunOrdered = {
  readonly type: 'rerun.ordered';
  readonly voidEntry: EntryId;
  readonly half: 'A' | 'B';
  readonly candidates: number;
};

export type VoidEvent =
  | (About & { readonly type: 'void.proposed'; readonly proposedAt: Instant })
  | VoidSigned
  | {
      readonly type: 'void.recorded';
      readonly voidId: VoidId;
      readonly voidEntry: EntryId;
      readonly recordedAt: Instant;
    }
  | { readonly type: 'void.withdrawn'; readonly voidId: VoidId };

const ABOUT = {
  voidId: 'the void',
  caseId: 'the case that it stands on',
  contestId: 'the contest',
  regionId: 'ISO 3166-2 code of the region whose department acts',
  scope: 'decision, stage or contest',
  stage: 'index of the voided stage, or null',
  findingId: 'the finding that is its ground',
  ground: 'code of the ground in the closed catalogue',
  evidence: 'id, leaf index and commitment of each entry that proves it',
  effectsHash: 'SHA-256 of the effects that were shown before',
  proposedBy: 'the first of two officials',
};

export const VOID_EVENTS: EventCatalogue = [
  {
    type: 'void.proposed',
    version: 1,
    disclosure: 'restricted',
    says: 'One official of the department proposed to void; nothing happens by it.',
    fields: { ...ABOUT, proposedAt: 'milliseconds' },
  },
  {
    type: 'void.signed',
    version: 1,
    disclosure: 'now',
    says: 'A second official signed; the void takes effect when a checkpoint covers this entry.',
    fields: {
      ...ABOUT,
      law: 'the act that was broken',
      affectsOutcome: 'always true: a breach without effect does not void',
      signedBy: 'the second of two officials',
      signedAt: 'milliseconds',
      candidates: 'how many are affected',
      leaves: 'leaves of this contest in the log so far; null while applications are accepted',
      leavesRoot: 'Merkle root over their hashes, or null',
    },
  },
  {
    type: 'void.recorded',
    version: 1,
    disclosure: 'now',
    says: 'The void is in effect; nothing of the contest was deleted or edited.',
    fields: {
      voidId: 'the void',
      voidEntry: 'log entry with both signatures',
      recordedAt: 'milliseconds',
    },
  },
  {
    type: 'void.withdrawn',
    version: 1,
    disclosure: 'restricted',
    says: 'A proposal that nobody had signed was taken back.',
    fields: { voidId: 'the void' },
  },
  {
    type: 'rerun.ordered',
    version: 1,
    disclosure: 'now',
    says: 'The department ordered that the voided contest is held again.',
    fields: {
      voidEntry: 'log entry of the void with both signatures',
      half: 'the half of the bank that the rerun draws from',
      candidates: 'how many may confirm that they take part again',
    },
  },
];
