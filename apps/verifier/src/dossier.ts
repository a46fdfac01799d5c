import type { ContestState } from '@adal/contest/domain';
import { equalBytes, ok, refuse, type JsonObject, type Result } from '@adal/kernel';
import { entryCommitment, parseEntry } from '@adal/proof';
import type { EvidenceParts, EvidencePolicy } from '@adal/supervision/domain';

import type { FindingCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import { isKnownEvent, type Logged } from './events.js';
import type { Life } from './replay/life.js';
import { replayContest } from './replay/replay-contest.js';

/** A receipt as its holder kept it, with the name of its file. */
export type KeptReceipt = { readonly file: string; readonly receipt: string };

/** The own chain of a candidate, as the site hands it out after the close. */
export type KeptChain = { readonly file: string; readonly text: string };

/** What the user gives beside the evidence. */
export type Companions = {
  readonly pinned: EvidencePolicy | null;
  readonly previous: EvidenceParts | null;
  /** Of the voided contest that this one repeats. */
  readonly original: EvidenceParts | null;
  readonly receipts: readonly KeptReceipt[] | null;
  readonly chains: readonly KeptChain[];
};

/** An entry whose body cannot be believed. */
export type BadEntry = { readonly code: FindingCode; readonly says: string };

/** Evidence taken apart, its entries read and the contest replayed: what every check looks at. */
export type Dossier = {
  readonly parts: EvidenceParts;
  readonly companions: Companions;
  readonly entries: readonly Logged[];
  readonly badEntries: readonly BadEntry[];
  readonly life: Life;
  /** The contest as its own rules leave it after all disclosed entries; null when it never was announced. */
  readonly state: ContestState | null;
};

export function dossierOf(parts: EvidenceParts, companions: Companions): Dossier {
  const entries: Logged[] = [];
  const badEntries: BadEntry[] = [];
  const disclosed = parts.leaves.filter((leaf) => leaf.entry !== null);
  for (const [i, { index, entry, commitment }] of disclosed.entries()) {
    const body = parts.bodies[i] ?? new Uint8Array(0);
    if (!equalBytes(entryCommitment(body), commitment)) {
      badEntries.push({
        code: EXIT.proof,
        says: `the body of log entry ${String(entry)} at leaf ${String(index)} is not the one that the log holds`,
      });
    }
    const logged = readEntry(parts, body);
    if (logged.ok) entries.push({ ...logged.value, index, entry: entry ?? '' });
    else {
      const because = `${logged.error.code} ${JSON.stringify(logged.error.context ?? {})}`;
      badEntries.push({
        code: EXIT.malformed,
        says: `the body of log entry ${String(entry)} at leaf ${String(index)} cannot be read: ${because}`,
      });
    }
  }
  const life = replayContest(parts, entries);
  return { parts, companions, entries, badEntries, life, state: life.state };
}

/** In canonical form with a nonce, of this log and this contest, and of a kind that the catalogue declares. */
function readEntry(
  { contestId, policy }: EvidenceParts,
  bytes: Uint8Array,
): Result<Omit<Logged, 'index' | 'entry'>> {
  const body = parseEntry(bytes);
  if (!body.ok) return body;
  const { at, actor, type, data, v: version, contest, origin } = body.value;
  if (contest !== contestId) return refuse('entry.of-another-contest');
  if (origin !== policy.origin) return refuse('entry.of-another-log');
  const event: JsonObject = { ...data, type };
  if ('type' in data || !isKnownEvent(event, version))
    return refuse('entry.unknown-event', { type, version });
  return ok({ at, actor, event });
}
