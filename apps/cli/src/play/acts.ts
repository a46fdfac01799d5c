import { numberAt, at } from '../client/reader.js';
import {
  announce,
  readContest,
  revealBeacon,
  signAs,
  stageWindow,
  untilStage,
  untilStatus,
} from './announcing.js';
import {
  apply,
  giveVerdicts,
  isAdmitted,
  screenAndSeal,
  thoseWhoCome,
  type Applicant,
} from './applying.js';
import type { PlayedContest } from './contest-people.js';
import {
  decide,
  makeOffer,
  offerAndAccept,
  openVote,
  readRanking,
  standstillEnd,
} from './deciding.js';
import { closeMarks, markAll, markSome } from './marking.js';
import { beginTest, sitPractical, sitTest } from './sitting-exams.js';
import { unseal } from './unsealing.js';
import type { Scene } from './world.js';

/** From the first test to the decision: what a rerun repeats. */
export async function sitToTheDecision(scene: Scene): Promise<Scene> {
  await actTest(scene);
  await actMark(scene);
  return actDecide(scene);
}

/** The secretary signed; the publisher has not yet. */
export async function actSign(scene: Scene): Promise<Scene> {
  await signAs(scene.contest, 'secretary');
  return scene;
}

export async function actAnnounce(scene: Scene): Promise<Scene> {
  const line = scene.stage.tell('Publication', 1);
  await announce(scene.contest);
  line.end('signed by two, in force by a checkpoint of the log');
  return scene;
}

export async function actOpen(scene: Scene): Promise<Scene> {
  const { stage, contest } = scene;
  await stage.clock.reach(await acceptanceOf(contest, 'acceptFrom'));
  await untilStatus(contest, ['accepting']);
  return scene;
}

export async function actApply(scene: Scene): Promise<Scene> {
  const { stage, contest } = scene;
  const line = stage.tell('Applications', contest.schema.candidates.length);
  const applicants = await apply(contest, stage.origin, line.show);
  line.end(`${applicants.length} people, ${applicants.length} codes, names in the vault only`);
  return { ...scene, applicants };
}

/** The document desk has decided on the first half; the rest waits for it. */
export async function actScreen(scene: Scene): Promise<Scene> {
  const { stage, contest, applicants } = scene;
  await stage.clock.reach(await acceptanceOf(contest, 'acceptUntil'));
  await untilStatus(contest, ['screening']);
  await giveVerdicts(contest, applicants.slice(0, Math.floor(applicants.length / 2)));
  return scene;
}

/** Where nobody was admitted the contest is over: it is not held. */
export async function actSeal(scene: Scene): Promise<Scene> {
  const { stage, contest, applicants } = scene;
  await stage.clock.reach(await acceptanceOf(contest, 'acceptUntil'));
  await untilStatus(contest, ['screening']);
  const line = stage.tell('Documents and sealing', 1);
  await screenAndSeal(contest, applicants);
  if (!applicants.some(isAdmitted)) {
    await untilStatus(contest, ['not-held']);
    line.end('nobody was admitted: the contest is not held');
    return scene;
  }
  await revealBeacon(contest);
  await untilStage(contest, 0, ['open', 'closed', 'assessed']);
  line.end('candidate set sealed, beacon revealed, one form drawn for each');
  return scene;
}

/** The test has begun: some have sat it, one is in the middle of it, and whoever has a hint to try waits for a visitor. */
export async function actBeginTest(scene: Scene): Promise<Scene> {
  const { stage, contest, known } = scene;
  await stage.clock.reach((await stageWindow(contest, 0)).from);
  const [first, ...others] = thoseWhoCome(scene.applicants).filter(
    ({ schema }) => schema.tries === undefined,
  );
  await sitTest(others, known, () => undefined);
  if (first !== undefined) await beginTest(first, known);
  return scene;
}

export async function actTest(scene: Scene): Promise<Scene> {
  const { stage, contest, known } = scene;
  const sitting = thoseWhoCome(scene.applicants);
  const test = await stageWindow(contest, 0);
  await stage.clock.reach(test.from);
  const line = stage.tell('Test', sitting.length);
  const saves = await sitTest(sitting, known, line.show);
  line.end(`${sitting.length} attempts, ${saves} answers saved with a receipt`);
  await stage.clock.reach(test.until);
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
  await stage.clock.reach(practical.from);
  const line = stage.tell('Practical tasks', 1);
  const codes = await sitPractical(sitting);
  line.end(`${codes.length} let through by points, ties included: ${codes.join(', ')}`);
  await stage.clock.reach(practical.until);
  await untilStage(contest, 1, ['closed', 'assessed']);
}

/** Some members have marked everything, one is half-way, the others have not begun. */
export async function actMarkSome(scene: Scene): Promise<Scene> {
  await markSome(scene.contest);
  return scene;
}

export async function actMark(scene: Scene): Promise<Scene> {
  const { stage, contest } = scene;
  const line = stage.tell('Marks', 1);
  const marks = await markAll(contest);
  await closeMarks(contest);
  await untilStatus(contest, ['deciding']);
  line.end(`${marks} works scored under work codes, then opened all at once`);
  return scene;
}

/** The sitting is open and a motion is put; the chair and the last member have not voted. */
export async function actVote(scene: Scene): Promise<Scene> {
  const [first] = await readRanking(scene.contest);
  if (first !== undefined) await openVote(scene.contest, first.code);
  return scene;
}

export async function actDecide(scene: Scene): Promise<Scene> {
  const { contest, stage } = scene;
  const [first] = await readRanking(contest);
  if (first === undefined) throw new Error('nobody is ranked');
  const line = stage.tell('Sitting and decision', 1);
  await decide(contest, first.code);
  line.end(`${contest.members.length + 1} present, ${first.code} appointed`);
  return scene;
}

/** Until then nothing can be offered. */
export async function actStandstill(scene: Scene): Promise<Scene> {
  await scene.stage.clock.reach(await standstillEnd(scene.contest));
  return scene;
}

/** The offer is out, by code; whoever is behind it has not answered. */
export async function actOffer(scene: Scene): Promise<Scene> {
  const code = await makeOffer(scene.contest);
  return { ...scene, chosen: scene.applicants.find((applicant) => applicant.code === code) };
}

export async function actClose(scene: Scene): Promise<Scene> {
  const { stage, contest, applicants } = scene;
  const line = stage.tell('Offer and unsealing', 1);
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
