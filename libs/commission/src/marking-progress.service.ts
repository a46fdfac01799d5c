import { authorise, NOT_FOUND, type Actor } from '@adal/access';
import { ok, refuse, type ContestId, type Refusal, type Result } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { cellStatesIn, type CellState } from './persistence/progress.queries.js';
import { resourceOf } from './seats.js';
import { Surroundings } from './surroundings.js';

/** How far the members are with one stage, without a single mark. */
export type StageMarking = {
  readonly stage: number;
  readonly isOpen: boolean;
  readonly members: number;
  /** For every work the members who have marked it, numbered from 1. */
  readonly rows: readonly { readonly marked: readonly number[] }[];
};

/** What the secretary sees of the marking while it lasts: done and not done, never who, whose or what. */
@Injectable()
export class MarkingProgressService {
  constructor(private readonly around: Surroundings) {}

  /** Stages whose works are open or were; none before the last attempt is closed. */
  read(actor: Actor, contestId: ContestId): Promise<Result<readonly StageMarking[]>> {
    return this.around.transactor.run<readonly StageMarking[], Refusal>(async (tx) => {
      const contest = await this.around.contests.viewIn(tx, contestId);
      if (contest === null) return refuse(NOT_FOUND.code);
      const allowed = authorise(actor, 'contest.read-progress', resourceOf(contest));
      if (!allowed.ok) return allowed;
      const cells = await cellStatesIn(tx, contestId);
      const stages = [...new Set(cells.map(({ stage }) => stage))];
      return ok(stages.map((stage) => markingOf(cells.filter((cell) => cell.stage === stage))));
    });
  }
}

function markingOf(cells: readonly CellState[]): StageMarking {
  const rows = new Map<number, number[]>();
  for (const { row, member, isMarked } of cells) {
    const marked = rows.get(row) ?? [];
    rows.set(row, isMarked ? [...marked, member] : marked);
  }
  return {
    stage: cells[0]?.stage ?? 0,
    isOpen: cells[0]?.isOpen ?? false,
    members: cells.reduce((most, { member }) => Math.max(most, member), 0),
    rows: [...rows.values()].map((marked) => ({ marked })),
  };
}
