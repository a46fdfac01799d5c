import { useFormat, type Format } from '../../i18n/format.js';
import type { SharedTexts } from '../texts.kk.js';
import { useSharedTexts } from '../texts.js';

/** `stopped`: the contest ended before it; `voided`: it took place and was taken back. */
export type StageState = 'done' | 'now' | 'next' | 'stopped' | 'voided';

/** One step; instants are milliseconds. */
export type StageStep = {
  readonly label: string;
  readonly state: StageState;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Begins after this, on no day that was set. */
  readonly after?: number | undefined;
  /** What there is to say in place of the dates. */
  readonly note?: string;
};

/** The same horizontal bar for everybody: over, open, not yet, with the dates under it. */
export function StageBar({ stages }: { readonly stages: readonly StageStep[] }) {
  const t = useSharedTexts();
  const format = useFormat();
  return (
    <ol className="stages" aria-label={t.stage.label}>
      {stages.map((step, index) => (
        <li
          key={`${index} ${step.label}`}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="stage-label">{step.label}</span>
          <span className="visually-hidden">, {t.stage[step.state]}</span>
          <span className="stage-dates">{step.note ?? datesOf(step, t, format)}</span>
        </li>
      ))}
    </ol>
  );
}

/** "opens 14 May", "now, until 14 May", "1 May – 14 May", "did not take place". */
function datesOf(step: StageStep, t: SharedTexts, format: Format): string {
  const { state, from, until } = step;
  if (state === 'next') return comingOf(step, t, format);
  const { day } = format;
  if (state === 'now' && until !== undefined) return t.stage.until(day(until));
  if (state !== 'done' || from === undefined || until === undefined) return t.stage[state];
  return day(from) === day(until) ? day(from) : `${day(from)} – ${day(until)}`;
}

function comingOf({ from, after }: StageStep, { stage: t }: SharedTexts, { day }: Format): string {
  if (from !== undefined) return t.opens(day(from));
  return after === undefined ? t.next : t.after(day(after));
}
