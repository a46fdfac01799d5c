import {
  decideContest,
  evolveContest,
  type ContestEvent,
  type ContestFacts,
  type ContestState,
} from '@adal/contest/domain';
import type { JsonObject } from '@adal/kernel';
import { exactJson, type EvidenceParts } from '@adal/supervision/domain';

import { eventsOf, type Logged } from '../events.js';
import { commandOf } from './commands.js';
import type { ContestEntry, Life, ReplayContext, Step } from './life.js';
import { publicStart } from './public-start.js';
import { sealUnseen } from './seal-unseen.js';

/** Stands for the form secret where it was never revealed; only its commitment depends on it. */
const UNREVEALED = '00'.repeat(32);

/**
 * Gives the commands that must have led to the logged events to the contest's own rules, at the logged times, and
 * expects exactly those events back. The first event that does not follow ends the replay.
 */
export function replayContest(parts: EvidenceParts, entries: readonly Logged[]): Life {
  const own = entries.filter(isContestEntry);
  const isWhole = own[0]?.event.type === 'contest.drafted';
  const start = isWhole ? { state: null, rest: own, findings: [] } : publicStart(parts, own);
  const formSecret = eventsOf(entries, 'contest.form-secret-revealed')[0]?.formSecret ?? null;
  const context: ReplayContext = { parts, entries, formSecret };
  const findings = [...start.findings];
  const notChecked = isWhole ? [] : [...PUBLICLY_UNKNOWN];
  let { state, rest }: Pick<typeof start, 'rest'> & { state: ContestState | null } = start;
  while (rest.length > 0 && findings.length === 0) {
    const step = stepOf(state, rest, context);
    findings.push(...step.findings);
    notChecked.push(...step.notChecked);
    ({ state } = step);
    rest = rest.slice(step.taken);
  }
  return { state, replayed: own.length - rest.length, findings, notChecked };
}

const PUBLICLY_UNKNOWN = [
  'how the draft came about, and that what both signed is what was announced: its text is in restricted evidence',
];

function isContestEntry(logged: Logged): logged is ContestEntry {
  return logged.event.type.startsWith('contest.');
}

function stepOf(
  state: ContestState | null,
  rest: readonly ContestEntry[],
  context: ReplayContext,
): Step {
  const [first] = rest;
  if (first === undefined) throw new Error('a step without an event');
  const says = `${first.event.type} at leaf ${String(first.index)}`;
  const command = commandOf(rest, context);
  if (command === 'unseen-seal') return sealUnseen(state, first);
  if (command === null) return wrong(state, `${says} does not follow from anything`);
  const decision = decideContest(state, command, factsAt(first, context));
  if (!decision.ok) return wrong(state, `${says} is against the rules: ${decision.error.code}`);
  if (decision.value.length === 0) return wrong(state, `${says} repeats what was so already`);
  const different = decision.value.findIndex((event, i) => !isLogged(event, rest[i], context));
  if (different >= 0)
    return wrong(state, differs(says, decision.value[different], rest[different]));
  const said = rest.slice(0, decision.value.length).map(({ event }) => event);
  const after = said.reduce<ContestState | null>(evolveContest, state);
  return { state: after, taken: said.length, findings: [], notChecked: [] };
}

function wrong(state: ContestState | null, finding: string): Step {
  return { state, taken: 0, findings: [finding], notChecked: [] };
}

function differs(
  says: string,
  expected: ContestEvent | undefined,
  logged: ContestEntry | undefined,
): string {
  const type = expected?.type ?? '';
  return logged === undefined
    ? `after ${says} the log lacks ${type}`
    : `after ${says} the rules give ${type} with other contents than leaf ${String(logged.index)} (${logged.event.type})`;
}

/** The rules at the logged moment; digests are as stated and are checked against the leaves elsewhere. */
function factsAt({ at, event }: ContestEntry, context: ReplayContext): ContestFacts {
  const { ruleset, calendar } = context.parts;
  const digest = 'leavesRoot' in event ? { leaves: event.leaves, root: event.leavesRoot } : null;
  return { now: at, ruleset, calendar, digest, formSecret: context.formSecret ?? UNREVEALED };
}

/** Without the form secret its commitment is taken as announced. */
function isLogged(
  expected: ContestEvent,
  logged: ContestEntry | undefined,
  { formSecret }: ReplayContext,
): boolean {
  if (logged === undefined) return false;
  const { event } = logged;
  const commitment = event.type === 'contest.announced' ? event.formSecretCommitment : null;
  const known: JsonObject =
    formSecret === null && commitment !== null
      ? { ...expected, formSecretCommitment: commitment }
      : expected;
  return exactJson(known) === exactJson(event);
}
