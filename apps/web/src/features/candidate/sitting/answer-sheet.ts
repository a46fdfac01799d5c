import type { ApiComponents } from '@adal/contracts';

/** One question or task as the form gives it, with the answer that the server holds. */
export type Question = ApiComponents['schemas']['QuestionView'];

/** An answer that the server has not confirmed; `isSent` says that a try of it may have arrived. */
export type Waiting = {
  readonly revision: number;
  readonly value: string;
  readonly isSent: boolean;
};

/** One position of the sheet; an empty value is no answer. */
export type Entry = {
  readonly position: number;
  readonly stored: { readonly revision: number; readonly value: string };
  /** When the server took it, by its clock; null when this device does not know. */
  readonly savedAt: number | null;
  readonly waiting: Waiting | null;
  /** What this device had meant to save when another one turned out to have answered since. */
  readonly overtaken: string | null;
};

export type Sheet = ReadonlyMap<number, Entry>;

/** What a device keeps of one sheet between two visits; positions are keys. */
export type Kept = {
  readonly waiting: Readonly<Record<string, { readonly revision: number; readonly value: string }>>;
  readonly savedAt: Readonly<Record<string, number>>;
  readonly flags: readonly number[];
};

export const NOTHING_KEPT: Kept = { waiting: {}, savedAt: {}, flags: [] };

/** The server's form with what this device had not sent yet laid over it. */
export function sheetOf(questions: readonly Question[], kept: Kept): Sheet {
  return new Map(questions.map((question) => [question.position, entryOf(question, kept)]));
}

function entryOf({ position, revision, value }: Question, kept: Kept): Entry {
  const bare: Entry = {
    position,
    stored: { revision, value },
    savedAt: kept.savedAt[position] ?? null,
    waiting: null,
    overtaken: null,
  };
  const unsent = kept.waiting[position];
  if (unsent === undefined) return bare;
  const waiting = { ...unsent, isSent: true };
  return unsent.revision > revision
    ? { ...bare, waiting }
    : overtake({ ...bare, waiting }, bare.stored);
}

/** What the person sees as the answer. */
export function answerOf({ waiting, stored }: Entry): string {
  return waiting?.value ?? stored.value;
}

/** The person changed the answer. A try that may have arrived keeps its revision, so the change takes the next one. */
export function write(entry: Entry, value: string): Entry {
  if (answerOf(entry) === value) return entry;
  const { stored, waiting } = entry;
  const isUntried = waiting === null || !waiting.isSent;
  if (isUntried && stored.value === value) return { ...entry, waiting: null, overtaken: null };
  const revision =
    waiting === null ? stored.revision + 1 : waiting.revision + (waiting.isSent ? 1 : 0);
  return { ...entry, waiting: { revision, value, isSent: false }, overtaken: null };
}

/** A try begins. */
export function markSent(entry: Entry): Entry {
  return entry.waiting === null ? entry : { ...entry, waiting: { ...entry.waiting, isSent: true } };
}

/** The server took this revision; a later change of the person still waits. */
export function confirm(entry: Entry, saved: Omit<Waiting, 'isSent'>, savedAt: number): Entry {
  const { revision, value } = saved;
  const isLast = entry.waiting === null || entry.waiting.revision <= revision;
  return {
    ...entry,
    stored: { revision, value },
    savedAt,
    waiting: isLast ? null : entry.waiting,
  };
}

/** The server holds a newer revision than was sent. Nothing is overwritten: what was meant here is shown beside it. */
export function overtake(entry: Entry, stored: Entry['stored']): Entry {
  const meant = entry.waiting?.value ?? null;
  const overtaken = meant === null || meant === stored.value ? null : meant;
  return { ...entry, stored, waiting: null, overtaken };
}

/** How the sheet stands, in numbers. */
export type Tally = {
  readonly of: number;
  readonly answered: number;
  readonly waiting: number;
};

export function tallyOf(sheet: Sheet): Tally {
  const entries = [...sheet.values()];
  return {
    of: entries.length,
    answered: entries.filter((entry) => answerOf(entry) !== '').length,
    waiting: entries.filter(({ waiting }) => waiting !== null).length,
  };
}

/** What the device is to keep of the sheet. */
export function keptOf(sheet: Sheet, flags: ReadonlySet<number>): Kept {
  const waiting: Record<string, { revision: number; value: string }> = {};
  const savedAt: Record<string, number> = {};
  for (const entry of sheet.values()) {
    if (entry.waiting !== null) {
      const { revision, value } = entry.waiting;
      waiting[entry.position] = { revision, value };
    }
    if (entry.savedAt !== null) savedAt[entry.position] = entry.savedAt;
  }
  return { waiting, savedAt, flags: [...flags] };
}
