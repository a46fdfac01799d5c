import type { kk } from './texts.kk.js';

/** English words of the candidate's messages. */
export const en: typeof kk = {
  title: 'Messages',
  lead: 'Everything we have told you stays here. Mail only reminds you.',
  unread: (n) => `Unread: ${n}`,
  allRead: 'All read',
  readAll: 'Mark all as read',
  isNew: 'new',
  until: 'By',
  empty: 'No messages yet',
  emptyText: 'The first appears here when we receive your application.',
  all: 'All messages',
  here: 'Messages about this contest',
  go: {
    contest: 'Open the contest',
    appeal: 'Open the appeal',
    void: 'What happened and what you keep',
    rerun: 'Confirm that you take part',
  },
  mailNote:
    'Letters hold no marks, ranks, ID numbers or names: somebody else may read your mailbox.',
};
