import { stageOf } from '@adal/contest/domain';
import { instant, toHex } from '@adal/kernel';
import { answerValueHash, verifyChain } from '@adal/proof';
import { exactJson } from '@adal/supervision/domain';
import {
  attemptClock,
  chainItem,
  finalAnswers,
  workOf,
  type AttemptClosed,
  type AttemptEvidence,
  type AttemptStarted,
  type AttemptTerms,
  type StoredLink,
} from '@adal/testing/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { ofType, type Logged } from '../events.js';
import { EXIT } from '../exit-codes.js';

/** What the log says of each attempt, by attempt id. */
type Told = {
  readonly started: readonly Logged<AttemptStarted>[];
  readonly closed: readonly Logged<AttemptClosed>[];
};

function toldOf({ entries }: Dossier): (attemptId: string) => Told {
  const started = grouped(ofType(entries, 'attempt.started'));
  const closed = grouped(ofType(entries, 'attempt.closed'));
  return (id) => ({ started: started.get(id) ?? [], closed: closed.get(id) ?? [] });
}

function grouped<E extends Logged<AttemptStarted> | Logged<AttemptClosed>>(
  entries: readonly E[],
): ReadonlyMap<string, readonly E[]> {
  const byAttempt = new Map<string, E[]>();
  for (const entry of entries) {
    const group = byAttempt.get(entry.event.attemptId) ?? [];
    group.push(entry);
    byAttempt.set(entry.event.attemptId, group);
  }
  return byAttempt;
}

type Chain = ReturnType<typeof verifyChain>;

/** Hashed once, though several checks ask. */
const known = new WeakMap<readonly StoredLink[], Chain>();

/** The whole chain of an attempt again: every head after the first, and what it came to. */
export function chainOf({ attemptId, links }: Pick<AttemptEvidence, 'attemptId' | 'links'>): Chain {
  const before = known.get(links);
  if (before !== undefined) return before;
  const chain = verifyChain(
    attemptId,
    links.map(({ seq, position, revision, at, salt, value }) => ({
      ...{ seq, revision, at, item: chainItem(position) },
      valueHash: answerValueHash(bytesOfSalt(salt), value),
    })),
  );
  known.set(links, chain);
  return chain;
}

function bytesOfSalt(salt: string): Uint8Array {
  return Uint8Array.from(Buffer.from(salt, 'hex'));
}

function chains(dossier: Dossier): Outcome {
  const attempts = dossier.parts.restricted?.testing.attempts ?? [];
  const told = toldOf(dossier);
  const links = attempts.reduce((sum, attempt) => sum + attempt.links.length, 0);
  return {
    says: `${String(links)} answers in ${String(attempts.length)} chains, each leading to the head that was logged when its attempt closed`,
    findings: attempts.flatMap((attempt) => chain(attempt, told(attempt.attemptId))),
  };
}

function chain(attempt: AttemptEvidence, { closed }: Told): readonly string[] {
  const name = nameOf(attempt);
  const [end] = closed;
  if (end === undefined) return [`${name} was never closed in the log`];
  const verified = chainOf(attempt);
  if (!verified.ok) return [`the answers of ${name} are no chain: ${verified.error.code}`];
  const head = toHex(verified.value.head);
  const work = workOf(attempt.links, head, attempt.held.length);
  return unless(
    [
      head === end.event.head && head === attempt.head,
      `an answer of ${name} was changed: the chain does not lead to its logged head`,
    ],
    [
      work.count === end.event.count,
      `${name} has ${String(work.count)} answers in its chain, logged were ${String(end.event.count)}`,
    ],
    [
      work.answersRoot === end.event.answersRoot,
      `the answers that count of ${name} are not those logged at the close`,
    ],
    [
      exactJson(attempt.answers) === exactJson(finalAnswers(attempt.links, attempt.positions)),
      `the stored answers of ${name}, which are what was read and marked, are not those of its chain`,
    ],
    [work.held === end.event.held, `${name} has other late answers than were logged`],
  );
}

