import { plural } from '../../../i18n/plural.js';
import type { kk } from './texts.kk.js';

/** English words of the test itself. */
export const en: typeof kk = {
  testTitle: 'The test',
  practicalTitle: 'Practical tasks',
  question: (n, of) => `Question ${n} of ${of}`,
  task: (n, of) => `Task ${n} of ${of}`,
  options: 'Possible answers',
  previous: 'Previous',
  next: 'Next',
  clear: 'Take the answer back',
  flag: 'Flag to come back',
  unflag: 'Remove the flag',
  yourText: 'Your answer',
  characters: (n, of) => `${n} of ${of} characters`,
  timer: {
    name: 'Time left',
    minutes: (n) => `${n} min`,
    hide: 'Hide the time',
    show: 'Show the time',
    left: (n) => `${plural.en(n, 'minute', 'minutes')} left`,
    up: 'Time is up',
  },
  saved: {
    at: (clock) => `Saved ${clock}`,
    known: 'Saved',
    sending: 'Saving',
    device: 'Safe on this device, not sent yet',
    none: 'No answer',
  },
  overtaken: {
    choice: (letter) =>
      `This question was answered later on another device. Here you had chosen ${letter}.`,
    text: 'This text was changed on another device. Your version from this device is below.',
    use: 'Use the answer of this device',
  },
  link: {
    steady: 'Connected',
    sending: 'Sending',
    short: 'Offline',
    offline: (span) => `Offline ${span}. Keep working.`,
    safe: (n) => `${plural.en(n, 'answer is', 'answers are')} safe on this device.`,
    unsafe: 'This browser can keep nothing. Do not close the page until the connection is back.',
  },
  map: {
    name: 'Map of questions',
    answered: 'answered',
    empty: 'no answer',
    flagged: 'flagged',
    unsaved: 'not sent yet',
    legend: { answered: 'Answered', flagged: 'Flagged', unsaved: 'Not sent' },
    answeredOf: (n, of) => `${n} of ${of} answered`,
  },
  keys: {
    hint: '← → questions, 1–4 or A–D answers, F flags',
    off: 'Turn keys off',
    on: 'Turn keys on',
  },
  review: {
    open: 'Review and finish',
    title: 'Look through before you finish',
    back: 'Back to the questions',
    unanswered: (n) => `No answer: ${n}`,
    flagged: (n) => `Flagged: ${n}`,
    answered: (n) => `Answered: ${n}`,
    allAnswered: 'Every question has an answer.',
    go: (n) => `Go to question ${n}`,
    finish: 'Finish',
    confirmTitle: 'Finish now?',
    effects: {
      final: 'Answers cannot be changed after this.',
      kept: (n, of) => `${n} of ${of} answers will count.`,
      time: (span) => `The time that is left (${span}) is given up.`,
    },
    offline: (n) =>
      `${plural.en(n, 'answer is', 'answers are')} not sent yet. Finish when the connection is back: until the time is over answers are sent by themselves.`,
  },
  leave: {
    title: 'Leave this page?',
    clock: 'The clock keeps running.',
    kept: 'The answers you gave are kept; you can come back and go on.',
    confirm: 'Leave',
  },
  elsewhere: {
    title: 'The work goes on in another tab',
    text: 'This tab sends nothing any more. Your answers are safe.',
    here: 'Go on here',
  },
  over: {
    title: 'Time is up',
    text: 'Your last answers are being taken and your work is being closed.',
  },
};
