export {
  checkAccepting,
  isAssessed,
  isConfirmed,
  isCounted,
  isMapDue,
  isScreened,
  type AnnouncedHolder,
  type ContestNotice,
} from './contest-notice.js';
export {
  IDENTITY_EVENTS,
  type DeskWrapsDestroyed,
  type RerunMapped,
  type UnsealingEvent,
} from './events.js';
export { nextDelivery, type MailAnswer } from './mail-delivery.js';
export { numbersCorrectedBy } from './national-number.js';
export {
  EVALUATION_NOTICES,
  NOTICE_KINDS,
  type NoticeFacts,
  isTelling,
  type NoticeKind,
  type NoticeText,
  type NoticeWords,
} from './notice.js';
export { isCalendarDate, type Person } from './person.js';
export {
  decideUnsealing,
  evolveUnsealing,
  isComplete,
  requestedUnsealing,
  type HolderSlot,
  type UnsealingCase,
  type UnsealingCommand,
  type UnsealingState,
} from './unsealing.js';
export { checkVerdict, compareVerdicts, REFUSAL_REASONS, type Verdict } from './verdict.js';
