import { expectOk, instant } from '@adal/kernel';
import fc from 'fast-check';

import { MONDAY, packRuleset, shippedCalendar } from '../../../../test/support/contest.maker.js';
import { atLocalTime, dateOfDay, dayNumber, localDay, weekday } from './civil-date.js';
import { calendarOf, parseCalendarYear } from './parse-calendar.js';
import { defaultWindows, windowFaults } from './windows.js';
import { addWorkingDays, isWorkingDay, workingDaysAfter } from './working-days.js';

const calendar = shippedCalendar();
const kz = packRuleset('kz-2026-04');
const iso = (ms: number) => new Date(ms).toISOString();

describe('civil dates', () => {
  it('agree with the platform on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 86_000 }), (day) => {
        const date = iso(day * 86_400_000).slice(0, 10);
        const isSame = dateOfDay(day) === date && expectOk(dayNumber(date)) === day;
        return isSame && weekday(day) === new Date(day * 86_400_000).getUTCDay();
      }),
    );
  });

  it('refuse what is no date', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', '']) {
      expect(dayNumber(date).ok).toBe(false);
    }
  });

  it('change at local midnight', () => {
    const midnight = instant(Date.UTC(2026, 5, 1, 19));

    expect(dateOfDay(localDay(midnight, 300))).toBe('2026-06-02');
    expect(dateOfDay(localDay(instant(midnight - 1), 300))).toBe('2026-06-01');
    expect(atLocalTime(localDay(midnight, 300), '00:00', 300)).toBe(midnight);
  });
});

describe('working days', () => {
  it('skip weekends, holidays and moved days off', () => {
    expect(addWorkingDays('2026-03-20', 1, calendar)).toEqual({ ok: true, value: '2026-03-26' });
    expect(addWorkingDays('2026-05-08', 1, calendar)).toEqual({ ok: true, value: '2026-05-12' });
  });

  it('know that 30 August is worked since the Constitution of 2026, and 15 March is not from 2027', () => {
    expect(isWorkingDay('2026-08-31', calendar)).toEqual({ ok: true, value: true });
    expect(isWorkingDay('2027-03-15', calendar)).toEqual({ ok: true, value: false });
  });

  it('count a worked Saturday and not the day off that it stands for', () => {
    const moved = { ...calendar, holidays: ['2026-06-05'], workingWeekends: ['2026-06-06'] };

    expect(addWorkingDays('2026-06-04', 1, moved)).toEqual({ ok: true, value: '2026-06-06' });
  });

  it('refuse a year without a calendar instead of guessing', () => {
    expect(addWorkingDays('2027-12-30', 5, calendar)).toMatchObject({
      error: { code: 'calendar.year-unknown' },
    });
  });

  it('do not count the day of the act itself, and end with the working day', () => {
    expect(iso(expectOk(workingDaysAfter(MONDAY, 7, calendar)))).toBe('2026-06-10T13:00:00.000Z');
  });

  it('add up: n and then m is n + m', () => {
    const few = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(few, few, (n, m) => {
        const first = expectOk(addWorkingDays('2026-06-01', n, calendar));
        const both = expectOk(addWorkingDays('2026-06-01', n + m, calendar));
        return expectOk(addWorkingDays(first, m, calendar)) === both;
      }),
    );
  });
});

describe('a calendar file', () => {
  const year = { ...fileOf(2026), restDays: [], workingWeekends: [] };

  it('is refused when a date lies in another year or is given twice', () => {
    expect(parseCalendarYear({ ...year, workingWeekends: ['2027-01-02'] }).ok).toBe(false);
    expect(parseCalendarYear({ ...year, workingWeekends: ['2026-01-03', '2026-01-03'] }).ok).toBe(
      false,
    );
  });

  it('joins only with years of the same working day', () => {
    const next = { ...fileOf(2027), workdayEnd: '17:00' };

    expect(calendarOf([year, next]).ok).toBe(false);
    expect(calendarOf([]).ok).toBe(false);
  });
});

describe('windows', () => {
  const windows = expectOk(defaultWindows(kz, calendar, MONDAY));

  it('are the earliest that the ruleset allows', () => {
    expect(iso(windows.acceptUntil)).toBe('2026-06-10T13:00:00.000Z');
    expect(windows.stages.map((stage) => [iso(stage.from), iso(stage.until)])).toEqual([
      ['2026-06-16T04:00:00.000Z', '2026-06-16T13:00:00.000Z'],
      ['2026-06-17T04:00:00.000Z', '2026-06-17T13:00:00.000Z'],
    ]);
    expect(windowFaults(windows, kz, calendar, MONDAY)).toEqual([]);
  });

  it('may be longer and not one millisecond shorter', () => {
    const shorter = { ...windows, acceptUntil: instant(windows.acceptUntil - 1) };

    expect(windowFaults(shorter, kz, calendar, MONDAY)).toEqual(['windows.too-short']);
  });

  it('may begin earlier on the day of publication and not the day before', () => {
    const evening = instant(MONDAY + 8 * 3_600_000);
    const tomorrow = instant(MONDAY + 24 * 3_600_000);

    expect(windowFaults(windows, kz, calendar, evening)).toEqual([]);
    expect(windowFaults(windows, kz, calendar, tomorrow)).toEqual(['windows.in-past']);
  });

  it('are out of order when a stage begins before the one before it ends, or is shorter than its test', () => {
    const [test, practical] = windows.stages;
    if (test === undefined || practical === undefined) throw new Error('two stages');
    const overlapping = [test, { ...practical, from: instant(test.until - 1) }];
    const short = [{ ...test, until: instant(test.from + 3_299_999) }, practical];

    for (const stages of [overlapping, short, [test]]) {
      expect(windowFaults({ ...windows, stages }, kz, calendar, MONDAY)).toEqual([
        'windows.out-of-order',
      ]);
    }
  });
});

function fileOf(year: number) {
  const [utcOffsetMinutes, workdayStart, workdayEnd] = [300, '09:00', '18:00'];
  const days = { restDays: [], workingWeekends: [] as string[] };
  return { id: 'kz', year, utcOffsetMinutes, workdayStart, workdayEnd, sources: ['law'], ...days };
}
