import { type Result, expectOk, ok, refuse, toHex } from '@adal/kernel';
import { canonicalHash, optionOrder, orderByHmac } from '@adal/proof';
import type { Blueprint, DrawnFrom, Section } from './blueprint.js';
import { OPTION_LETTERS } from './item.js';

/**
 * One question of a form. `options` tells which option of the bank stands behind the letters a, b, c, d that
 * the candidate sees: with `cabd` the letter a shows the bank's option c.
 */
export type FormPosition = {
  readonly section: string;
  readonly item: string;
  readonly options: string;
};

/** One candidate's questions in the order of sitting; position n of the candidate is element n − 1. */
export type Form = readonly FormPosition[];

/** Whose form is drawn, and by which seed; nothing else may influence it. */
export type Draw = {
  readonly seed: Uint8Array;
  readonly code: string;
  readonly blueprint: Blueprint;
};

/**
 * The form that the seed gives this candidate code: of each section the first items in the order of their HMAC,
 * of enemies only the first. `items` are those of the contest's half. Anybody can recompute it.
 */
export function drawForm(draw: Draw, items: readonly DrawnFrom[]): Result<Form> {
  const form: FormPosition[] = [];
  for (const section of draw.blueprint.sections) {
    const drawn = drawSection(draw, section, items);
    if (drawn.length < section.items) return refuse('form.bank-ran-dry', { section: section.code });
    form.push(...drawn);
  }
  return ok(form);
}

/** Binds a form to its candidate and stage; goes into the log when the form is drawn. */
export function formHash(
  form: Form,
  owner: { readonly code: string; readonly stage: number },
): string {
  const content = {
    code: owner.code,
    stage: owner.stage,
    form: form.map((position) => ({ ...position })),
  };
  return toHex(expectOk(canonicalHash(content)));
}

function drawSection(
  draw: Draw,
  section: Section,
  items: readonly DrawnFrom[],
): readonly FormPosition[] {
  const ofAct = items.filter((item) => item.act === section.code);
  const enemiesOf = new Map(ofAct.map((item) => [item.code, item.enemies]));
  const met = new Set<string>();
  const drawn: FormPosition[] = [];
  for (const item of orderByHmac(draw.seed, draw.code, [...enemiesOf.keys()])) {
    const enemies = enemiesOf.get(item) ?? item;
    if (drawn.length === section.items) break;
    if (met.has(enemies)) continue;
    met.add(enemies);
    drawn.push({ section: section.code, item, options: optionsOf(draw, item) });
  }
  return drawn;
}

function optionsOf(draw: Draw, item: string): string {
  if (!draw.blueprint.shuffleOptions) return OPTION_LETTERS.join('');
  return optionOrder({ seed: draw.seed, code: draw.code, item }, OPTION_LETTERS).join('');
}
