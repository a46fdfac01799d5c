import { plural } from '../../i18n/plural.js';
import type { RulesTexts } from './texts.kk.js';

/** English words in which the rules of a contest are told. */
export const en: RulesTexts = {
  title: 'The rules in plain words',
  pinned: (id, version) => `Ruleset ${id}, version ${version}`,
  test: (items, minutes) =>
    `${plural.en(items, 'question', 'questions')}, ${plural.en(minutes, 'minute', 'minutes')}.`,
  pass: (total, items) =>
    `To pass: at least ${total} of ${items} right, and the minimum of every section.`,
  section: 'Section',
  questions: 'Questions',
  minimum: 'Minimum',
  practical: (tasks, minutes, chars) =>
    `${plural.en(tasks, 'task', 'tasks')}, ${plural.en(minutes, 'minute', 'minutes')}, up to ${chars} characters an answer.`,
  marks: (criteria) => `Every member gives every work 1 to 5. Criteria: ${criteria}.`,
  workCode:
    'Every work has a code of its own: a member knows neither the candidate nor the marks of others.',
  admitAll: 'Everybody who passed the stage before is admitted.',
  admitTop: (n) =>
    `Admitted: the best ${n} of the stage before. Whoever ties at the cut goes through.`,
  ranking: 'Ranking',
  weights: (list) => `Weights: ${list}.`,
  ties: (list) => `Equal totals are parted in this order: ${list}.`,
  beacon: 'a public lot bound to the log',
  commission: 'Commission',
  members: (n, quorum) => `At least ${n} members, quorum ${quorum}.`,
  vote: 'Decisions need a simple majority of those present.',
  casting: 'At equal votes the chair decides.',
  openVote: 'The vote is open: each vote is shown under a pseudonym.',
  secretVote: 'The vote is secret.',
  secretary: 'The secretary has no vote.',
  appeal: 'Complaint',
  appealText: (months, days) =>
    `A complaint can be filed within ${plural.en(months, 'month', 'months')} and is reviewed in ${plural.en(days, 'working day', 'working days')}. Until then nobody is appointed.`,
  standstill: (days) =>
    `Between the decision and the offer lie ${plural.en(days, 'working day', 'working days')}.`,
  law: 'Legal basis',
  lawLanguage: 'As written in the ruleset.',
};
