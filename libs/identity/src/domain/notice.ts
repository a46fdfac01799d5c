import type { Instant } from '@adal/kernel';

/** What this realm itself has to tell a candidate. */
const OWN_NOTICES = [
  'application-received',
  'application-admitted',
  'application-refused',
  'identity-opened',
  'rerun-opened',
  'rerun-closing',
  'rerun-confirmed',
  'contest-not-held',
] as const;

/** What the evaluation asks to be told; it knows applications, never people. */
export const EVALUATION_NOTICES = [
  'stage-opened',
  'stage-closing',
  'stage-result',
  'result-ready',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-halted',
  'offer-resumed',
  'offer-withdrawn',
  'appeal-decided',
  'contest-voided',
  'rerun-ordered',
] as const;

export const NOTICE_KINDS = [...OWN_NOTICES, ...EVALUATION_NOTICES] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

const TELLING: readonly NoticeKind[] = [
  'stage-result',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-halted',
  'offer-resumed',
  'offer-withdrawn',
];

/** Whether the kind alone says how somebody did: a letter of it would put a rank beside an address. */
export function isTelling(kind: NoticeKind): boolean {
  return TELLING.includes(kind);
}

/** Everything a text may say beside its kind: there is no place for a code, a mark or a name. */
export type NoticeFacts = {
  /** Of the contest, in the reader's language. */
  readonly title: string;
  /** From 0; null when the notice is of no stage. */
  readonly stage: number | null;
  /** By when something is to be done. */
  readonly until: Instant | null;
};

/** `action`: what to do; where nothing is to be done, it says so. */
export type NoticeText = {
  readonly subject: string;
  readonly happened: string;
  readonly action: string;
};

/** The words of every kind in one language. */
export type NoticeWords = Readonly<Record<NoticeKind, (facts: NoticeFacts) => NoticeText>>;
