import { calendarOf } from './calendar.js';

const AT = Date.parse('2026-12-01T13:00:00Z');
const calendar = (title: string): string =>
  calendarOf([{ id: 'c1-apply', title, from: AT, until: AT + 3_600_000 }], {
    address: 'https://adal.test/contests/c1',
    now: AT,
  });

describe('a calendar file', () => {
  it('has the window in UTC', () => {
    const file = calendar('Приём');

    expect(file).toContain('DTSTART:20261201T130000Z\r\nDTEND:20261201T140000Z\r\n');
    expect(file).toContain('SUMMARY:Приём\r\n');
  });

  it('keeps separators and line breaks of a title inside it', () => {
    expect(calendar('A;b,c\nEND:VEVENT')).toContain('SUMMARY:A\\;b\\,c\\nEND:VEVENT\r\n');
  });

  it('folds lines so that none has more than 75 bytes', () => {
    const lines = calendar('ң'.repeat(200)).split('\r\n');

    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThan(
      76,
    );
    expect(lines.join('').replaceAll(' ', '')).toContain('ң'.repeat(200));
  });
});
