import {
  sectionItems,
  stageOf,
  contestSeedOf,
  type SealedMember,
  type TestStage,
} from '@adal/contest/domain';
import { expectOk, fromHex, instant, toHex, type Instant } from '@adal/kernel';
import { answerValueHash, genesisHead, nextHead, saveReceiptBody } from '@adal/proof';
import {
  attemptClock,
  bankLeaf,
  bankRoot,
  chainItem,
  decideStage,
  drawForm,
  finalAnswers,
  formHash,
  itemsOfHalf,
  keyHash,
  scoreForm,
  snapshotRoot,
  tasksRoot,
  workOf,
  type AttemptEvidence,
  type Form,
  type Item,
  type SnapshotEvidence,
  type StageResult,
  type StoredLink,
  type TestingEvidence,
} from '@adal/testing/domain';

import { by, FORM_SECRET, SYSTEM, type MemoryContest } from './memory-contest.js';
import { noise } from './memory-sitting.js';

const ACTS = ['anti-corruption-law', 'ethics-code'];
const MINUTE = 60_000;

const ITEMS: readonly (Item & { readonly salt: string })[] = ACTS.flatMap((act) =>
  Array.from({ length: 22 }, (_, n) => {
    const code = `${act.slice(0, 3).toUpperCase()}-${String(n + 1)}`;
    const options = { a: `right ${code}`, b: 'wrong 1', c: 'wrong 2', d: 'wrong 3' };
    const salt = toHex(noise(`item ${code}`));
    return {
      code,
      act,
      article: String(n),
      stem: `Question ${code}?`,
      options,
      key: 'a',
      source: 's',
      enemies: code,
      salt,
    };
  }),
);
const LEAVES = ITEMS.map(({ salt, ...item }) => ({
  ...bankLeaf(expectOk(fromHex(salt)), item),
  key: item.key,
}));

export const BANK_ROOT = bankRoot(
  LEAVES.map(({ code, act, enemies, content }) => ({ code, act, enemies, content })),
);

const TASKS = ['T1', 'T2'].map((code) => ({
  code,
  text: `Task ${code}`,
  salt: toHex(noise(code)),
}));

export const TASKS_ROOT = tasksRoot(
  TASKS.map(({ code, text, salt }) => ({ task: { code, text }, salt: expectOk(fromHex(salt)) })),
);

/** What one candidate does in one stage. */
export type Behaviour = {
  /** How many questions are answered rightly; null never comes. */
  readonly right: number | null;
  readonly saves: readonly { readonly position: number; readonly value: string }[];
};

/** The receipt body of one link, as the save lane signs it. */
export function receiptBodyOf(attempt: AttemptEvidence, seq: number): Uint8Array {
  let head = genesisHead(attempt.attemptId);
  for (const link of attempt.links.slice(0, seq)) head = headAfter(head, link);
  const link = attempt.links[seq - 1];
  if (link === undefined) throw new Error('no such link');
  const { position, revision, at } = link;
  const item = chainItem(position);
  return saveReceiptBody({ attempt: attempt.attemptId, seq, item, revision, head, receivedAt: at });
}

function headAfter(
  head: Uint8Array,
  { seq, position, revision, at, salt, value }: StoredLink,
): Uint8Array {
  const valueHash = answerValueHash(expectOk(fromHex(salt)), value);
  return nextHead(head, { seq, item: chainItem(position), revision, at, valueHash });
}

/** One whole stage sat by these people; answers who goes on and what evidence keeps. */
export function sat(
  contest: MemoryContest,
  stage: number,
  sitters: readonly (SealedMember & { readonly right: number | null })[],
): {
  attempts: readonly AttemptEvidence[];
  snapshots: readonly SnapshotEvidence[];
  admitted: readonly SealedMember[];
  results: readonly StageResult[];
} {
  const rules = stageOf(contest.ruleset, stage);
  const window = contest.state().windows.stages[stage] ?? {
    from: contest.now(),
    until: contest.now(),
  };
  const ready = sitters.map((sitter) => ({ ...sitter, ...drawn(contest, stage, sitter.code) }));
  for (const { attemptId, code, hash } of ready) {
    contest.logs(SYSTEM, { type: 'form.drawn', attemptId, code, stage, formHash: hash });
  }
  contest.does(SYSTEM, { type: 'OpenStage', stage });
  contest.at(window.from);
  const attempts = ready.map((each) => attempt(contest, stage, { ...each, from: window.from }));
  const ordered = [...attempts].sort((a, b) => (a.attemptId < b.attemptId ? -1 : 1));
  const counts = ordered.map(({ links }) => links.length);
  const root = snapshotRoot(
    ordered.map(({ attemptId, head, links }) => ({ attemptId, head, count: links.length })),
  );
  contest.logs(SYSTEM, { type: 'attempts.snapshot', stage, attempts: attempts.length, root });
  const snapshots = [{ stage, at: contest.now(), root, counts }];
  contest.at(instant(window.until + 10 * MINUTE));
  for (const each of attempts) close(contest, each);
  const outcome = rules.kind === 'test' ? results(contest, stage, attempts) : null;
  const sitting = new Set(
    attempts.filter(({ startedAt }) => startedAt !== null).map(({ code }) => code),
  );
  const admitted = sitters.filter(({ applicationId, code }) =>
    outcome === null ? sitting.has(code) : outcome.admitted.includes(applicationId),
  );
  contest.does(SYSTEM, { type: 'CloseStage', stage, admittedCount: admitted.length });
  return { attempts, snapshots, admitted, results: outcome?.results ?? [] };
}

