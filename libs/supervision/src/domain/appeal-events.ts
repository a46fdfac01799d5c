import type {
  AppealId,
  CandidateCode,
  ContestId,
  EventCatalogue,
  EventSpec,
  Instant,
} from '@adal/kernel';

import type { Symptom } from './symptoms.js';

type Answered = {
  readonly appealId: AppealId;
  readonly code: CandidateCode;
  readonly reason: string;
  readonly decidedAt: Instant;
};

export type AppealEvent =
  | {
      readonly type: 'appeal.filed';
      readonly appealId: AppealId;
      readonly contestId: ContestId;
      readonly code: CandidateCode;
      readonly symptom: Symptom;
      readonly filedAt: Instant;
      readonly reviewUntil: Instant;
    }
  | (Answered & { readonly type: 'appeal.upheld' | 'appeal.dismissed' });

const SUBJECT = { appealId: 'the appeal', code: 'candidate code' };
const ANSWER = { ...SUBJECT, reason: 'a code', decidedAt: 'milliseconds' };

function spec(type: AppealEvent['type'], says: string, fields: EventSpec['fields']): EventSpec {
  return { type, version: 1, disclosure: 'restricted', says, fields };
}

export const APPEAL_EVENTS: EventCatalogue = [
  spec('appeal.filed', 'A candidate appealed; the appointment is frozen.', {
    ...SUBJECT,
    contestId: 'the contest',
    symptom: 'what is wrong, from a closed list',
    filedAt: 'milliseconds',
    reviewUntil: 'silence until then means refused',
  }),
  spec('appeal.upheld', 'The department found the candidate right and has a case open.', ANSWER),
  spec('appeal.dismissed', 'The department did not, or did not answer in time.', ANSWER),
];
