import type { kk } from './texts.kk.js';

/** English words of the demo's mail. */
export const en: typeof kk = {
  title: 'Outgoing mail',
  lead: 'In the demo letters go nowhere: they are shown here and their links work. A production system has no such page.',
  to: 'To',
  find: 'By address',
  findText: 'Write the whole address; leave it empty to see all recent letters.',
  empty: 'No letters',
  emptyText: 'A letter appears when somebody registers or something happens in a contest.',
  open: 'Open the link',
  none: 'There is no such page',
  noneText: 'This system sends its letters through a real mail server.',
  home: 'To the start page',
};
