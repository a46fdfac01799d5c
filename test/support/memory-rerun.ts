import { contestSeedOf, rerunBirth } from '@adal/contest/domain';
import {
  brand,
  expectOk,
  toHex,
  type CandidateCode,
  type ContestId,
  type EntryId,
} from '@adal/kernel';
import { ed25519PublicKey, rerunMapRoot, signRerunMap, type CodePair } from '@adal/proof';
import type { EvidenceKind, EvidenceParts } from '@adal/supervision/domain';

import { CONTEST, DEPARTMENT, staff, uuid } from './contest.maker.js';
import { playedContest, type Played } from './evidence.maker.js';
import { noise } from './memory-bank.js';
import { by, FORM_SECRET, SYSTEM } from './memory-contest.js';
import type { Forge, MemoryContest } from './memory-contest.js';

/** At fault in the voided contest: one of its members. */
export const AT_FAULT = staff(22);
const RERUN = brand<ContestId>(uuid(0xc0, 2));
const MAP_SEED = noise('map key');

type HeldAgain = {
  readonly original: (kind: EvidenceKind) => EvidenceParts;
  readonly rerun: (kind: EvidenceKind) => EvidenceParts;
};

export type HeldAgainOptions = {
  /** Whom the order of the rerun excludes. */
  readonly excluded?: readonly (typeof AT_FAULT)[];
  /** What is written to the log of the rerun instead of what happened. */
  readonly forge?: Forge;
  /** The pairs as restricted evidence shows them. */
  readonly shown?: (pairs: readonly CodePair[]) => readonly CodePair[];
  /** The seed (hex) by which the rerun says that the bank was split. */
  readonly splitSeed?: string;
};

/** A contest that was voided after its decision, and the one that repeats it for those who confirmed. */
export function heldAgain({
  excluded = [AT_FAULT],
  shown = (pairs) => pairs,
  forge = (event) => event,
  ...options
}: HeldAgainOptions = {}): HeldAgain {
  const original = playedContest();
  voidIt(original.contest);
  const seed = contestSeedOf(original.contest.state(), FORM_SECRET) ?? '';
  const splitSeed = options.splitSeed ?? seed;
  const old = original.evidence('restricted').restricted?.sealedSet ?? [];
  let pairs: readonly CodePair[] = [];
  const rerun = playedContest({
    rights: [20, 18, 15, null],
    forge,
    birth: {
      ...expectOk(rerunBirth(original.contest.state(), excluded)),
      ...{ contestId: RERUN, splitSeed },
    },
    onApplied: (contest, codes) => {
      pairs = codes.map((newCode, i) => pairOf(old[i]?.code ?? '', newCode));
      signMap(contest, pairs);
    },
  });
  return {
    original: original.evidence,
    rerun: (kind) => supervised(rerun, kind, { splitSeed, pairs: shown(pairs) }),
  };
}

function pairOf(oldCode: string, newCode: CandidateCode): CodePair {
  return { oldCode, newCode, salt: toHex(noise(`pair ${newCode}`)) };
}

function signMap(contest: MemoryContest, pairs: readonly CodePair[]): void {
  const root = toHex(rerunMapRoot(pairs));
  const map = { contestId: RERUN, rerunOf: CONTEST, count: pairs.length, root };
  contest.logs(SYSTEM, {
    type: 'identity.rerun-mapped',
    ...{ rerunOf: CONTEST, count: pairs.length, root },
    publicKey: toHex(ed25519PublicKey(MAP_SEED)),
    signature: signRerunMap(MAP_SEED, map),
  });
}

/** Only what a rerun rests on: who is at fault, and the void in effect. */
function voidIt(contest: MemoryContest): void {
  contest.logs(by('department-reviewer', DEPARTMENT), {
    ...{ type: 'finding.officials-excluded', caseId: 'case', findingId: 'finding' },
    staff: [AT_FAULT],
  });
  const entry = brand<EntryId>('void-entry');
  contest.does(SYSTEM, { type: 'Void', entry, scope: 'decision', stage: null });
}

function supervised(
  { evidence }: Played,
  kind: EvidenceKind,
  rerun: { readonly splitSeed: string; readonly pairs: readonly CodePair[] },
): EvidenceParts {
  const parts = evidence(kind);
  if (parts.restricted === null) return parts;
  const supervision = { ...parts.restricted.supervision, rerun };
  return { ...parts, restricted: { ...parts.restricted, supervision } };
}