function drawn(
  contest: MemoryContest,
  stage: number,
  code: string,
): { attemptId: string; form: Form | null; hash: string } {
  const rules = stageOf(contest.ruleset, stage);
  const attemptId = `attempt-${String(stage)}-${code}`;
  if (rules.kind === 'practical') return { attemptId, form: null, hash: TASKS_ROOT };
  const seed = expectOk(fromHex(contestSeedOf(contest.state(), FORM_SECRET) ?? ''));
  const form = expectOk(drawForm({ seed, code, blueprint: rules }, itemsOfHalf(seed, 'A', LEAVES)));
  return { attemptId, form, hash: formHash(form, { code, stage }) };
}

type Sitting = SealedMember & {
  readonly right: number | null;
  readonly attemptId: string;
  readonly form: Form | null;
  readonly hash: string;
  readonly from: Instant;
};

function attempt(contest: MemoryContest, stage: number, one: Sitting): AttemptEvidence {
  const rules = stageOf(contest.ruleset, stage);
  const positions = rules.kind === 'test' ? sectionItems(rules) : rules.tasks;
  const { attemptId, applicationId, code, form, hash, right, from } = one;
  const window = contest.state().windows.stages[stage];
  const clock = attemptClock(
    {
      ...{ durationMs: rules.durationSeconds * 1000, graceMs: rules.graceSeconds * 1000 },
      ...{
        personalExtraMs: 0,
        incidentCreditMs: 0,
        windowFrom: from,
        windowUntil: window?.until ?? from,
      },
    },
    from,
  );
  const started = right === null ? null : { startedAt: from, ...clock };
  if (started !== null)
    contest.logs(by('candidate', code), { type: 'attempt.started', attemptId, code, ...started });
  const links = right === null ? [] : linksOf(form, { attemptId, positions, right, from });
  let head = genesisHead(attemptId);
  for (const link of links) head = headAfter(head, link);
  const held =
    links.length === 0
      ? []
      : [{ position: 1, revision: 99, value: 'b', receivedAt: clock.closesAt + 1 }];
  return {
    ...{
      attemptId,
      applicationId,
      code,
      stage,
      positions,
      form,
      formHash: form === null ? null : hash,
    },
    ...(started ?? { startedAt: null, effectiveDeadline: null, closesAt: null }),
    finishedAt: started === null ? (window?.until ?? from) : clock.effectiveDeadline,
    cause: started === null ? 'absent' : 'deadline',
    ...{
      head: toHex(head),
      answers: finalAnswers(links, positions),
      links,
      held,
      scores:
        right === null || form === null
          ? []
          : [scored(rules as TestStage, { form, links, positions })],
    },
  };
}

type Answering = {
  readonly attemptId: string;
  readonly positions: number;
  readonly right: number;
  readonly from: Instant;
};

/** The first `right` questions rightly, the others wrongly; the first is answered twice. */
function linksOf(
  form: Form | null,
  { attemptId, positions, right, from }: Answering,
): readonly StoredLink[] {
  const values = Array.from({ length: positions }, (_, i) => {
    const shown = 'abcd'[form?.[i]?.options.indexOf(i < right ? 'a' : 'b') ?? 0] ?? 'a';
    return form === null ? `text ${String(i + 1)}` : shown;
  });
  const saves = [
    { position: 1, value: form === null ? 'draft' : 'd' },
    ...values.map((value, i) => ({ position: i + 1, value })),
  ];
  return saves.map(({ position, value }, i) => ({
    ...{ seq: i + 1, position, revision: i + 1, at: from + (i + 1) * 1000, value },
    salt: toHex(noise(`${attemptId} ${String(i)}`, 16)),
  }));
}

function scored(
  rules: TestStage,
  { form, links, positions }: { form: Form; links: readonly StoredLink[]; positions: number },
) {
  const key = new Map(LEAVES.map((leaf) => [leaf.code, leaf.key]));
  const score = scoreForm({ form, answers: finalAnswers(links, positions) }, key, rules);
  return { ...score, version: 1, keyHash: keyHash(key) };
}

function close(contest: MemoryContest, each: AttemptEvidence): void {
  const { attemptId, code, finishedAt, cause, links, head, held, scores } = each;
  const work = workOf(links, head, held.length);
  contest.logs(SYSTEM, { type: 'attempt.closed', attemptId, code, finishedAt, cause, ...work });
  for (const score of scores)
    contest.logs(SYSTEM, { type: 'attempt.scored', attemptId, code, ...score });
}

function results(contest: MemoryContest, stage: number, attempts: readonly AttemptEvidence[]) {
  const scores = attempts.map(({ applicationId, code, scores: [score] }) => ({
    ...{ applicationId, code },
    score:
      score === undefined
        ? null
        : { sections: score.sections, total: score.total, isPassed: score.isPassed },
  }));
  const outcome = decideStage(stage, scores, contest.ruleset.stages[stage + 1]?.admitTop ?? null);
  contest.logs(SYSTEM, ...outcome.results);
  return outcome;
}

export function testingEvidence(
  attempts: readonly AttemptEvidence[],
  snapshots: readonly SnapshotEvidence[],
): TestingEvidence {
  const used = new Set(attempts.flatMap(({ form }) => (form ?? []).map(({ item }) => item)));
  return {
    bank: {
      bankId: 'bank',
      root: BANK_ROOT,
      leaves: LEAVES,
      used: ITEMS.filter(({ code }) => used.has(code)),
    },
    tasks: { root: TASKS_ROOT, tasks: TASKS },
    ...{ attempts, snapshots },
  };
}
