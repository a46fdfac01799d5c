import { numberAt, at } from '../client/reader.js';
import type { Milestone } from '../scenario/scenario.schema.js';
import {
  announce,
  readContest,
  revealBeacon,
  stageWindow,
  untilStage,
  untilStatus,
} from './announcing.js';
import type { KnownAnswers } from './answering.js';
import { apply, screenAndSeal, thoseWhoCome, type Applicant } from './applying.js';
import { bar } from './bar.js';
import { advancePast } from './clock.js';
import type { PlayedContest } from './contest-people.js';
import { decide, offerAndAccept, readRanking } from './deciding.js';
import type { Stage } from './hiring.js';
import { closeMarks, markAll } from './marking.js';
import { sitPractical, sitTest } from './sitting-exams.js';
import { unseal } from './unsealing.js';

/** Where a play stands: the contest and those who applied. */
export type Scene = {
  readonly stage: Stage;
  readonly contest: PlayedContest;
  readonly known: KnownAnswers;
  readonly applicants: readonly Applicant[];
};

/** One act of a play; the contest has reached `milestone` when it is over. */
export type Act = {
  readonly milestone: Milestone;
  readonly run: (scene: Scene) => Promise<Scene>;
};

/** From the first test to the unsealing: what a rerun repeats. */
export async function sitToTheEnd(scene: Scene): Promise<Scene> {
  let played = scene;
  for (const act of [actTest, actMark, actDecide, actClose]) played = await act(played);
  return played;
}

/** A whole contest after its draft, in order. */
export const ACTS: readonly Act[] = [
  { milestone: 'announced', run: actAnnounce },
  { milestone: 'accepting', run: actOpen },
  { milestone: 'applied', run: actApply },
  { milestone: 'sealed', run: actSeal },
  { milestone: 'tested', run: actTest },
  { milestone: 'marked', run: actMark },
  { milestone: 'decided', run: actDecide },
  { milestone: 'closed', run: actClose },
];

async function actAnnounce(scene: Scene): Promise<Scene> {
  const line = bar('Publication', 1);
  await announce(scene.contest);
  line.end('signed by two, in force by a checkpoint of the log');
  return scene;
}

async function actOpen(scene: Scene): Promise<Scene> {
  const { stage, contest } = scene;
  await advancePast(stage.administrator, await acceptanceOf(contest, 'acceptFrom'));
  await untilStatus(contest, ['accepting']);
  return scene;
}

async function actApply(scene: Scene): Promise<Scene> {
  const { stage, contest } = scene;
  const line = bar('Applications', contest.schema.candidates.length);
  const applicants = await apply(contest, stage.origin, line.show);
  line.end(`${applicants.length} people, ${applicants.length} codes, names in the vault only`);
  return { ...scene, applicants };
}

async function actSeal(scene: Scene): Promise<Scene> {
  const { stage, contest, applicants } = scene;
  await advancePast(stage.administrator, await acceptanceOf(contest, 'acceptUntil'));
  await untilStatus(contest, ['screening']);
  const line = bar('Documents and sealing', 1);
  await screenAndSeal(contest, applicants);
  await revealBeacon(contest);
  await untilStage(contest, 0, ['open', 'closed', 'assessed']);
  line.end('candidate set sealed, beacon revealed, one form drawn for each');
  return scene;
}

async function actTest(scene: Scene): Promise<Scene> {
  const { stage, contest, known } = scene;
  const sitting = thoseWhoCome(scene.applicants);
  const test = await stageWindow(contest, 0);
  await advancePast(stage.administrator, test.from);
  const line = bar('Test', sitting.length);
  const saves = await sitTest(sitting, known, line.show);
  line.end(`${sitting.length} attempts, ${saves} answers saved with a receipt`);
  await advancePast(stage.administrator, test.until);
  await untilStage(contest, 0, ['assessed']);
  if (contest.schema.tasks.length > 0) await actPractical(scene, sitting);
  return scene;
}

async function actPractical(
  { stage, contest }: Scene,
  sitting: readonly Applicant[],
): Promise<void> {
  await untilStage(contest, 1, ['open']);
  const practical = await stageWindow(contest, 1);
  await advancePast(stage.administrator, practical.from);
  const line = bar('Practical tasks', 1);
  const codes = await sitPractical(sitting);
  line.end(`${codes.length} let through by points, ties included: ${codes.join(', ')}`);
  await advancePast(stage.administrator, practical.until);
  await untilStage(contest, 1, ['closed', 'assessed']);
}

async function actMark(scene: Scene): Promise<Scene> {
  const { contest } = scene;
  const line = bar('Marks', 1);
  const marks = await markAll(contest);
  await closeMarks(contest);
  await untilStatus(contest, ['deciding']);
  line.end(`${marks} works scored under work codes, then opened all at once`);
  return scene;
}

async function actDecide(scene: Scene): Promise<Scene> {
  const { stage, contest } = scene;
  const ranking = await readRanking(contest);
  const [first] = ranking;
  if (first === undefined) throw new Error('nobody is ranked');
  const line = bar('Sitting and decision', 1);
  const standstillUntil = await decide(contest, first.code);
  line.end(`${contest.members.length + 1} present, ${first.code} appointed`);
  await advancePast(stage.administrator, standstillUntil);
  return scene;
}

async function actClose(scene: Scene): Promise<Scene> {
  const { stage, contest, applicants } = scene;
  const line = bar('Offer and unsealing', 1);
  const code = await offerAndAccept(contest, applicants);
  const name = await unseal(contest, stage.dataDir);
  await untilStatus(contest, ['closed']);
  line.end(
    `${contest.schema.threshold} of ${contest.holders.length} holders opened ${code}: ${name}`,
  );
  return scene;
}

/** When applications begin or end, in milliseconds. */
export async function acceptanceOf(
  contest: PlayedContest,
  name: 'acceptFrom' | 'acceptUntil',
): Promise<number> {
  return numberAt(at(await readContest(contest), 'windows'), name);
}
