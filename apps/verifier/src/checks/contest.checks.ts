import { rulesetHash, windowFaults, type ContestAnnounced } from '@adal/contest/domain';
import { toHex } from '@adal/kernel';
import { secretCommitment } from '@adal/proof';
import { APPROVAL_LASTS_MS } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { bytesOf } from './log.checks.js';

function announcement({ entries }: Dossier): ContestAnnounced | null {
  return eventsOf(entries, 'contest.announced')[0] ?? null;
}

function ruleset(dossier: Dossier): Outcome {
  const announced = announcement(dossier);
  const { ruleset: rules } = dossier.parts;
  const isPinned =
    announced?.rulesetHash === rulesetHash(rules) &&
    announced.rulesetId === rules.id &&
    announced.rulesetVersion === rules.version;
  return {
    says: `the rules are those announced: ${rules.id}, version ${String(rules.version)}`,
    findings: unless([isPinned, 'ruleset.json is not the ruleset that was announced']),
    notChecked: ['that calendar.json holds the official days off (compare it with the law)'],
  };
}

/** Two people, two roles, one content, before the announcement. */
function publication(dossier: Dossier): Outcome {
  const [announced, ...more] = ofType(dossier.entries, 'contest.announced');
  if (announced === undefined) return { says: '', findings: ['the contest was never announced'] };
  const { contentHash } = announced.event;
  const under = ofType(dossier.entries, 'contest.publication-signed').filter(
    ({ event, index }) => event.contentHash === contentHash && index < announced.index,
  );
  const people = new Set(under.map(({ event }) => event.staff));
  const roles = new Set(under.map(({ event }) => event.role));
  const isByOwnHand = under.every(
    ({ actor, event }) => actor.pseudonym === event.staff && actor.role === event.role,
  );
  return {
    says: 'two different people, the secretary and the publisher, signed what was announced',
    findings: unless(
      [more.length === 0, 'the contest was announced more than once'],
      [
        people.size === 2 && roles.size === 2,
        'the announcement lacks two signatures by two people',
      ],
      [isByOwnHand, 'a signature was entered by somebody else than the signer'],
    ),
  };
}

/** What the ruleset asks of an announcement. */
function terms(dossier: Dossier): Outcome {
  const announced = announcement(dossier);
  if (announced === null) return nothingToCheck('there is no announcement to hold to the rules');
  const { parts, entries } = dossier;
  const signed = ofType(entries, 'contest.publication-signed').at(-1);
  const { holders, threshold, members, windows } = announced;
  const { unsealing, commission } = parts.ruleset;
  const faults =
    signed === undefined ? [] : windowFaults(windows, parts.ruleset, parts.calendar, signed.at);
  const keys = new Set(holders.map((holder) => holder.publicKey));
  return {
    says: `dates, ${String(holders.length)} key holders (${String(threshold)} open) and ${String(members)} seats are as the rules ask`,
    findings: [
      ...faults.map((fault) => `the announced dates break the rules: ${fault}`),
      ...unless(
        [holders.length >= unsealing.minHolders, 'there are fewer key holders than the rules ask'],
        [keys.size === holders.length, 'two key holders have the same key'],
        [
          threshold >= unsealing.minThreshold && threshold <= holders.length,
          'the number of holders who open a record breaks the rules',
        ],
        [members >= commission.minMembers, 'the commission has fewer seats than the rules ask'],
      ),
    ],
  };
}

function life({ life: { replayed, findings, notChecked } }: Dossier): Outcome {
  return {
    says: `the contest's own rules give ${String(replayed)} of its events again, at the logged times: windows, commitments, seal, reveals, seed, stages, decision`,
    findings,
    notChecked,
  };
}

function formSecret(dossier: Dossier): Outcome {
  const announced = announcement(dossier);
  const revealed = eventsOf(dossier.entries, 'contest.form-secret-revealed');
  const [first] = revealed;
  if (first === undefined || announced === null) {
    return nothingToCheck('the form secret was not revealed: no test was finished');
  }
  const promised = toHex(secretCommitment(bytesOf(first.formSecret)));
  return {
    says: 'the revealed form secret is the one promised at the announcement',
    findings: unless(
      [revealed.length === 1, 'the form secret was revealed more than once'],
      [promised === announced.formSecretCommitment, 'the form secret is not the promised one'],
    ),
  };
}

/** Restricted evidence goes out only while two different officials approve. */
function openings({ entries }: Dossier): Outcome {
  const opened = ofType(entries, 'evidence.opened');
  const approved = ofType(entries, 'evidence.approved');
  return {
    says: `${String(opened.length)} openings of restricted evidence, each approved by two people within three days`,
    findings: opened.flatMap(({ index, at }) => {
      const before = approved.filter(
        (each) => each.index < index && at < each.at + APPROVAL_LASTS_MS,
      );
      const people = new Set(before.map(({ event }) => event.staff));
      return unless([
        people.size >= 2,
        `restricted evidence was opened at leaf ${String(index)} without two approvals`,
      ]);
    }),
  };
}

export const CONTEST_CHECKS: readonly Check[] = [
  { name: 'ruleset', code: EXIT.rules, run: ruleset },
  { name: 'publication', code: EXIT.rules, run: publication },
  { name: 'terms of the announcement', code: EXIT.rules, run: terms },
  { name: 'life of the contest', code: EXIT.rules, run: life },
  { name: 'form secret', code: EXIT.rules, run: formSecret },
  { name: 'openings of restricted evidence', code: EXIT.rules, run: openings },
];