function times(dossier: Dossier): Outcome {
  const attempts = dossier.parts.restricted?.testing.attempts ?? [];
  if (attempts.length === 0) return nothingToCheck('nobody sat anything');
  const told = toldOf(dossier);
  return {
    says: `${String(attempts.length)} attempts: closed exactly once, deadlines by the rules, no late answer counted, no early one put aside`,
    findings: attempts.flatMap((attempt) => timesOf(dossier, attempt, told(attempt.attemptId))),
  };
}

function timesOf(dossier: Dossier, attempt: AttemptEvidence, told: Told): readonly string[] {
  const name = nameOf(attempt);
  const [start] = told.started;
  const [end] = told.closed;
  if (told.closed.length !== 1 || end === undefined)
    return [`${name} was closed ${String(told.closed.length)} times`];
  const { cause, finishedAt } = end.event;
  const isTold = cause === attempt.cause && finishedAt === attempt.finishedAt;
  const common = unless(
    [told.started.length <= 1, `${name} was started ${String(told.started.length)} times`],
    [isTold, `the stored end of ${name} is not the logged one`],
  );
  if (start === undefined) return [...common, ...neverStarted(attempt, end)];
  return [...common, ...startedOf(dossier, attempt, { start: start.event, end: end.event })];
}

function neverStarted(
  attempt: AttemptEvidence,
  { event }: Logged<AttemptClosed>,
): readonly string[] {
  const isAbsent =
    event.cause === 'absent' && attempt.links.length === 0 && attempt.startedAt === null;
  return unless([isAbsent, `${nameOf(attempt)} was never started and is not closed as absent`]);
}

type Run = { readonly start: AttemptStarted; readonly end: AttemptClosed };

function startedOf(
  dossier: Dossier,
  attempt: AttemptEvidence,
  { start, end }: Run,
): readonly string[] {
  const name = nameOf(attempt);
  const terms = termsOf(dossier, attempt.stage);
  const clock = attemptClock(terms, start.startedAt);
  const isClock =
    start.effectiveDeadline === clock.effectiveDeadline && start.closesAt === clock.closesAt;
  const isStored =
    attempt.startedAt === start.startedAt &&
    attempt.effectiveDeadline === start.effectiveDeadline &&
    attempt.closesAt === start.closesAt;
  const late = attempt.links.filter(({ at }) => at > clock.closesAt || at < start.startedAt);
  const early = attempt.held.filter(({ receivedAt }) => receivedAt <= clock.closesAt);
  const isByDeadline = end.cause === 'deadline' && end.finishedAt === clock.effectiveDeadline;
  const isByHand = end.cause === 'candidate' && end.finishedAt <= clock.effectiveDeadline;
  return unless(
    [isClock, `the deadline of ${name} is not the one that the rules give`],
    [isStored, `the stored times of ${name} are not the logged ones`],
    [start.startedAt >= terms.windowFrom, `${name} was started before the window opened`],
    [late.length === 0, `${name} has ${String(late.length)} counted answers from outside its time`],
    [early.length === 0, `${name} has ${String(early.length)} answers put aside that were in time`],
    [isByDeadline || isByHand, `${name} ended at a time that the rules do not know`],
  );
}

function termsOf({ parts, state }: Dossier, stage: number): AttemptTerms {
  const rules = stageOf(parts.ruleset, stage);
  const window = state?.windows.stages[stage];
  return {
    durationMs: rules.durationSeconds * 1000,
    graceMs: rules.graceSeconds * 1000,
    personalExtraMs: 0,
    incidentCreditMs: 0,
    windowFrom: window?.from ?? instant(0),
    windowUntil: window?.until ?? instant(0),
  };
}

function nameOf({ code, stage }: AttemptEvidence): string {
  return `the attempt of ${code} in stage ${String(stage)}`;
}

export const ATTEMPT_CHECKS: readonly Check[] = [
  { name: 'answer chains', code: EXIT.proof, run: chains },
  { name: 'times of attempts', code: EXIT.rules, run: times },
];
