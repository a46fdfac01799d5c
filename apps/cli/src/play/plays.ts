import type { Milestone } from '../scenario/scenario.schema.js';
import {
  actAnnounce,
  actApply,
  actBeginTest,
  actClose,
  actDecide,
  actMark,
  actMarkSome,
  actOffer,
  actOpen,
  actScreen,
  actSeal,
  actSign,
  actStandstill,
  actTest,
  actVote,
  sitToTheDecision,
} from './acts.js';
import { rerun, substitution } from './rerunning.js';
import { appealAndVoid, proposeVoid } from './voiding.js';
import type { Act } from './world.js';

const ACCEPTING = [actAnnounce, actOpen];
const APPLIED = [...ACCEPTING, actApply];
const SEALED = [...APPLIED, actSeal];
const TESTED = [...SEALED, actTest];
const MARKED = [...TESTED, actMark];
const VOTED = [...MARKED, actDecide];
const DECIDED = [...VOTED, actStandstill];

/** The acts after the draft by which a contest comes to stand where a scenario wants it. */
export const PLAYS: Readonly<Record<Milestone, readonly Act[]>> = {
  draft: [],
  signed: [actSign],
  announced: [actAnnounce],
  accepting: ACCEPTING,
  applied: APPLIED,
  screening: [...APPLIED, actScreen],
  sealed: SEALED,
  testing: [...SEALED, actBeginTest],
  tested: TESTED,
  marking: [...TESTED, actMarkSome],
  marked: MARKED,
  voting: [...MARKED, actVote],
  decided: DECIDED,
  offered: [...DECIDED, actOffer],
  closed: [...DECIDED, actClose],
  case: [...VOTED, actCase],
  rerun: [...VOTED, actRerun],
};

/** Two of the department are needed for a void; one has signed. */
async function actCase(scene: Parameters<Act>[0], world: Parameters<Act>[1]) {
  const seat = substitution(world, scene);
  await proposeVoid(scene, seat.out);
  return scene;
}

/** Voided, held again and decided again; what goes on is the rerun. */
async function actRerun(scene: Parameters<Act>[0], world: Parameters<Act>[1]) {
  const seat = substitution(world, scene);
  await appealAndVoid(world, scene, seat.out);
  return sitToTheDecision(await rerun(world, scene, seat));
}
