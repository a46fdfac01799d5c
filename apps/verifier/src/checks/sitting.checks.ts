import {
  decideSitting,
  evolveSitting,
  isCarried,
  type Counted,
  type DecisionRecorded,
  type SittingCommand,
  type SittingEvent,
  type SittingFacts,
  type SittingState,
} from '@adal/commission/domain';
import { assertNever } from '@adal/kernel';
import { exactJson } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType, type Logged } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { loggedRanking } from './ranking.checks.js';

type SittingEntry = Logged<SittingEvent>;

const OF_THE_SITTING: readonly string[] = ['decision.signed', 'decision.recorded'];

function isSittingEntry(logged: Logged): logged is SittingEntry {
  const { type } = logged.event;
  return type.startsWith('sitting.') || OF_THE_SITTING.includes(type);
}

/** What the replay of a sitting comes to. */
type Sat = { readonly state: SittingState | null; readonly findings: readonly string[] };

/** The sitting taken through its own rules again, as the contest is. */
export function replaySitting(dossier: Dossier): Sat {
  const all = dossier.entries.filter(isSittingEntry);
  let state: SittingState | null = null;
  for (let at = 0; at < all.length;) {
    const step = stepOf(state, all.slice(at), dossier);
    if ('finding' in step) return { state, findings: [step.finding] };
    ({ state } = step);
    at += step.taken;
  }
  return { state, findings: [] };
}

type Step = { readonly state: SittingState; readonly taken: number } | { readonly finding: string };

function stepOf(state: SittingState | null, rest: readonly SittingEntry[], dossier: Dossier): Step {
  const [first] = rest;
  if (first === undefined) throw new Error('a step without an event');
  const says = `${first.event.type} at leaf ${String(first.index)}`;
  if (first.event.type === 'sitting.counted' && isSecretHere(dossier)) {
    return secretCount(state, first.event, dossier);
  }
  const command = commandOf(first.event);
  if (command === null) return { finding: `${says} does not follow from anything` };
  const decision = decideSitting(state, command, factsOf(first.event, dossier));
  if (!decision.ok) return { finding: `${says} is against the rules: ${decision.error.code}` };
  if (decision.value.length === 0) return { finding: `${says} repeats what was so already` };
  const different = decision.value.findIndex(
    (event, i) => exactJson(event) !== exactJson(rest[i]?.event ?? null),
  );
  const expected = decision.value[different];
  if (expected !== undefined)
    return { finding: `after ${says}: ${expected.type} is not as the rules give it` };
  const after = decision.value.reduce<SittingState | null>(evolveSitting, state);
  if (after === null) return { finding: `${says} leads nowhere` };
  return { state: after, taken: decision.value.length };
}

/** The ballots of a secret vote are restricted: in public evidence the count stands for itself. */
function isSecretHere({ parts }: Dossier): boolean {
  return parts.restricted === null && parts.ruleset.commission.voteVisibility === 'secret';
}

function secretCount(state: SittingState | null, counted: Counted, { parts }: Dossier): Step {
  if (state === null) return { finding: 'votes were counted before the sitting was opened' };
  const present = state.present.length;
  const isAll = counted.for + counted.against + counted.abstain === present;
  const { chairCastingVote } = parts.ruleset.commission;
  const outcomes = (['for', 'against'] as const).map((chairVote) =>
    isCarried(counted, { present, chairVote, chairCastingVote }),
  );
  const isPossible = outcomes.some(
    (outcome) => outcome.isCarried === counted.isCarried && outcome.isCast === counted.isCast,
  );
  const isRight = isAll && isPossible && present >= state.needed;
  if (!isRight) return { finding: 'the count of a secret vote is not possible under the rules' };
  return { state: evolveSitting(state, counted), taken: 1 };
}

