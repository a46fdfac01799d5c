/** A window of a contest as an entry of a calendar; instants are milliseconds. */
export type CalendarWindow = {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly until: number;
};

/** A calendar file (RFC 5545) in UTC, so that no calendar shifts the hours. */
export function calendarOf(
  windows: readonly CalendarWindow[],
  { address, now }: { readonly address: string; readonly now: number },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Adal//Contest//KK',
    ...windows.flatMap(({ id, title, from, until }) => [
      'BEGIN:VEVENT',
      `UID:${id}@adal`,
      `DTSTAMP:${instantOf(now)}`,
      `DTSTART:${instantOf(from)}`,
      `DTEND:${instantOf(until)}`,
      `SUMMARY:${escaped(title)}`,
      `URL:${address}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function instantOf(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

/** No line is longer than 75 bytes; a Cyrillic letter takes two, so 35 letters are safe. */
function folded(line: string): string {
  const letters = Array.from(line);
  const pieces = Array.from({ length: Math.ceil(letters.length / 35) }, (_, index) =>
    letters.slice(index * 35, (index + 1) * 35).join(''),
  );
  return pieces.join('\r\n ');
}
