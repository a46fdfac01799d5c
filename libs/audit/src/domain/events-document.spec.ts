import type { EventCatalogue } from '@adal/kernel';

import { describeEvents } from './events-document.js';

const CATALOGUE: EventCatalogue = [
  {
    type: 'contest.decided',
    version: 2,
    disclosure: 'now',
    says: 'The decision took effect.',
    fields: { decisionEntry: 'id of the entry | hex' },
  },
  { type: 'contest.drafted', version: 1, disclosure: 'restricted', says: 'Begun.', fields: {} },
];

test('tells of each event its version, fields and who sees it', () => {
  const text = describeEvents([{ context: 'contest', catalogue: CATALOGUE }]);

  expect(text).toContain('## contest');
  expect(text).toContain('### contest.decided (version 2)');
  expect(text).toContain('| `decisionEntry` | id of the entry \\| hex |');
  expect(text).toContain('never by the public (`restricted`)');
});

test('does not depend on the order in which contexts are given', () => {
  const contest = { context: 'contest', catalogue: CATALOGUE };
  const other = { context: 'access', catalogue: [] };

  expect(describeEvents([contest, other])).toBe(describeEvents([other, contest]));
});
