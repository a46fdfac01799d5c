import { packRuleset } from '../../../../../../test/support/contest.maker.js';
import type { Contest } from '../queries.js';
import { checksOf, type CheckCode } from './checks.js';
import { NEW_CONTEST, type BuilderValues } from './form-values.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 8, 1, 4);
const RULES = packRuleset('generic');
const EARLIEST = {
  acceptFrom: NOW,
  acceptUntil: NOW + 10 * HOUR,
  stages: [20, 30].map((hour) => ({ from: NOW + hour * HOUR, until: NOW + (hour + 5) * HOUR })),
};
const CELLS = [
  { code: 'anti-corruption-law', groups: 20 },
  { code: 'ethics-code', groups: 20 },
];
const WHOLE: BuilderValues = {
  ...NEW_CONTEST,
  ...{ titleKk: 'а', titleRu: 'б', titleEn: 'c', category: 'C-R-4', ...EARLIEST },
  ...{ chair: 'chair', members: ['m1', 'm2'], holders: ['h1', 'h2', 'h3'], threshold: 2 },
  ...{ departmentStaffId: 'd', bankId: 'bank', tasks: ['one', 'two'] },
};

function unmet(
  changes: Partial<BuilderValues>,
  isSaved = true,
  missing: readonly string[] = [],
): readonly CheckCode[] {
  const composition = { bankId: 'bank', bankCells: CELLS, tasksCount: 0, rerun: null, missing };
  const contest = { composition } as unknown as Contest;
  const facts = { rules: RULES, contest, self: 'self', earliest: EARLIEST, now: NOW, isSaved };
  return checksOf({ ...WHOLE, ...changes }, facts)
    .filter(({ isMet }) => isMet !== true)
    .map(({ code }) => code);
}

describe('the checks before a publication', () => {
  it('are all met by a whole draft that is saved', () => {
    expect(unmet({})).toEqual([]);
  });

  it.each<[string, Partial<BuilderValues>, CheckCode]>([
    ['a title is missing in one language', { titleKk: ' ' }, 'titles'],
    ['acceptance began yesterday', { acceptFrom: NOW - 24 * HOUR }, 'start'],
    ['acceptance is a minute too short', { acceptUntil: NOW + 9 * HOUR }, 'acceptance'],
    ['a stage has no end', { stages: [{ from: NOW, until: null }] }, 'order'],
    ['a seat is empty', { members: ['m1'] }, 'members'],
    ['nobody is the chair', { chair: null }, 'chair'],
    ['more holders are needed than there are', { threshold: 4 }, 'threshold'],
    ['one person has two roles', { holders: ['h1', 'h2', 'm1'] }, 'apart'],
    ['the secretary has a seat', { members: ['m1', 'self'] }, 'apart'],
    ['a task is empty', { tasks: ['one', ''] }, 'tasks'],
    ['another bank is not counted yet', { bankId: 'other' }, 'coverage'],
  ])('tell when %s', (_what, changes, code) => {
    expect(unmet(changes)).toContain(code);
  });

  it('stay open until the draft is saved', () => {
    expect(unmet({}, false)).toEqual(['saved']);
  });

  it('count one thing once, though list and server both name it', () => {
    expect(unmet({ bankId: null }, true, ['bank.missing'])).toEqual(['bank']);
    expect(unmet({ tasks: ['', ''] }, true, ['tasks.missing'])).toEqual(['tasks']);
  });

  it('show what only the server finds', () => {
    expect(unmet({}, true, ['holders.same-key'])).toEqual(['server']);
    expect(unmet({}, true, ['windows.in-past'])).toEqual(['server']);
  });
});
