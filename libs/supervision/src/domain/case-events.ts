import type {
  CaseId,
  ContestId,
  EventCatalogue,
  FindingId,
  Instant,
  RegionId,
  StaffId,
} from '@adal/kernel';

import type { CaseOutcome, Liable, Pin } from './finding.js';

export type CaseEvent =
  | {
      readonly type: 'case.opened';
      readonly caseId: CaseId;
      readonly contestId: ContestId;
      readonly regionId: RegionId;
      readonly ground: string;
      readonly openedBy: StaffId;
      readonly openedAt: Instant;
    }
  | {
      readonly type: 'finding.recorded';
      readonly caseId: CaseId;
      readonly findingId: FindingId;
      readonly ground: string;
      readonly affectsOutcome: boolean;
      readonly whyHash: string;
      readonly evidence: readonly Pin[];
      readonly liable: readonly Liable[];
      readonly excluded: number;
      readonly recordedBy: StaffId;
      readonly recordedAt: Instant;
    }
  | {
      readonly type: 'finding.officials-excluded';
      readonly caseId: CaseId;
      readonly findingId: FindingId;
      readonly staff: readonly StaffId[];
    }
  | {
      readonly type: 'case.closed';
      readonly caseId: CaseId;
      readonly outcome: CaseOutcome;
      readonly findings: number;
      readonly liable: number;
      readonly closedAt: Instant;
    };

const CASE = { caseId: 'the case' };
const FINDING = { ...CASE, findingId: 'the finding' };

export const CASE_EVENTS: EventCatalogue = [
  {
    type: 'case.opened',
    version: 1,
    disclosure: 'case-close',
    says: 'The department began to review the contest; the appointment is frozen.',
    fields: {
      ...CASE,
      contestId: 'the contest',
      regionId: 'ISO 3166-2 code of its region',
      ground: 'code of the suspected breach',
      openedBy: 'the reviewer',
      openedAt: 'milliseconds',
    },
  },
  {
    type: 'finding.recorded',
    version: 1,
    disclosure: 'case-close',
    says: 'A breach was found, with its evidence in this log.',
    fields: {
      ...FINDING,
      ground: 'code of the breach in the closed catalogue',
      affectsOutcome: 'whether the outcome may be another without it',
      whyHash: 'SHA-256 of the reasoning',
      evidence: 'id, leaf index and commitment of each entry that proves it',
      liable: 'officials held liable, as counts by role',
      excluded: 'how many may take no part in a rerun',
      recordedBy: 'the reviewer',
      recordedAt: 'milliseconds',
    },
  },
  {
    type: 'finding.officials-excluded',
    version: 1,
    disclosure: 'restricted',
    says: 'These officials are at fault and may take no part in a rerun.',
    fields: { ...FINDING, staff: 'who they are' },
  },
  {
    type: 'case.closed',
    version: 1,
    disclosure: 'now',
    says: 'The review ended.',
    fields: {
      ...CASE,
      outcome: 'no-breach, no-effect or voided',
      findings: 'how many breaches were found',
      liable: 'officials held liable in all',
      closedAt: 'milliseconds',
    },
  },
];
