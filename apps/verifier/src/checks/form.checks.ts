import { contestSeedOf, stageOf, type TestStage } from '@adal/contest/domain';
import { expectOk, fromHex } from '@adal/kernel';
import { exactJson } from '@adal/supervision/domain';
import {
  bankLeaf,
  bankRoot,
  drawForm,
  formHash,
  itemsOfHalf,
  tasksRoot,
  type AttemptEvidence,
  type BankLeaf,
} from '@adal/testing/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, type FormDrawn } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { bytesOf } from './log.checks.js';

function bank({ parts, entries }: Dossier): Outcome {
  const announced = eventsOf(entries, 'contest.announced')[0];
  const known = parts.restricted?.testing.bank ?? null;
  if (known === null) {
    const isRight = announced === undefined || announced.bankRoot === null;
    return { says: 'no item bank', findings: unless([isRight, 'the item bank is missing']) };
  }
  const leaves = new Map(known.leaves.map((leaf) => [leaf.code, leaf]));
  const altered = known.used.filter(({ salt, ...item }) => {
    const leaf = leaves.get(item.code);
    const made = bankLeaf(expectOk(fromHex(salt)), item);
    return leaf === undefined || exactJson({ ...made, key: item.key }) !== exactJson(leaf);
  });
  return {
    says: `${String(known.leaves.length)} items of the bank lead to the announced root; ${String(known.used.length)} that were asked are shown whole`,
    findings: [
      ...unless([
        bankRoot(known.leaves.map(leafOf)) === announced?.bankRoot,
        'the item bank is not the one whose root was announced',
      ]),
      ...altered.map(({ code }) => `item ${code} is not the one in the bank`),
    ],
    notChecked: ['the texts and keys of items that nobody was asked'],
  };
}

function leafOf({ code, act, enemies, content }: BankLeaf): BankLeaf {
  return { code, act, enemies, content };
}

function tasks({ parts, entries }: Dossier): Outcome {
  const announced = eventsOf(entries, 'contest.announced')[0]?.tasksRoot ?? null;
  const known = parts.restricted?.testing.tasks?.tasks ?? [];
  if (announced === null && known.length === 0) return nothingToCheck('no practical tasks');
  const salted = known.map(({ code, text, salt }) => ({
    task: { code, text },
    salt: bytesOf(salt),
  }));
  return {
    says: `${String(known.length)} practical tasks are those that were committed to at the announcement`,
    findings: unless([
      known.length > 0 && tasksRoot(salted) === announced,
      'the practical tasks are not those whose root was announced',
    ]),
  };
}

/** The seed in bytes; null while it cannot be known. */
function seedOf({ state, life: { findings }, entries }: Dossier): Uint8Array | null {
  const secret = eventsOf(entries, 'contest.form-secret-revealed')[0]?.formSecret;
  if (state === null || secret === undefined || findings.length > 0) return null;
  const seed = contestSeedOf(state, secret);
  return seed === null ? null : bytesOf(seed);
}

/** A rerun inherits the split of the contest that it stands for; whose seed that is, the older evidence shows. */
function splitOf({ state, parts }: Dossier, own: Uint8Array | null): Uint8Array | null {
  if ((state?.lineage.splitOf ?? null) === null) return own;
  const inherited = parts.restricted?.supervision.rerun?.splitSeed ?? null;
  return inherited === null ? null : bytesOf(inherited);
}

function forms(dossier: Dossier): Outcome {
  const { parts, entries, state } = dossier;
  const { restricted } = parts;
  const drawn = eventsOf(entries, 'form.drawn');
  if (restricted === null || drawn.length === 0) return nothingToCheck('no form was drawn');
  const seed = seedOf(dossier);
  const half = state?.lineage.half ?? 'A';
  const split = splitOf(dossier, seed);
  const items =
    split === null ? null : itemsOfHalf(split, half, restricted.testing.bank?.leaves ?? []);
  const stored = new Map(restricted.testing.attempts.map((each) => [each.attemptId, each]));
  const redrawn = drawn.flatMap((form) => {
    const rules = stageOf(parts.ruleset, form.stage);
    if (rules.kind === 'practical') return practicalForm(form, state?.tasksRoot ?? null);
    if (seed === null || items === null)
      return [`the form of ${form.code} cannot be drawn again: there is no seed`];
    return testForm(form, stored.get(form.attemptId), { seed, rules, items });
  });
  return {
    says: `${String(drawn.length)} forms drawn again from the seed, each as it was logged and stored`,
    findings: [...redrawn, ...oneEach(dossier, drawn)],
  };
}

type Draw = {
  readonly seed: Uint8Array;
  readonly rules: TestStage;
  readonly items: readonly BankLeaf[];
};

function testForm(
  logged: FormDrawn,
  stored: AttemptEvidence | undefined,
  { seed, rules, items }: Draw,
): readonly string[] {
  const { code, stage } = logged;
  const form = drawForm({ seed, code, blueprint: rules }, items);
  if (!form.ok) return [`the form of ${code} cannot be drawn: ${form.error.code}`];
  const hash = formHash(form.value, { code, stage });
  const isStored = stored?.formHash === hash && exactJson(stored.form) === exactJson(form.value);
  return unless(
    [hash === logged.formHash, `the form logged for ${code} is not the one that the seed gives`],
    [isStored, `the stored form of ${code} is not the one that the seed gives`],
  );
}

function practicalForm(
  { code, formHash: logged }: FormDrawn,
  root: string | null,
): readonly string[] {
  return unless([logged === root, `${code} was given other practical tasks than were announced`]);
}

/** One attempt for everybody who was to sit, known to the log and to the tables alike. */
function oneEach({ parts }: Dossier, drawn: readonly FormDrawn[]): readonly string[] {
  const attempts = parts.restricted?.testing.attempts ?? [];
  const name = ({
    attemptId,
    code,
    stage,
  }: Pick<AttemptEvidence, 'attemptId' | 'code' | 'stage'>) =>
    `${attemptId} ${code} ${String(stage)}`;
  const [logged, stored] = [drawn.map(name).sort(), attempts.map(name).sort()];
  const sittings = new Set(drawn.map(({ code, stage }) => `${code} ${String(stage)}`));
  return unless(
    [
      exactJson(logged) === exactJson(stored),
      'the stored attempts are not those for which forms were logged',
    ],
    [sittings.size === drawn.length, 'somebody was given two forms for one stage'],
  );
}

export const FORM_CHECKS: readonly Check[] = [
  { name: 'item bank', code: EXIT.rules, run: bank },
  { name: 'practical tasks', code: EXIT.rules, run: tasks },
  { name: 'forms', code: EXIT.rules, run: forms },
];
