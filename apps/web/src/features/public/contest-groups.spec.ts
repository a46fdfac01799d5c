import { groupsOf } from './contest-groups.js';

const row = (status: 'accepting' | 'announced' | 'testing' | 'voided', rerunOf: string | null) => ({
  status,
  rerunOf,
});

it('puts what is open to everybody first, and keeps the order of the server inside a group', () => {
  const rows = [
    row('accepting', null),
    row('testing', null),
    row('accepting', 'x'),
    row('voided', null),
  ];

  expect(groupsOf(rows)).toEqual([
    { group: 'open', contests: [rows[0]] },
    { group: 'running', contests: [rows[1], rows[2]] },
    { group: 'over', contests: [rows[3]] },
  ]);
});

it('leaves out headings under which nothing stands', () => {
  expect(groupsOf([row('announced', null)]).map(({ group }) => group)).toEqual(['soon']);
});
