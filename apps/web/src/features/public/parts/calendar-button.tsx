import type { Ruleset } from '@adal/contest/domain';
import { IconCalendarPlus } from '@tabler/icons-react';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { serverNow } from '../../../shared/api/index.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { saveFile } from '../../../shared/parts/download.js';
import { calendarOf, type CalendarWindow } from '../calendar.js';
import { publicTexts } from '../texts.js';

/** The windows that still lie ahead, for whoever keeps a calendar. */
export function CalendarButton({
  contest,
  rules,
}: {
  readonly contest: ContestView;
  readonly rules: Ruleset;
}) {
  const t = useTexts(publicTexts).figures.calendar;
  const windows = useWindows(contest, rules).filter(({ until }) => until > serverNow());
  const isOver = ['decided', 'closed', 'not-held', 'voided'].includes(contest.status);
  if (isOver || windows.length === 0) return null;
  return (
    <p style={{ marginTop: 16 }}>
      <button
        type="button"
        className="download"
        onClick={() => {
          const address = `${location.origin}/contests/${contest.id}`;
          const file = calendarOf(windows, { address, now: serverNow() });
          saveFile('adal.ics', file, 'text/calendar;charset=utf-8');
        }}
      >
        <IconCalendarPlus size={18} stroke={1.6} aria-hidden="true" />
        {t.add}
      </button>
    </p>
  );
}

function useWindows(
  { id, title, windows }: ContestView,
  rules: Ruleset,
): readonly CalendarWindow[] {
  const t = useTexts(publicTexts).figures.calendar;
  const local = useLocal();
  const named = (what: string): string => `${what}. ${local(title)}`;
  const { acceptFrom: from, acceptUntil: until } = windows;
  const stages = windows.stages.flatMap((stage, index) => {
    const rule = rules.stages[index];
    return rule === undefined
      ? []
      : [{ id: `${id}-${rule.code}`, title: named(t.stage(local(rule.title))), ...stage }];
  });
  return [{ id: `${id}-apply`, title: named(t.apply), from, until }, ...stages];
}
