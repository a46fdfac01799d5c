import { useFormat, type Format } from '../../i18n/format.js';
import { useSharedTexts } from '../texts.js';

/** One step; instants are milliseconds, `waitsFor` says who has to act. */
export type StageStep = {
  readonly label: string;
  readonly state: 'done' | 'now' | 'next' | 'stopped';
  readonly from?: number;
  readonly until?: number;
  readonly waitsFor?: string;
};

/** The same horizontal bar for candidate, secretary and department: done, now, next, with dates under it. */
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
          <span className="stage-dates">{datesOf(step, format)}</span>
          {step.waitsFor !== undefined && <span className="stage-dates">{step.waitsFor}</span>}
        </li>
      ))}
    </ol>
  );
}

function datesOf({ from, until }: StageStep, { day }: Format): string {
  if (from === undefined) return until === undefined ? '' : day(until);
  if (until === undefined || day(from) === day(until)) return day(from);
  return `${day(from)} – ${day(until)}`;
}
