import type { CountedContest, RegionFigures } from './queries.js';

export const FIGURES = [
  'contests',
  'accepting',
  'underWay',
  'decided',
  'appointed',
  'notHeld',
  'voided',
  'reruns',
  'officialsLiable',
] as const;

export type Figure = (typeof FIGURES)[number];

/** What the address asks for; another word is no figure. */
export function figureOf(word: string | undefined): Figure | null {
  return FIGURES.find((known) => known === word) ?? null;
}

const COUNTS: Readonly<Record<Figure, (contest: CountedContest) => boolean>> = {
  contests: () => true,
  accepting: ({ status }) => status === 'accepting',
  underWay: ({ status }) => ['screening', 'testing', 'assessing', 'deciding'].includes(status),
  decided: ({ status }) => status === 'decided' || status === 'closed',
  appointed: ({ isAppointed }) => isAppointed,
  notHeld: ({ status }) => status === 'not-held',
  voided: ({ status }) => status === 'voided',
  reruns: ({ rerunOf }) => rerunOf !== null,
  officialsLiable: ({ officialsLiable }) => officialsLiable > 0,
};

/** Whether a figure counts the contest. */
export function isCounted(figure: Figure, contest: CountedContest): boolean {
  return COUNTS[figure](contest);
}

/** The whole country's figure. */
export function sumOf(figures: readonly RegionFigures[], figure: Figure): number {
  return figures.reduce((sum, region) => sum + region[figure], 0);
}
