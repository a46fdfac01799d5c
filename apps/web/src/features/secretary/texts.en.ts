import { en as board } from './board/texts.en.js';
import { en as builder } from './builder/texts.en.js';
import type { SecretaryTexts } from './texts.kk.js';

/** English words of the secretary. */
export const en: SecretaryTexts = {
  home: {
    title: 'My contests',
    lead: 'From the draft to the appointment: where each contest stands and what it needs from you.',
    begin: 'New contest',
    empty: 'No contests yet',
    emptyText: 'Start a new contest and it appears here.',
    yours: 'Your turn.',
    toDraft: 'Open the draft',
    toBoard: 'Open the live board',
  },
  waiting: {
    compose: (_, missing) => `Still missing in the draft: ${missing}.`,
    sign: () => 'The draft is ready. Next: sign it.',
    publisher: () => 'You have signed. Waiting for the publisher.',
    pending: () => 'Both signatures are given. The contest is announced within seconds.',
    suspended: () => 'The contest is suspended.',
    opening: (when) => `Announced. Applications are accepted from ${when}.`,
    accepting: (when) =>
      `Applications are accepted until ${when}. Until then nobody sees how many.`,
    confirming: (when) => `Candidates of the voided contest confirm until ${when}.`,
    'seal-rerun': () => 'Whoever confirmed is admitted as before. Next: seal the list.',
    seal: () => 'Documents are being checked. Next: seal the list.',
    reveal: (when) => `Reveal your secret for the beacon by ${when}.`,
    others: (when) => `Waiting for the secrets of the others by ${when}.`,
    'stage-ahead': (when) => `The test is not open yet. It opens ${when}.`,
    'writing-ahead': (when) => `Practical tasks are not open yet. They open ${when}.`,
    stage: (when) => `Test. The last attempt ends on ${when}.`,
    writing: (when) => `Practical tasks. The last attempt ends on ${when}.`,
    marking: () => 'Works are being marked. When all are, you or the chair close the marks.',
    sitting: () => 'Marks are closed. The commission meets.',
    offer: () => 'The decision is made. After the standstill the post is offered.',
    frozen: () => 'An appeal or a case is being reviewed: the appointment waits.',
    closed: () => 'The contest is over.',
    'not-held': () => 'The contest was not held.',
    voided: () => 'The result of the contest is voided.',
  },
  builder,
  board,
};
