import type { kk } from './texts.kk.js';

/** English words of what the decision is for one candidate. */
export const en: typeof kk = {
  panel: {
    title: 'The decision for you',
    decision: 'Decision of the commission',
    chosen: 'You were chosen',
    other: 'Another candidate was chosen',
    nobody: 'Nobody is to be appointed',
    place: 'Your place',
    placeOf: (rank, of) => `${rank} of ${of}`,
    unranked: 'You are not in the ranking: it holds only those who passed every stage.',
    points: 'Your points',
    pointsOf: (points, max) => `${points} of ${max}`,
    next: 'What comes next',
    nextChosen: 'The secretary of the contest will offer the post. You will get a message then.',
    nextOther:
      'If the chosen candidate declines, the post is offered to the next ID number in the ranking. If your turn comes, we will tell you.',
    nextHalted:
      'While an appeal or a case is open, the post is offered to nobody. If it is offered to you, you will get a message.',
    nextOut: 'There is nothing to do. Your name stays sealed.',
    all: 'The whole decision and ranking',
  },
  offer: {
    noLimit: 'There is no time limit. Until you answer, the post is offered to nobody else.',
    halted: 'You cannot answer yet',
    byAppeal:
      'An appeal in this contest is being reviewed. Until it is decided nobody is appointed.',
    byCase: 'The department has a case open on this contest. Until it closes nobody is appointed.',
    bySuspension: 'The contest is suspended. Until it goes on, offers are not answered.',
    appealEnd: (days) =>
      `The department answers an appeal within ${days} working days of its filing. Without an answer it counts as dismissed.`,
    caseEnd:
      'If the department does not void the decision, the appointment goes on. If it does, the offer falls.',
    paused: 'The appointment is halted',
    kept: 'The offer stays yours. You will get a message when you can answer.',
    keptAnswer: 'Your answer is kept. You will get a message when the appointment goes on.',
  },
  waiting: {
    title: 'You are offered the post: we wait for your answer',
    halted: 'You are offered the post, but the appointment is halted',
    answer: 'Answer the offer',
    open: 'See why',
    mark: 'Post offered',
  },
  withdrawal: {
    title: 'Leave the queue',
    text: 'If the chosen candidate declines, the post is offered to the next ID number. You can ask not to be offered it.',
    textChosen:
      'The commission chose you. If you do not want the post, you need not wait for the offer to say so.',
    ask: 'Leave the queue?',
    turn: 'The post will not be offered to you, but to the next ID number in the ranking.',
    rerun: 'If the decision is voided, you cannot take part in the rerun.',
  },
};
