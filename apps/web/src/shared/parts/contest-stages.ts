import type { ApiComponents } from '@adal/contracts';

import type { SharedTexts } from '../texts.kk.js';
import type { StageStep } from './stage-bar.js';

export type ContestView = ApiComponents['schemas']['ContestView'];
export type ContestStatus = ContestView['status'];

const ORDER: readonly ContestStatus[] = [
  'draft',
  'announced',
  'accepting',
  'screening',
  'testing',
  'assessing',
  'deciding',
  'decided',
  'closed',
];

/** A contest as the steps of the stage bar, with the dates that its windows give. */
export function stagesOf(contest: ContestView, t: SharedTexts): readonly StageStep[] {
  const { windows, status } = contest;
  const isOver = status === 'voided' || status === 'not-held';
  const passed = ORDER.indexOf(status);
  const at = (from: ContestStatus): StageStep['state'] => stateAt(passed, ORDER.indexOf(from));
  const stages = contest.stages.map((stage, index): StageStep => {
    const name = stage.kind === 'test' ? t.stage.test : t.stage.practical;
    return { label: name, state: stageState(stage.status, isOver), ...windows.stages[index] };
  });
  const lastEnd = windows.stages.at(-1)?.until;
  return [
    {
      label: t.stage.apply,
      state: isOver ? 'done' : at('accepting'),
      from: windows.acceptFrom,
      until: windows.acceptUntil,
    },
    {
      label: t.stage.check,
      state: isOver ? 'done' : at('screening'),
      from: windows.acceptUntil,
      ...(windows.stages[0] !== undefined && { until: windows.stages[0].from }),
    },
    ...stages,
    {
      label: t.stage.decide,
      state: isOver ? 'stopped' : at('deciding'),
      ...(lastEnd !== undefined && { from: lastEnd }),
    },
  ];
}

function stateAt(passed: number, step: number): StageStep['state'] {
  if (passed > step) return 'done';
  return passed === step ? 'now' : 'next';
}

function stageState(
  status: ContestView['stages'][number]['status'],
  isOver: boolean,
): StageStep['state'] {
  if (status === 'assessed') return 'done';
  if (isOver) return 'stopped';
  return status === 'waiting' ? 'next' : 'now';
}
