import { contestSeedOf, type Lineage } from '@adal/contest/domain';
import { toHex } from '@adal/kernel';
import { isOneToOne, isRerunMapSigned, rerunMapRoot } from '@adal/proof';
import type { EvidenceParts } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import { dossierOf, type Dossier } from '../dossier.js';
import { eventsOf } from '../events.js';
import { EXIT } from '../exit-codes.js';

const CONFIRMED = ['screening', 'testing', 'assessing', 'deciding', 'decided', 'closed'];

/** Where a rerun comes from, and that codes belong together one to one. */
function lineage(dossier: Dossier): Outcome {
  const { entries, state } = dossier;
  const own = state?.lineage;
  if (own === undefined || own.rerunOf === null) {
    const loose = eventsOf(entries, 'identity.rerun-mapped').length;
    return {
      says: 'the contest repeats no other',
      findings: unless([loose === 0, 'a contest that is no rerun has a map of codes']),
    };
  }
  return {
    says: `the contest repeats ${own.rerunOf}, from half ${own.half} of the bank; its codes belong to the old ones one to one`,
    findings: [
      ...unless(
        [own.voidEntry !== null, 'a rerun without the void that it makes good'],
        [own.half === 'A' || own.splitOf !== null, 'half B of a bank that nobody split'],
      ),
      ...signedMap(dossier, own),
    ],
    notChecked: dossier.companions.original === null ? [WITHOUT_ORIGINAL] : [],
  };
}

const WITHOUT_ORIGINAL =
  'the voided contest itself: give its evidence with --original to check void, split and candidates';

function signedMap({ entries, state, parts }: Dossier, { rerunOf }: Lineage): readonly string[] {
  const [first, ...more] = eventsOf(entries, 'identity.rerun-mapped');
  if (first === undefined) {
    const isDue = CONFIRMED.includes(state?.status ?? '');
    return unless([!isDue, 'nobody signed for the map of codes']);
  }
  const { count, root, publicKey, signature } = first;
  const map = { contestId: parts.contestId, rerunOf: first.rerunOf, count, root };
  const sealed = state?.sealed?.count ?? 0;
  return unless(
    [more.length === 0, 'more than one map of codes was signed'],
    [
      isRerunMapSigned(map, { publicKey, signature }),
      'the signature under the map of codes is wrong',
    ],
    [first.rerunOf === rerunOf, 'the map of codes is of another contest'],
    [count >= sealed, 'more candidates were sealed than had confirmed'],
  );
}

/** The evidence of the voided contest, given beside: it must be the one, voided by the entry that is named. */
function original(dossier: Dossier): Outcome {
  const { state, companions, parts } = dossier;
  const older = companions.original;
  if (older === null || state === null) {
    return nothingToCheck('no evidence of a voided contest was given');
  }
  const known = dossierOf(older, { ...companions, original: null, previous: null });
  const { voidEntry, rerunOf } = state.lineage;
  const isVoidedBy = known.state?.voided?.entry === voidEntry;
  const isUnderSameRules = known.state?.rulesetHash === state.rulesetHash;
  return {
    says: `the evidence of the voided contest ${older.contestId} agrees`,
    findings: [
      ...unless(
        [rerunOf === older.contestId, 'the evidence given is not that of the voided contest'],
        [isVoidedBy, 'the contest was voided by another entry'],
        [isUnderSameRules, 'the rerun is held under other rules than the voided contest'],
        [
          isSplitBy(dossier, known),
          'the bank was split by another seed than that of the voided contest',
        ],
      ),
      ...candidatesOf(dossier, known),
      ...notBarred(dossier, known),
      ...sharedItems(parts, older),
    ],
  };
}

/** Only where this evidence says by which seed, and the voided contest is the one that split the bank. */
function isSplitBy({ state, parts }: Dossier, older: Dossier): boolean {
  const stated = parts.restricted?.supervision.rerun?.splitSeed ?? null;
  if (stated === null || state?.lineage.splitOf !== older.parts.contestId) return true;
  const [revealed] = eventsOf(older.entries, 'contest.form-secret-revealed');
  if (older.state === null || revealed === undefined) return false;
  return contestSeedOf(older.state, revealed.formSecret) === stated;
}

/** D11: whoever is in the rerun was in the old set. */
function candidatesOf({ parts }: Dossier, older: Dossier): readonly string[] {
  if (parts.restricted === null || older.parts.restricted === null) return [];
  const sealed = older.parts.restricted.sealedSet.map(({ code }) => String(code));
  const applied = eventsOf(older.entries, 'application.submitted').map(({ code }) => String(code));
  const old = new Set(sealed.length > 0 ? sealed : applied);
  const pairs = parts.restricted.supervision.rerun?.pairs ?? [];
  return pairs
    .filter(({ oldCode }) => !old.has(oldCode))
    .map(({ newCode }) => `${newCode} was not in the voided contest`);
}

/** D11: whom the findings name, and whom the voided contest itself barred, the rerun bars too. */
function notBarred({ state, parts }: Dossier, older: Dossier): readonly string[] {
  if (parts.restricted === null || older.parts.restricted === null) return [];
  const named = eventsOf(older.entries, 'finding.officials-excluded').flatMap(({ staff }) => staff);
  const inherited = older.state?.rerun?.excluded ?? [];
  const barred = new Set(state?.rerun?.excluded);
  return [...new Set([...named, ...inherited])]
    .filter((staffId) => !barred.has(staffId))
    .map((staffId) => `official ${staffId}, at fault in the voided contest, is not excluded`);
}

/** Nobody meets an item twice. */
function sharedItems(newer: EvidenceParts, older: EvidenceParts): readonly string[] {
  const [used, before] = [newer, older].map(
    ({ restricted }) => new Set(restricted?.testing.bank?.used.map(({ code }) => code) ?? []),
  );
  const root = ({ restricted }: EvidenceParts) => restricted?.testing.bank?.root ?? null;
  if (root(newer) === null || root(newer) !== root(older)) return [];
  return [...(used ?? [])]
    .filter((code) => before?.has(code) === true)
    .map((code) => `item ${code} was asked in both contests`);
}

/** The pairs behind the signed root: every confirmed application has one old and one new code. */
function map({ parts, entries }: Dossier): Outcome {
  const rerun = parts.restricted?.supervision.rerun ?? null;
  const signed = eventsOf(entries, 'identity.rerun-mapped')[0];
  if (rerun === null || signed === undefined) return nothingToCheck('no map of codes');
  const { pairs } = rerun;
  const fresh = pairs.map(({ newCode }) => newCode).sort();
  const applied = eventsOf(entries, 'application.submitted')
    .map(({ code }) => String(code))
    .sort();
  const isRoot = isOneToOne(pairs) && toHex(rerunMapRoot(pairs)) === signed.root;
  return {
    says: `${String(pairs.length)} pairs of codes, one to one, are those whose root was signed`,
    findings: unless(
      [isOneToOne(pairs), 'a code stands in two pairs'],
      [isRoot, 'the pairs of codes are not those whose root was signed'],
      [pairs.length === signed.count, 'there are more or fewer pairs than were signed'],
      [fresh.join() === applied.join(), 'the pairs are not those of the applications of the rerun'],
    ),
  };
}

export const LINEAGE_CHECKS: readonly Check[] = [
  { name: 'lineage', code: EXIT.rules, run: lineage },
  { name: 'voided contest', code: EXIT.rules, run: original },
];

export const RERUN_CHECKS: readonly Check[] = [
  { name: 'map of codes', code: EXIT.rules, run: map },
];
