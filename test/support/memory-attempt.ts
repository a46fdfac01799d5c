import { contestSeedOf, sectionItems, stageOf, type SealedMember } from '@adal/contest/domain';
import { expectOk, fromHex, toHex, type Instant } from '@adal/kernel';
import { answerValueHash, genesisHead, nextHead, saveReceiptBody } from '@adal/proof';
import {
  attemptClock,
  chainItem,
  drawForm,
  finalAnswers,
  formHash,
  itemsOfHalf,
  keyHash,
  scoreForm,
  type AttemptClock,
  type AttemptEvidence,
  type Form,
  type StoredLink,
} from '@adal/testing/domain';

import { LEAVES, noise, TASKS_ROOT } from './memory-bank.js';
import { by, FORM_SECRET, type MemoryContest } from './memory-contest.js';

/** Somebody who is to sit a stage; `right` answers are right, null never comes. */
export type Sitter = SealedMember & { readonly right: number | null };

export type Ready = Sitter & {
  readonly attemptId: string;
  readonly stage: number;
  readonly form: Form | null;
  readonly hash: string;
};

/** The receipt body of one link, as the save lane signs it. */
export function receiptBodyOf(attempt: AttemptEvidence, seq: number): Uint8Array {
  const link = attempt.links[seq - 1];
  if (link === undefined) throw new Error('no such link');
  const head = headOf(attempt.attemptId, attempt.links.slice(0, seq));
  const { position, revision, at: receivedAt } = link;
  const item = chainItem(position);
  return saveReceiptBody({ attempt: attempt.attemptId, seq, item, revision, head, receivedAt });
}

function headOf(attemptId: string, links: readonly StoredLink[]): Uint8Array {
  let head = genesisHead(attemptId);
  for (const { seq, position, revision, at, salt, value } of links) {
    const valueHash = answerValueHash(expectOk(fromHex(salt)), value);
    head = nextHead(head, { seq, item: chainItem(position), revision, at, valueHash });
  }
  return head;
}

/** The form that the seed gives, or the tasks of a practical stage. */
export function readyFor(contest: MemoryContest, stage: number, sitter: Sitter): Ready {
  const rules = stageOf(contest.ruleset, stage);
  const { code } = sitter;
  const known = { ...sitter, stage, attemptId: `attempt-${String(stage)}-${code}` };
  if (rules.kind === 'practical') return { ...known, form: null, hash: TASKS_ROOT };
  const seed = expectOk(fromHex(contestSeedOf(contest.state(), FORM_SECRET) ?? ''));
  const { half } = contest.state().lineage;
  const split = contest.splitSeed === null ? seed : expectOk(fromHex(contest.splitSeed));
  const form = expectOk(
    drawForm({ seed, code, blueprint: rules }, itemsOfHalf(split, half, LEAVES)),
  );
  return { ...known, form, hash: formHash(form, { code, stage }) };
}

/** Starts when the window opens, answers, once too late, and leaves the rest to the deadline. */
export function attempted(contest: MemoryContest, ready: Ready): AttemptEvidence {
  const { attemptId, applicationId, code, stage, form, hash } = ready;
  const window = contest.state().windows.stages[stage];
  if (window === undefined) throw new Error('a stage without a window');
  const positions = positionsOf(contest, stage);
  const known = { attemptId, applicationId, code, stage, positions, form };
  const formHashOf = form === null ? null : hash;
  if (ready.right === null) return absent({ ...known, formHash: formHashOf }, window.until);
  const clock = clockOf(contest, stage, window);
  const started = { startedAt: window.from, ...clock };
  contest.logs(by('candidate', code), { type: 'attempt.started', attemptId, code, ...started });
  const links = linksOf(ready, positions, window.from);
  const receivedAt = clock.closesAt + 1;
  return {
    ...{ ...known, formHash: formHashOf, ...started, links },
    ...{ finishedAt: clock.effectiveDeadline, cause: 'deadline' },
    head: toHex(headOf(attemptId, links)),
    answers: finalAnswers(links, positions),
    held: [{ position: 1, revision: 99, value: 'b', receivedAt }],
    scores: scoresOf(contest, { form, stage, links, positions }),
  };
}

function absent(
  known: Pick<
    AttemptEvidence,
    'attemptId' | 'applicationId' | 'code' | 'stage' | 'positions' | 'form' | 'formHash'
  >,
  finishedAt: number,
): AttemptEvidence {
  return {
    ...known,
    ...{ startedAt: null, effectiveDeadline: null, closesAt: null, finishedAt, cause: 'absent' },
    head: toHex(genesisHead(known.attemptId)),
    answers: Array.from({ length: known.positions }, () => ''),
    ...{ links: [], held: [], scores: [] },
  };
}

function positionsOf({ ruleset }: MemoryContest, stage: number): number {
  const rules = stageOf(ruleset, stage);
  return rules.kind === 'test' ? sectionItems(rules) : rules.tasks;
}

function clockOf(
  { ruleset }: MemoryContest,
  stage: number,
  window: { readonly from: Instant; readonly until: Instant },
): AttemptClock {
  const rules = stageOf(ruleset, stage);
  const terms = {
    ...{ durationMs: rules.durationSeconds * 1000, graceMs: rules.graceSeconds * 1000 },
    ...{ personalExtraMs: 0, incidentCreditMs: 0 },
    ...{ windowFrom: window.from, windowUntil: window.until },
  };
  return attemptClock(terms, window.from);
}

/** The first questions rightly, the others wrongly; the first is answered twice. */
function linksOf(
  { form, right, attemptId }: Ready,
  positions: number,
  from: Instant,
): readonly StoredLink[] {
  const values = Array.from({ length: positions }, (_, i) => {
    const key = i < (right ?? 0) ? 'a' : 'b';
    const shown = 'abcd'[form?.[i]?.options.indexOf(key) ?? 0] ?? 'a';
    return form === null ? `text ${String(i + 1)}` : shown;
  });
  const first = { position: 1, value: form === null ? 'draft' : 'd' };
  const saves = [first, ...values.map((value, i) => ({ position: i + 1, value }))];
  return saves.map(({ position, value }, i) => ({
    ...{ seq: i + 1, position, revision: i + 1, at: from + (i + 1) * 1000, value },
    salt: toHex(noise(`${attemptId} ${String(i)}`, 16)),
  }));
}

type Sheet = {
  readonly form: Form | null;
  readonly stage: number;
  readonly links: readonly StoredLink[];
  readonly positions: number;
};

function scoresOf(
  { ruleset }: MemoryContest,
  { form, stage, links, positions }: Sheet,
): AttemptEvidence['scores'] {
  const rules = stageOf(ruleset, stage);
  if (form === null || rules.kind !== 'test') return [];
  const key = new Map(LEAVES.map((leaf) => [leaf.code, leaf.key]));
  const score = scoreForm({ form, answers: finalAnswers(links, positions) }, key, rules);
  return [{ ...score, version: 1, keyHash: keyHash(key) }];
}
