import { BAN_NAMES } from './bans.mjs';
import { adal } from './plugin.mjs';
import { LIMITS, STRICT } from './rule-sets.mjs';

const HOUSE_RULES_OF_OTHERS = ['no-explicit-any', 'no-non-null-assertion', 'no-inline-config'];

const bare = (rule) => rule.split('/').at(-1);

/** Every lint rule that house-style.md asks for, by its bare name. */
export const OUR_LINT_RULES = [
  ...BAN_NAMES,
  ...Object.keys(adal.rules),
  ...Object.keys(LIMITS),
  ...HOUSE_RULES_OF_OTHERS,
  ...Object.keys(STRICT)
    .filter((rule) => STRICT[rule] === 'error')
    .map(bare),
  'switch-exhaustiveness-check',
].filter((name, at, all) => all.indexOf(name) === at);

/** The name of the broken rule: the message of a ban of our own contains it, with a colon. */
export function ruleOf({ ruleId, message }) {
  if (ruleId === null) return /noInlineConfig/.test(message) ? 'no-inline-config' : 'parse-error';
  return OUR_LINT_RULES.find((name) => message.includes(`${name}: `)) ?? bare(ruleId);
}
