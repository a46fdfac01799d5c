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
  language: {
    kk: 'The questions are in Kazakh.',
    ru: 'The questions are in Russian.',
    en: 'The questions are in English.',
  },
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
  lot: {
    title: 'The beacon: a number nobody chose',
    text: 'The sets of questions follow from a number made of three secrets, which three people create independently. So nobody can choose a set in advance.',
    party: { secretary: 'Secretary', publisher: 'Publisher', department: 'Department reviewer' },
    you: (party) => `${party} (you)`,
    missing: 'No secret yet',
    committed: 'Secret put in',
    toReveal: 'to be revealed',
    revealed: 'Secret revealed',
    until: 'Secrets to be revealed by',
    missed: 'If a secret is still missing then, the contest is suspended until it is revealed.',
    commitText:
      'The secret is made in this browser. Only its fingerprint goes to the server; the secret itself is saved to a file.',
    commit: 'Put a secret in',
    committedSays: 'The secret is in. Keep the file.',
    keepText:
      'Your secret is kept in this browser. Keep the file too: if the secret is never revealed, the contest stops.',
    elsewhereText:
      'Your secret is not in this browser. Once the list is sealed you will need its file: have it ready.',
    saveFile: 'Save the file of the secret',
    revealText:
      'The list of candidates is sealed. Now the secret can be revealed: it goes into the log.',
    reveal: 'Reveal the secret',
    revealedSays: 'The secret is revealed.',
    fromFileText: 'The secret is not in this browser. Choose the file that you saved.',
    chooseFile: 'Choose the file of the secret',
    wrongFile:
      'This file does not hold the secret of this contest. Choose the one saved when you signed.',
  },
};
