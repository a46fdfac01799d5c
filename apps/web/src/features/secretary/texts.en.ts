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
    asking: () => 'Finding out whose turn it is.',
    compose: ({ left }) => `Not done yet in the draft: ${left}.`,
    sign: () => 'The draft is ready. Next: sign it.',
    publisher: () => 'You have signed. Waiting for the publisher.',
    pending: () => 'Both signatures are given. The contest is announced within seconds.',
    suspended: () => 'The department has suspended the contest. Only the department can resume it.',
    'secret-due': () =>
      'Your secret for the beacon was not revealed in time, so the contest is suspended. Reveal it.',
    'late-secrets': ({ who }) =>
      `A secret for the beacon was not revealed in time, so the contest is suspended. Waiting for: ${who}.`,
    opening: ({ when }) => `Announced. Applications are accepted from ${when}.`,
    accepting: ({ when }) =>
      `Applications are accepted until ${when}. Until then nobody sees how many.`,
    confirming: ({ when }) => `Candidates of the voided contest confirm until ${when}.`,
    desk: ({ left, when }) =>
      `The document desk is checking documents. Without a verdict: ${left}. First stage as planned: ${when}.`,
    secrets: ({ who }) => `The list is ready. A secret is still missing of: ${who}.`,
    seal: () => 'The list is ready. Seal it.',
    reveal: ({ when }) => `Reveal your secret for the beacon by ${when}.`,
    others: ({ who, when }) => `Secrets still to be revealed by ${when}: ${who}.`,
    ahead: ({ stage, when }) => `Next stage: ${stage}. It begins on ${when}.`,
    stage: ({ stage, when }) => `Stage under way: ${stage}. Candidates have until ${when}.`,
    'handing-out': () =>
      'The last attempt is over. The works go out to the members within seconds.',
    marking: ({ left }) => `The members are marking the works. Left to mark: ${left}.`,
    'close-marks': () => 'Everything is marked. Close the marks; the chair can do it too.',
    ranking: () => 'The ranking is being computed; this takes a few seconds.',
    chair: () => 'Marks are closed. Waiting for the chair to open the sitting.',
    sitting: () => 'The commission is sitting.',
    signing: ({ left }) => `The decision is voted. Signatures still missing: ${left}.`,
    effect: () => 'The decision is signed and takes effect within seconds.',
    frozen: () =>
      'The department is reviewing an appeal or a case: until it ends the appointment waits.',
    standstill: ({ when }) => `The decision is in effect. The post can be offered from ${when}.`,
    offer: () => 'The decision is in effect. Offer the post to the next in the ranking.',
    'next-offer': () =>
      'The candidate did not accept the offer. Offer the post to the next in the ranking.',
    answer: () => 'The post is offered. Waiting for the candidate to answer.',
    holders: ({ needed, of }) =>
      `The offer is accepted. Waiting for the shares of the key holders: ${needed} of ${of} are needed.`,
    'handed-over': () => 'The name has gone to the document desk. The contest ends within seconds.',
    nobody: ({ when }) => `The commission chose nobody. The contest ends by itself after ${when}.`,
    closed: () => 'The contest is over.',
    appointed: () =>
      'The contest is over. The offer was accepted and the name has gone to the document desk.',
    vacant: () => 'The contest is over, and the post stays vacant.',
    'not-held': () => 'The contest was not held.',
    voided: () => 'The department has voided the result. Nothing more is done here.',
  },
  builder,
  board,
};
