import { stageWindow, untilStage } from '../../apps/cli/src/play/announcing.js';
import { acceptanceOf } from '../../apps/cli/src/play/acts.js';
import { enterContest } from '../../apps/cli/src/play/applying.js';
import { advancePast } from '../../apps/cli/src/play/clock.js';
import { until } from '../../apps/cli/src/play/waiting.js';
import { listAt, textAt } from '../../apps/cli/src/client/reader.js';
import { kk as publisherKk } from '../../apps/web/src/features/publisher/texts.kk.js';
import { kk as secretaryKk } from '../../apps/web/src/features/secretary/texts.kk.js';
import { ru } from '../../apps/web/src/features/secretary/texts.ru.js';
import { ru as lawRu } from '../../apps/web/src/shared/contest/texts.ru.js';
import { ru as sharedRu } from '../../apps/web/src/shared/texts.ru.js';
import { candidate, playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';
import { tracesOf } from './support/traces.js';

const SCRIPT = '<img src=x onerror="window.wasHit=1"><script>window.wasHit=1</script>';
const TITLES = { titleKk: 'Бас маман', titleRu: `Главный ${SCRIPT}`, titleEn: 'Chief' };
const PLAN = 'Составьте план';
const { builder: BUILD, board: BOARD, home: HOME } = ru;
const PUBLISH = publisherKk.sign;
const CANDIDATES = [1, 2].map((n) =>
  candidate(n, { fullName: `Канарейка Тестұлы ${n}`, address: `Көктөбе көшесі ${n}` }),
);
const NAMES = CANDIDATES.flatMap(({ person }) => [person.fullName, person.address, person.email]);
/** What the browser itself says of an answer that refuses. */
const REFUSAL = /the server responded with a status of (401|409)/;

describe('a secretary and a publisher', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let opened: OpenedPage[] = [];

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic',
      candidates: CANDIDATES,
      until: 'applied',
    });
  }, 300_000);
  afterEach(async () => {
    const complaints = opened
      .flatMap((one) => one.complaints)
      .filter((text) => !REFUSAL.test(text));
    await Promise.all(opened.map((one) => one.close()));
    opened = [];

    expect(complaints).toEqual([]);
  });
  afterAll(() => web.stop());

  async function enter(
    who: 'secretary' | 'publisher',
    options: Parameters<typeof openPage>[1] = {},
  ): Promise<OpenedPage> {
    const one = await openPage(web, options);
    opened = [...opened, one];
    await signInAs(one, who);
    return one;
  }

  it('build a contest from nothing: shut until all is green, signed by two, announced', async () => {
    const secretary = await enter('secretary');
    const path = await begin(secretary);
    expect(await unmet(secretary)).toBeGreaterThan(6);
    expect(await signing(secretary).isDisabled()).toBe(true);

    await fillIn(secretary);
    await comesBackAfterReload(secretary);
    await savesThroughAnEndedSession(secretary);
    expect(await unmet(secretary)).toBe(0);
    expect(await obstacles(secretary)).toEqual([]);

    await signs(secretary);
    await publishes(path);
    await secretary.page.getByRole('link', { name: BUILD.toBoard }).waitFor();
    expect(await secretary.page.evaluate('window.wasHit')).toBeUndefined();
  });

  it('seal the list, reveal a secret from its file, and watch the test on a Kazakh phone', async () => {
    const secretary = await enter('secretary');
    await seals(secretary);
    await revealsFromFile(secretary);
    await somebodyStarts();
    await watches();
  });

  /** The first page: a post, its body and its rules. */
  async function begin({ page, open }: OpenedPage): Promise<string> {
    await open('/secretary');
    await page.getByRole('link', { name: HOME.begin }).click();
    await page.getByRole('button', { name: BUILD.start }).click();
    await page.getByRole('alert').waitFor();
    for (const [field, text] of Object.entries(TITLES)) await page.locator(`#${field}`).fill(text);
    await page.locator('#category').fill('C-R-4');
    await choose({ page }, 'bodyId', ['Орган']);
    await choose({ page }, 'rulesetId', [
      'Конкурс для любой организации: тест и практические задания',
    ]);
    await page.getByRole('button', { name: BUILD.start }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/edit'));
    await page.locator('[data-readiness]').waitFor();
    return new URL(page.url()).pathname;
  }

  async function fillIn({ page }: OpenedPage): Promise<void> {
    await choose({ page }, 'chair', ['chair@']);
    await choose({ page }, 'members', ['chair@', 'member-1@', 'member-2@']);
    await page.getByRole('link', { name: BUILD.check.apart() }).waitFor();
    await choose({ page }, 'members', ['chair@']);
    await choose({ page }, 'departmentStaffId', ['department@']);
    await choose({ page }, 'holders', ['holder-1@', 'holder-2@', 'holder-3@']);
    await page.locator('#threshold').fill('2');
    await choose({ page }, 'bankId', ['Банк']);
    await page.locator('#task-0').fill(SCRIPT);
    await page.locator('#task-1').fill(PLAN);
    await until('the draft is kept on the device', async () => {
      const kept = await page.evaluate<string>('JSON.stringify({ ...localStorage })');
      return kept.includes(PLAN) ? kept : null;
    });
  }

  /** Nothing of it has reached the server yet. */
  async function comesBackAfterReload({ page }: OpenedPage): Promise<void> {
    await page.reload();
    await page.getByText(sharedRu.form.draftRestored).waitFor();

    expect(await page.locator('#task-0').inputValue()).toBe(SCRIPT);
    expect(await page.locator('#threshold').inputValue()).toBe('2');
  }

  /** The page stays behind the dialog, and the same save is sent again. */
  async function savesThroughAnEndedSession({ page }: OpenedPage): Promise<void> {
    await page.context().clearCookies();
    await page.getByRole('button', { name: BUILD.save }).click();
    const dialog = page.getByRole('dialog', { name: sharedRu.session.endedTitle });
    await dialog.getByText(sharedRu.session.byPassword).click();
    await dialog
      .getByRole('textbox', { name: sharedRu.session.email })
      .fill('secretary@example.test');
    await dialog.locator('input[type=password]').fill(played.world.stage.password);
    await dialog.getByRole('button', { name: sharedRu.session.signIn, exact: true }).click();
    await page.getByText(BUILD.tasks.stored('2')).waitFor();
    await page.getByText(BUILD.ready.all).waitFor();
  }

  async function signs({ page }: OpenedPage): Promise<void> {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: BUILD.sign.act }).click();
    await page.getByRole('dialog').getByRole('button', { name: BUILD.sign.act }).click();
    expect((await file).suggestedFilename()).toMatch(/^adal-secretary-.*\.secret$/);
    await page.getByText(BUILD.sign.waits).waitFor();
  }

  /** The publisher reads what is signed, in Kazakh on a phone in the dark. */
  async function publishes(path: string): Promise<void> {
    const publisher = await enter('publisher', { language: 'kk', device: 'phone', scheme: 'dark' });
    const { page, open } = publisher;
    await open('/publisher');
    await page.getByRole('link', { name: publisherKk.look }).first().click();
    await page.getByRole('heading', { level: 1, name: TITLES.titleKk }).waitFor();
    expect(path).toContain(new URL(page.url()).pathname.split('/').at(-1));
    await page.getByText(TITLES.titleRu).waitFor();
    expect(await obstacles(publisher)).toEqual([]);
    expect(await isScrollingSideways(publisher)).toBe(false);

    await page.getByRole('button', { name: PUBLISH.act }).click();
    await page.getByRole('dialog').getByRole('button', { name: PUBLISH.act }).click();
    await page.getByRole('heading', { name: PUBLISH.announced }).waitFor();
    expect(await page.evaluate('window.wasHit')).toBeUndefined();
  }

  async function seals(secretary: OpenedPage): Promise<void> {
    const { contest, applicants, stage } = played.scene;
    await advancePast(stage.administrator, await acceptanceOf(contest, 'acceptUntil'));
    const { page, open } = secretary;
    await open(`/secretary/contests/${contest.id}`);
    await page.getByText(BOARD.seal.verdictsMissing('2')).waitFor();
    for (const { applicationId } of applicants) {
      const verdict = `/identity/v1/desk/applications/${applicationId}/verdict`;
      await contest.hr.client.post(verdict, { isEligible: true, reasonCode: null, text: null });
    }
    await page.getByText(BOARD.seal.ready('2')).waitFor();
    expect(await obstacles(secretary)).toEqual([]);
    await page.getByRole('button', { name: BOARD.seal.act }).click();
    await page.getByRole('dialog').getByRole('button', { name: BOARD.seal.act }).click();
    await page.getByText(lawRu.lot.fromFileText).waitFor();
  }

  /** The two others reveal theirs elsewhere; a wrong file is told apart from the right one. */
  async function revealsFromFile({ page }: OpenedPage): Promise<void> {
    const { contest } = played.scene;
    const input = page.locator('input[data-key-file]');
    const file = (buffer: Buffer) => ({ name: 'x.secret', mimeType: 'text/plain', buffer });
    await input.setInputFiles(file(Buffer.from('ab'.repeat(32))));
    await page.getByText(lawRu.lot.wrongFile).waitFor();
    const secret = Buffer.from(contest.secrets.secretary).toString('hex');
    await input.setInputFiles(file(Buffer.from(`${secret}\n`)));
    await page.getByRole('button', { name: lawRu.lot.reveal }).click();
    await page.getByText(lawRu.lot.revealed, { exact: true }).waitFor();
    for (const party of ['publisher', 'department'] as const) {
      const revealed = Buffer.from(contest.secrets[party]).toString('hex');
      await contest[party].client.post(`/api/v1/contests/${contest.id}/beacon-reveals`, {
        party,
        secret: revealed,
      });
    }
    await untilStage(contest, 0, ['open']);
  }

  async function somebodyStarts(): Promise<void> {
    const { contest, applicants, stage } = played.scene;
    await advancePast(stage.administrator, (await stageWindow(contest, 0)).from);
    const [first] = applicants;
    if (first === undefined) throw new Error('nobody applied');
    await enterContest(first);
    const { body } = await first.client.get('/api/v1/me/attempts');
    const attemptId = textAt(listAt(body, 'items')[0], 'attemptId');
    await first.client.post(`/api/v1/attempts/${attemptId}/start`);
  }

  async function watches(): Promise<void> {
    const watcher = await enter('secretary', { language: 'kk', device: 'phone' });
    const { page, open } = watcher;
    const { progress } = secretaryKk.board;
    await open(`/secretary/contests/${played.scene.contest.id}`);
    await page.getByText(progress.done('0', '2')).first().waitFor();
    const running = page.locator('dl > div').filter({ hasText: progress.running });
    expect(await running.locator('dd').innerText()).toBe('1');
    await page.getByText(progress.ageHidden).waitFor();

    expect(await obstacles(watcher)).toEqual([]);
    expect(await isScrollingSideways(watcher)).toBe(false);
    const codes = played.scene.applicants.map(({ code }) => code);
    expect(await tracesOf(watcher, [...NAMES, ...codes])).toEqual([]);
  }
});

/** Opens a list and chooses what its options begin with or hold; a chosen one is taken back. */
async function choose(
  { page }: Pick<OpenedPage, 'page'>,
  field: string,
  names: readonly string[],
): Promise<void> {
  await page.locator(`#${field}`).click();
  for (const name of names) await page.getByRole('option', { name }).first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
}

/** How many lines of the readiness list still lead to their field. */
function unmet({ page }: OpenedPage): Promise<number> {
  return page.locator('[data-readiness] a').count();
}

function signing({ page }: OpenedPage) {
  return page.getByRole('button', { name: BUILD.sign.act });
}