function commandOf(event: SittingEvent): SittingCommand | null {
  switch (event.type) {
    case 'sitting.opened':
      return { type: 'Open', seats: event.seats, chair: event.chair };
    case 'sitting.attended':
      return { type: 'Attend', pseudonym: event.pseudonym };
    case 'sitting.motion-put':
      return { type: 'PutMotion', code: event.code, reasonHash: event.reasonHash };
    case 'sitting.voted':
    case 'sitting.ballot-cast':
      return { type: 'Vote', pseudonym: event.pseudonym, vote: event.vote };
    case 'sitting.counted':
      return { type: 'Count' };
    case 'decision.signed':
      return { type: 'Sign', pseudonym: event.pseudonym };
    case 'decision.recorded':
      return null;
    default:
      return assertNever(event);
  }
}

/** Withdrawals are restricted: a motion is believed in who had withdrawn, and restricted evidence shows it. */
function factsOf(event: SittingEvent, dossier: Dossier): SittingFacts {
  const { parts, entries, state } = dossier;
  const logged = loggedRanking(dossier);
  const withdrawn = event.type === 'sitting.motion-put' ? event.withdrawn : [];
  const { scoreVersions } = eventsOf(entries, 'decision.recorded')[0] ?? { scoreVersions: [] };
  return {
    rules: parts.ruleset.commission,
    rulesetHash: state?.rulesetHash ?? '',
    scoreVersions,
    withdrawn: new Set(withdrawn),
    ranking:
      logged === null
        ? null
        : {
            version: logged.head.version,
            root: logged.head.root,
            codes: logged.rows.map(({ code }) => code),
          },
  };
}

function sitting(dossier: Dossier): Outcome {
  const { entries, parts } = dossier;
  const [opened] = eventsOf(entries, 'sitting.opened');
  if (opened === undefined) return nothingToCheck('no sitting was held');
  const seats = eventsOf(entries, 'contest.announced')[0]?.members;
  const { findings, state } = replaySitting(dossier);
  const isSkipping = state?.motions.some(({ withdrawn }) => withdrawn.length > 0) ?? false;
  const isUnseen = parts.restricted === null && isSkipping;
  return {
    says: `a sitting of ${String(opened.seats.length)} seats replayed: quorum ${String(opened.needed)}, motion against ranking, votes, count, signatures of all ${String(state?.present.length ?? 0)} present`,
    findings: [
      ...findings,
      ...unless([opened.seats.length === seats, 'the sitting has other seats than were announced']),
    ],
    notChecked: [
      ...(isUnseen ? ['that those skipped as withdrawn did withdraw'] : []),
      ...(isSecretHere(dossier) ? ['the single votes: the rules keep them secret'] : []),
    ],
  };
}

/** One recorded decision takes effect, after it stands in the log, and it is the recomputed one. */
function decision(dossier: Dossier): Outcome {
  const recorded = ofType(dossier.entries, 'decision.recorded');
  const effects = ofType(dossier.entries, 'contest.decided');
  const [effect] = effects;
  const [record] = recorded;
  if (effect === undefined || record === undefined) {
    const isHalf = effects.length !== recorded.length && effects.length > 0;
    return {
      says: 'no decision took effect',
      findings: unless([!isHalf, 'a decision took effect that is not recorded']),
    };
  }
  return {
    says: `the decision (${says(record.event)}) was signed, logged and then took effect`,
    findings: unless(
      [recorded.length === 1 && effects.length === 1, 'there is more than one decision'],
      [
        effect.event.decisionEntry === record.entry,
        'another entry than the recorded decision took effect',
      ],
      [record.index < effect.index, 'the decision took effect before it was recorded'],
      [rankedBefore(dossier, record), 'the decision was recorded before the ranking'],
    ),
  };
}

function says({ outcome, code }: DecisionRecorded): string {
  return code === null ? outcome : `${outcome} ${code}`;
}

function rankedBefore({ entries }: Dossier, record: Logged<DecisionRecorded>): boolean {
  const last = ofType(entries, 'ranking.computed').at(-1);
  return last !== undefined && last.index < record.index;
}

export const SITTING_CHECKS: readonly Check[] = [
  { name: 'sitting', code: EXIT.rules, run: sitting },
  { name: 'decision', code: EXIT.rules, run: decision },
];
