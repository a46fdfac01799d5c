import { join } from 'node:path';

import { textAt } from '../../apps/cli/src/client/reader.js';
import { personCalled } from '../../apps/cli/src/play/bank-import.js';
import { openRerun } from '../../apps/cli/src/play/rerunning.js';
import { appealAndVoid } from '../../apps/cli/src/play/voiding.js';
import type { CandidateSchema } from '../../apps/cli/src/scenario/people.schema.js';
import { readScenario } from '../../apps/cli/src/scenario/read-scenario.js';
import { kk as applyKk } from '../../apps/web/src/features/candidate/apply/texts.kk.js';
import { ru as applyRu } from '../../apps/web/src/features/candidate/apply/texts.ru.js';
import { kk as rerunKk } from '../../apps/web/src/features/candidate/rerun/texts.kk.js';
import { ru as rerunRu } from '../../apps/web/src/features/candidate/rerun/texts.ru.js';
import { kk as sharedKk } from '../../apps/web/src/shared/texts.kk.js';
import { ru as sharedRu } from '../../apps/web/src/shared/texts.ru.js';
import { playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';

const WORDS = {
  ru: { rerun: rerunRu, apply: applyRu, shared: sharedRu },
  kk: { rerun: rerunKk, apply: applyKk, shared: sharedKk },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];

/** People of the shipped region, whom the demo can fill in: all of them come and pass. */
function invented(): readonly CandidateSchema[] {
  const { contests } = readScenario(join(process.cwd(), 'data/demo/region.json'));
  return contests
    .flatMap(({ candidates }) => candidates)
    .map(({ person }) => ({ person, knows: 90 }));
}

/** A crowded machine answers late; nothing here is about speed. */
const PATIENCE = 90_000;

describe('whoever was admitted to a voided contest', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let rerunId: string;

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic',
      candidates: invented().slice(0, 3),
      until: 'decided',
    });
    const { world, scene } = played;
    const [atFault] = scene.contest.members;
    if (atFault === undefined) throw new Error('a commission without members');
    await appealAndVoid(world, scene, atFault);
    const seat = { out: atFault, in: personCalled(world.staff, 'reviewer') };
    rerunId = (await openRerun(world, scene, seat)).id;
  }, 400_000);

  afterAll(() => web.stop());

  it.each([
    ['in Russian on a wide screen', 'ru', 'wide', 0],
    ['in Kazakh on a dark phone', 'kk', 'phone', 1],
  ] as const)(
    'confirms a rerun on one page and gets a new number, %s',
    async (_how, language, device, nth) => {
      const scheme = device === 'phone' ? 'dark' : 'light';
      const opened = await openPage(web, { language, device, scheme });
      const words = WORDS[language];
      opened.page.setDefaultTimeout(PATIENCE);
      await signInAs(opened, emailOf(nth));

      await seesTheMark(opened, words);
      await isAskedOnlyWhoItIs(opened, words);
      await isToldWhatIsMissing(opened, words);
      const code = await confirms(opened, words);

      expect(code).not.toBe(played.scene.applicants[nth]?.code);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
    400_000,
  );

  function emailOf(nth: number): `${string}@${string}` {
    const email = played.scene.applicants[nth]?.schema.person.email ?? '';
    return `${email.split('@')[0] ?? ''}@example.test`;
  }

  /** The voided contest among those that are over, with the way to its rerun. */
  async function seesTheMark(opened: OpenedPage, { rerun, shared }: Words): Promise<void> {
    await opened.open('/my');
    const { page } = opened;
    await page.getByRole('heading', { name: shared.turn.over }).waitFor();
    await page.getByRole('link', { name: shared.lineage.toRerun }).waitFor();
    await looksRight(opened);
    await page.getByRole('link', { name: rerun.confirm }).click();
  }

  async function isAskedOnlyWhoItIs(opened: OpenedPage, { rerun, apply }: Words): Promise<void> {
    const { page } = opened;
    await page.getByText(rerun.form.standsList.admission).waitFor();
    await page.getByText(rerun.form.changesList.code).waitFor();
    await page.getByRole('button', { name: rerun.form.send }).waitFor();

    expect(await page.getByText(apply.background.addEducation).count()).toBe(0);
    expect(await page.getByText(apply.eligibility.title).count()).toBe(0);
    await looksRight(opened);
  }

  async function isToldWhatIsMissing({ page }: OpenedPage, { rerun }: Words): Promise<void> {
    await page.getByRole('button', { name: rerun.form.send }).click();
    await page.getByRole('link', { name: rerun.form.consentMissing }).waitFor();
  }

  async function confirms(opened: OpenedPage, { rerun, apply }: Words): Promise<string> {
    const { page } = opened;
    await page.getByRole('button', { name: apply.demoFill }).click();
    await page.locator('#consent').check();
    await looksRight(opened);
    await page.getByRole('button', { name: rerun.form.send }).click();
    await page.getByRole('heading', { name: apply.sent.confirmedTitle }).waitFor();
    await page.getByText(apply.sent.confirmedNext).waitFor();
    const answer = await page.request.get('/identity/v1/reruns');
    const { items } = (await answer.json()) as {
      items: { contestId: string; confirmed: object }[];
    };
    const own = items.find(({ contestId }) => contestId === rerunId);
    return textAt(own?.confirmed, 'candidateCode');
  }
});

async function looksRight(opened: OpenedPage): Promise<void> {
  expect(await obstacles(opened)).toEqual([]);
  expect(await isScrollingSideways(opened)).toBe(false);
}
