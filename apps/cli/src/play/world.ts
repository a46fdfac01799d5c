import type { ScenarioSchema } from '../scenario/scenario.schema.js';
import type { Staff } from './accounts.js';
import type { KnownAnswers } from './answering.js';
import type { Applicant } from './applying.js';
import type { PlayedContest } from './contest-people.js';
import type { Stage } from './hiring.js';

/** A scenario and the file it was read from, by which its CSV paths are found. */
export type OpenedScenario = { readonly scenario: ScenarioSchema; readonly file: string };

/** People, bodies and banks that stand, and the contests that were played. */
export type World = {
  readonly stage: Stage;
  readonly staff: ReadonlyMap<string, Staff>;
  readonly bodyIds: ReadonlyMap<string, string>;
  readonly bankIds: ReadonlyMap<string, string>;
};

/** Where a play stands: the contest and those who applied. */
export type Scene = {
  readonly stage: Stage;
  readonly contest: PlayedContest;
  readonly known: KnownAnswers;
  readonly applicants: readonly Applicant[];
  /** To whom the post was offered. */
  readonly chosen?: Applicant | undefined;
};

/** One act of a play; what it leaves behind is where the next one begins. */
export type Act = (scene: Scene, world: World) => Promise<Scene>;
