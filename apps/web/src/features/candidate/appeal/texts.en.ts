import type { kk } from './texts.kk.js';

/** English words of a candidate's appeal. */
export const en: typeof kk = {
  above: 'My contest',
  title: 'Appeal',
  lead: 'Choose what happened. The evidence is attached already; you need not look for any.',
  clock: 'You may file until',
  noClock: 'There is no decision yet: you may file an appeal now.',
  over: 'The time to file is over',
  overText: 'After it you may go to court.',
  voided: 'The decision is voided already; there is no need to appeal',
  frozen: 'While an appeal is being decided, nobody is appointed.',
  openOne: 'Your appeal is being decided. You may file another one after that.',
  choose: 'What happened?',
  attached: 'Attached already',
  send: 'File the appeal',
  chooseFirst: 'Choose what happened.',
  sent: 'Appeal filed',
  ask: 'File the appeal?',
  effects: {
    freeze: 'Until it is decided, the appointment in this contest stops.',
    code: 'The department sees your ID number only and never your name.',
    one: 'One appeal is decided at a time.',
  },
  follows: {
    title: 'Why you cannot write, and what comes next',
    noText:
      'There is no field for text here on purpose: what you write may give you away, and those who review the appeal must not know who you are.',
    log: 'The department reads the log itself and asks the commission and the state body to explain. You need not prove anything.',
    answer: (days) =>
      `The answer is due within ${days} working days of the filing. You get a message, and the outcome with its reason appears on this page.`,
    details:
      'If you know what the log cannot hold (who is related to whom, for example), write an ordinary letter to the department. It will bear your name, so leave your ID number out of it.',
  },
  own: 'Your appeals',
  status: { open: 'Being decided', upheld: 'Upheld', dismissed: 'Dismissed' },
  filed: 'Filed',
  review: 'The department must answer by',
  silence: 'If there is no answer by then, the appeal counts as dismissed and you may go to court.',
  decided: 'Decided',
  why: 'Reason',
  reasons: {
    'breach-found':
      'A breach was found. The department has a case, and the appointment is stopped.',
    'no-breach': 'No breach was found.',
    'no-effect': 'There was a breach, but it did not change the outcome.',
    'too-late': 'The appeal was filed after the time for it.',
    'not-understood':
      'It was not clear what is meant. You may choose another reason and file again.',
    silence: 'The department did not answer in time. That counts as a refusal.',
    other: 'The department gave no reason.',
  },
  court: 'If you disagree with the outcome, you may go to court.',
  symptoms: {
    interrupted: {
      title: 'The test was interrupted',
      text: 'The connection, the device or the system failed and time was lost.',
      evidence:
        'when your attempt began and ended, when each answer reached the server, the chain of answers.',
    },
    'item-wrong': {
      title: 'A question or its key is wrong',
      text: 'There is a mistake in a question, or another answer is right.',
      evidence:
        'your form, the texts of the questions, the keys, and the root of the bank in the log.',
    },
    'result-wrong': {
      title: 'The result is computed wrongly',
      text: 'The points do not match my answers.',
      evidence: 'your answers, your form, and every step of the computation.',
    },
    'marks-wrong': {
      title: 'My work was marked unfairly',
      text: 'I disagree with the marks of the commission.',
      evidence: 'the text of your work and the marks of the members under their pseudonyms.',
    },
    'refused-wrongly': {
      title: 'I was wrongly not admitted',
      text: 'The reason of the refusal is not right.',
      evidence:
        'the code and time of the refusal. Your documents are seen by the document desk only.',
    },
    'conflict-of-interest': {
      title: 'A member has a conflict of interest',
      text: 'A member of the commission is linked to somebody who takes part.',
      evidence: 'the members of the commission and the entries of the sitting.',
    },
    'anonymity-broken': {
      title: 'Somebody knew who I am',
      text: 'Whoever marked may have known whose work it was.',
      evidence: 'who opened your data and when, the map of work codes, the entries of the sitting.',
    },
    'procedure-broken': {
      title: 'The rules were broken in another way',
      text: 'None of the above fits.',
      evidence: 'every entry of this contest in the log.',
    },
  },
  evidenceNote: 'All of it is kept in the log under your ID number and cannot be changed.',
  panel: {
    title: 'Do you disagree?',
    text: 'If something was wrong, file an appeal. While it is decided, nobody is appointed.',
    open: 'Open the appeal page',
  },
};
