import type { Ruleset } from '@adal/contest/domain';

/**
 * The ruleset that a contest is held under, as the server hands it out. The server checked every
 * field of it before the contest was announced; here only its kind is looked at.
 */
export function rulesOf(contest: { readonly rules: unknown }): Ruleset {
  if (!isRuleset(contest.rules)) throw new Error('the contest came without its rules');
  return contest.rules;
}

function isRuleset(value: unknown): value is Ruleset {
  return typeof value === 'object' && value !== null && 'stages' in value && 'ranking' in value;
}
