import {
  readContest,
  revealBeacon,
  stageWindow,
  untilStage,
  untilStatus,
} from '../../../apps/cli/src/play/announcing.js';
import { screenAndSeal, type Applicant } from '../../../apps/cli/src/play/applying.js';
import { advancePast } from '../../../apps/cli/src/play/clock.js';
import { at, numberAt } from '../../../apps/cli/src/client/reader.js';
import type { PlayedWorld } from '../../support/played-world.js';
import type { OpenedPage } from './open-page.js';

/** The desk admits those who applied at these screens, the set is sealed, and the clock moves into the test. */
export async function intoTheTestOf(
  { scene, world }: PlayedWorld,
  applied: readonly OpenedPage[],
): Promise<void> {
  const acceptance = at(await readContest(scene.contest), 'windows');
  await advancePast(world.stage.administrator, numberAt(acceptance, 'acceptUntil'));
  await untilStatus(scene.contest, ['screening']);
  await screenAndSeal(scene.contest, await Promise.all(applied.map(applicantOf)));
  await revealBeacon(scene.contest);
  await untilStage(scene.contest, 0, ['open']);
  await advancePast(world.stage.administrator, (await stageWindow(scene.contest, 0)).from);
}

/** As the play's own acts know an applicant; the desk and the offers need no more than ids. */
async function applicantOf({ page }: OpenedPage): Promise<Applicant> {
  const answer = await page.request.get('/identity/v1/applications');
  const [own] = (
    (await answer.json()) as { items: { applicationId: string; candidateCode: string }[] }
  ).items;
  if (own === undefined) throw new Error('no application');
  return {
    schema: { knows: 100 },
    applicationId: own.applicationId,
    code: own.candidateCode,
  } as unknown as Applicant;
}
