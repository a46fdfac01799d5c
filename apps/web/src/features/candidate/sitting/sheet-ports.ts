import type { Kept, Question, Sheet } from './answer-sheet.js';

/** One save as it is sent. */
export type Sent = { readonly position: number; readonly revision: number; readonly value: string };

/** What came of a save. `lost`: nobody can say whether it arrived, so it is tried again. */
export type Outcome =
  | { readonly kind: 'saved'; readonly receivedAt: number }
  | { readonly kind: 'stale' }
  | { readonly kind: 'over' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused' };

/** The world around a sheet; a test stands in for it. */
export type SheetPorts = {
  readonly save: (sent: Sent) => Promise<Outcome>;
  /** Null when the form cannot be had now. */
  readonly reread: () => Promise<readonly Question[] | null>;
  /** True once the person is signed in again as the same participation. */
  readonly signIn: () => Promise<boolean>;
  /** False when the device keeps nothing: its storage is full or switched off. */
  readonly keep: (kept: Kept) => boolean;
  /** Answers the way to call it off. */
  readonly later: (act: () => void, ms: number) => () => void;
  readonly now: () => number;
};

/** What a page draws. */
export type SheetView = {
  readonly sheet: Sheet;
  readonly flags: ReadonlySet<number>;
  /** Since when nothing arrives, in the milliseconds of `now`; null while all is well. */
  readonly offlineSince: number | null;
  /** Another tab of this browser goes on with the attempt. */
  readonly isTakenOver: boolean;
  /** The server takes no more answers. */
  readonly isOver: boolean;
  readonly canKeep: boolean;
};
