import { useFormat } from '../../../i18n/format.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { useDepartmentTexts } from '../texts.js';
import { lateness, type NamedStep, type Stretch } from '../timeline.js';

const MINUTE = 60_000;

/** The same as the drawing, in dates. */
export function TimelineTable({
  steps,
  contestId,
}: {
  readonly steps: readonly NamedStep[];
  readonly contestId: string;
}) {
  const { dossier } = useDepartmentTexts();
  return (
    <DataTable
      caption={dossier.timeline.title}
      rows={steps}
      rowKey={({ label }) => label}
      columns={useColumns()}
      csvName={`adal-timeline-${contestId}`}
      empty={null}
    />
  );
}

function useColumns(): readonly Column<NamedStep>[] {
  const { dossier } = useDepartmentTexts();
  const t = dossier.timeline;
  const stretch = useStretch();
  const actual = useActual();
  const late = useLateness();
  return [
    { key: 'step', label: t.step, value: ({ label }) => label },
    {
      key: 'planned',
      label: t.planned,
      value: ({ planned }) => (planned === null ? t.unplanned : stretch(planned)),
    },
    {
      key: 'actual',
      label: t.actual,
      value: actual,
    },
    { key: 'difference', label: t.difference, value: late },
  ];
}

/** What became of a step, also where it never came to it. */
function useActual(): (step: NamedStep) => string {
  const { dossier } = useDepartmentTexts();
  const { date } = useFormat();
  const stretch = useStretch();
  const { notYet, stopped, cut } = dossier.timeline;
  return ({ actual, stop }) => {
    if (actual === null) return stop === null ? notYet : stopped[stop.by](date(stop.at));
    return stop === null ? stretch(actual) : `${stretch(actual)}, ${cut[stop.by]}`;
  };
}

function useStretch(): (stretch: Stretch) => string {
  const { dossier } = useDepartmentTexts();
  const { day, time } = useFormat();
  const at = (instant: number): string => `${day(instant)}, ${time(instant)}`;
  return ({ from, until }) => {
    if (until === null) return `${at(from)} – ${dossier.timeline.running}`;
    return `${at(from)} – ${day(from) === day(until) ? time(until) : at(until)}`;
  };
}

function useLateness(): (step: NamedStep) => string {
  const { dossier } = useDepartmentTexts();
  const { span } = useFormat();
  return (step) => {
    const late = lateness(step);
    if (late === null) return '–';
    return late < MINUTE ? dossier.timeline.onTime : dossier.timeline.late(span(late));
  };
}
