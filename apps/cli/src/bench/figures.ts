import { summaryOf } from './statistics.js';

/** One row of `targets.md`: the runs of the system and, interleaved with them, those of its limit. */
export type Measured = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly target: number;
  readonly better: 'lower' | 'higher';
  readonly runs: readonly number[];
  readonly limitRuns: readonly number[];
};

/** A row as `--json` writes it; value and limit are medians. */
export type Figure = Pick<Measured, 'id' | 'name' | 'unit' | 'target' | 'better'> & {
  readonly value: number;
  readonly limit: number;
};

export function figureOf(measured: Measured): Figure {
  const { id, name, unit, target, better, runs, limitRuns } = measured;
  const value = rounded(summaryOf(runs).median);
  const limit = rounded(summaryOf(limitRuns).median);
  return { id, name, value, unit, limit, target, better };
}

/** What `--json FILE` holds. */
export function figuresJson(measured: readonly Measured[]): string {
  return `${JSON.stringify({ figures: measured.map(figureOf) }, null, 2)}\n`;
}

/** Whether the median keeps the target. */
export function isKept({ value, target, better }: Figure): boolean {
  return better === 'lower' ? value <= target : value >= target;
}

const HEAD = ['id', 'figure', 'value', 'range', 'limit', 'range', 'target', ''];

/** The table for a person: medians, ranges, and whether the target is kept. */
export function figuresTable(measured: readonly Measured[]): string {
  const rows = [HEAD, ...measured.map(rowOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(measured: Measured): readonly string[] {
  const figure = figureOf(measured);
  const { id, name, unit, target, better, value, limit } = figure;
  return [
    id,
    name,
    `${value} ${unit}`,
    rangeOf(measured.runs),
    String(limit),
    rangeOf(measured.limitRuns),
    `${better === 'lower' ? '≤' : '≥'} ${target}`,
    isKept(figure) ? 'kept' : 'MISSED',
  ];
}

function rangeOf(runs: readonly number[]): string {
  const { low, high } = summaryOf(runs);
  return `${rounded(low)}–${rounded(high)}`;
}

/** Three digits are more than the noise leaves. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
