import {
  ok,
  refuse,
  type BodyId,
  type ContestId,
  type Instant,
  type RegionId,
  type Result,
  type StaffId,
} from '@adal/kernel';

/** A key holder as the contest announced it; the key is X25519, hex. */
export type AnnouncedHolder = { readonly staffId: StaffId; readonly publicKey: string };

/** What the evaluation tells this realm of a contest. */
export type ContestNotice = {
  readonly contestId: ContestId;
  readonly bodyId: BodyId;
  readonly regionId: RegionId;
  readonly title: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly status: string;
  readonly acceptFrom: Instant;
  readonly acceptUntil: Instant;
  readonly threshold: number;
  readonly holders: readonly AnnouncedHolder[];
  /** An appeal or a case is open: nobody is unsealed. */
  readonly isFrozen: boolean;
  /** The voided contest that this one repeats; only its candidates may take part. */
  readonly rerunOf: ContestId | null;
};

/** In these the document desk decides. */
const SCREENED = ['accepting', 'screening'];

/** From these on the last stage is assessed, or the contest will have none. */
const ASSESSED = ['deciding', 'decided', 'closed', 'not-held', 'voided'];

/** The window is half open: an application at `acceptUntil` is too late. `now` is the database clock. */
export function checkAccepting(notice: ContestNotice, now: Instant): Result<ContestNotice> {
  const isOpen =
    notice.status === 'accepting' && notice.acceptFrom <= now && now < notice.acceptUntil;
  if (isOpen) return ok(notice);
  const { acceptFrom, acceptUntil } = notice;
  return refuse('contest.not-accepting', { acceptFrom, acceptUntil });
}

/** Whether the codes of a rerun are all given out: nobody confirms any more. */
export function isConfirmed({ status, rerunOf }: ContestNotice): boolean {
  return rerunOf !== null && status !== 'announced' && status !== 'accepting';
}

/** Whether it may come out whose second code is whose, for the department and a court. */
export function isMapDue({ status }: Pick<ContestNotice, 'status'>): boolean {
  return ['decided', 'closed', 'not-held', 'voided'].includes(status);
}

/** Whether the document desk may still admit and refuse. */
export function isScreened(notice: ContestNotice): boolean {
  return SCREENED.includes(notice.status);
}

/** Whether it may be told how many applied: not while another may still come. */
export function isCounted({ status }: Pick<ContestNotice, 'status'>): boolean {
  return status !== 'announced' && status !== 'accepting';
}

/** Whether the desk's own wraps of the record keys have served their purpose. */
export function isAssessed(notice: ContestNotice): boolean {
  return ASSESSED.includes(notice.status);
}
