import { unlessRefused } from '../../apps/cli/src/client/problem.js';
import { inParallel } from '../../apps/cli/src/play/waiting.js';
import { playedWorld, type PlayedWorld } from '../support/played-world.js';
import { HIT, SCRIPT_PAYLOADS } from '../support/script-payloads.js';
import { intoTheTestOf } from './support/candidate-acts.js';
import {
  fillIn,
  identity,
  mailedLink,
  openLink,
  signUp,
  WORDS,
  type Identity,
} from './support/candidate-screens.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';
import { OFFICIAL_WORDS } from './support/words.js';

const RU = WORDS.ru;
const SHARED = OFFICIAL_WORDS.ru.shared;
const ADMIN = OFFICIAL_WORDS.ru.administrator;
/** As the service says it. */
const ROLE_CONFLICT = 'Выберите того, кто не участвует в этом конкурсе иначе.';
const SCRIPT = `<img src=x onerror="window.${HIT}=1"><script>window.${HIT}=1</script>`;
const WHO: Identity = { ...identity(7), fullName: `Сағыныш ${SCRIPT}`, address: SCRIPT };

describe('what goes wrong at a screen', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let opened: OpenedPage[] = [];

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic-test',
      candidates: [],
      until: 'accepting',
    });
  });
  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints).filter((text) => !isRefusal(text));
    await Promise.all(opened.map((one) => one.close()));
    opened = [];

    expect(complaints).toEqual([]);
  });
  afterAll(() => web.stop());

  async function enter(options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage> {
    const one = await openPage(web, options);
    opened = [...opened, one];
    return one;
  }

  it('a link that was used or has expired lets nobody in and says how to get another', async () => {
    const first = await enter();
    const { email } = identity(6);
    await signUp(first, email);
    await refusesLink(await enter(), await mailedLink(first, email));

    await first.page.request.post('/identity/v1/sign-in-links', { data: { email } });
    const unused = await mailedLink(first, email);
    await web.system.superuser.query(
      `UPDATE vault.one_time_link SET expires_at = clock_timestamp() - interval '1 second' WHERE used_at IS NULL`,
    );
    await refusesLink(await enter(), unused);
  });

  async function refusesLink(stranger: OpenedPage, link: string): Promise<void> {
    const { page, open } = stranger;
    await openLink(stranger, link);
    await page.getByRole('alert').waitFor();
    await page.getByRole('main').getByRole('link').click();
    await page.waitForURL((url) => url.pathname === '/sign-in');
    await open('/my');
    await page.getByRole('heading', { name: SHARED.session.needed }).waitFor();
  }

  it('a session that ends in the middle of a form takes nothing with it; going back sends nothing again', async () => {
    const candidate = await enter();
    const { page } = candidate;
    await signUp(candidate, WHO.email);
    await candidate.open(`/my/apply/${played.scene.contest.id}`);
    await fillIn(candidate, RU, WHO);
    await page.context().clearCookies();
    await page.getByRole('button', { name: RU.apply.check.send }).click();
    await signsInOverThePage(candidate, WHO.email);

    await page.getByRole('heading', { name: RU.apply.sent.title }).waitFor();
    await page.goBack();
    await page.goForward();
    await page.getByRole('heading', { name: RU.apply.already }).waitFor();
    expect(await applicationsOf(candidate)).toBe(1);
    await theDeskReadsText();
    await twoDevices(candidate);
  });

  /** The page stands behind the dialog with everything in it; the link of the mail is opened in another tab. */
  async function signsInOverThePage({ page }: OpenedPage, email: string): Promise<void> {
    const dialog = page.getByRole('dialog', { name: SHARED.session.endedTitle });
    await dialog.getByRole('textbox', { name: SHARED.session.email }).fill(email);
    expect(await page.getByText(WHO.fullName).count()).toBe(1);
    await dialog.getByRole('button', { name: SHARED.session.sendLink }).click();
    await dialog.getByText(SHARED.session.linkSent).waitFor();
    const tab = { page: await page.context().newPage() };
    await openLink(tab, await mailedLink(tab, email));
    await tab.page.waitForURL((url) => url.pathname === '/my');
    await tab.page.close();
    await dialog.getByRole('button', { name: SHARED.session.haveLink }).click();
  }

  async function applicationsOf({ page }: OpenedPage): Promise<number> {
    const answer = await page.request.get('/identity/v1/applications');
    return ((await answer.json()) as { items: unknown[] }).items.length;
  }

  /** Name and address are scripts; the desk reads them as they were typed. */
  async function theDeskReadsText(): Promise<void> {
    const desk = await enter();
    await signInAs(desk, 'hr');
    await desk.open(`/desk/${played.scene.contest.id}/1`);
    await desk.page.getByText(WHO.fullName).first().waitFor();
    await desk.page.getByText(WHO.address, { exact: true }).waitFor();

    expect(await wasHit(desk)).toBe(false);
  }

  /** The later answer stands on both; the device that was overtaken is told, and may take its own back. */
  async function twoDevices(first: OpenedPage): Promise<void> {
    const { sitting, room } = RU;
    await intoTheTestOf(played, [first]);
    const stage = `/my/contests/${played.scene.contest.id}/stages/1`;
    await first.open(stage);
    await first.page.getByRole('button', { name: room.start, exact: true }).click();
    await answers(first, '1');

    const second = await enter({ device: 'phone', scheme: 'dark' });
    await signInAs(second, WHO.email as `${string}@${string}`);
    await second.open(`${stage}/sitting?q=1`);
    await second.page.locator('input:checked[value=a]').waitFor({ state: 'attached' });
    await answers(second, '2');

    await first.page.keyboard.press('3');
    await first.page.getByText(sitting.overtaken.choice('C')).waitFor();
    expect(await chosenOn(first)).toBe('b');
    await first.page.getByRole('button', { name: sitting.overtaken.use }).click();
    await first.page.getByText(savedAt).waitFor();
    await second.page.reload();
    await second.page.getByText(sitting.question(1, 20)).waitFor();
    expect(await chosenOn(second)).toBe('c');
  }

  it('a second role in one contest is refused with its reason', async () => {
    const administrator = await enter();
    const { page } = administrator;
    await signInAs(administrator, 'administrator');
    await administrator.open('/administration');
    await page.getByRole('link', { name: 'Лауазымбекова chair' }).click();
    await page.locator('#role').click();
    await page.getByRole('option', { name: SHARED.role.member, exact: true }).click();
    await page.locator('#place').click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: ADMIN.give.give }).click();

    await page.getByRole('alert').getByText(ROLE_CONFLICT).waitFor();
    expect(await page.getByRole('cell', { name: SHARED.role.member, exact: true }).count()).toBe(0);
  });

  it('two hundred scripts as names of people are two hundred lines of text', async () => {
    const { client } = played.world.stage.administrator;
    const named = await inParallel(SCRIPT_PAYLOADS, 8, (fullName, n) =>
      unlessRefused(['request.malformed', 'request.invalid'], () =>
        client.post('/identity/v1/staff', { email: `payload-${n}@example.test`, fullName }),
      ),
    );
    const taken = SCRIPT_PAYLOADS.filter((_name, n) => named[n] !== null);
    expect(taken.length).toBeGreaterThan(150);

    const administrator = await enter();
    await signInAs(administrator, 'administrator');
    await administrator.open('/administration');
    await administrator.page.getByRole('link', { name: taken[0] ?? '', exact: true }).waitFor();
    const shown = new Set(await administrator.page.locator('main td a').allTextContents());

    expect(taken.filter((name) => !shown.has(name))).toEqual([]);
    expect(await wasHit(administrator)).toBe(false);
    expect(await isScrollingSideways(administrator)).toBe(false);
  });
});

const savedAt = new RegExp(`^${RU.sitting.saved.at('').trim()} \\d\\d:\\d\\d:\\d\\d$`);

/** Chooses the n-th option of the first question by its key. */
async function answers({ page }: OpenedPage, key: string): Promise<void> {
  await page.getByText(RU.sitting.question(1, 20)).waitFor();
  await page.keyboard.press(key);
  await page.getByText(savedAt).waitFor();
}

/** The letter of the chosen option. */
async function chosenOn({ page }: OpenedPage): Promise<string> {
  return page.locator('fieldset input:checked').inputValue();
}

async function wasHit({ page }: OpenedPage): Promise<boolean> {
  return page.evaluate<boolean>(`window.${HIT} !== undefined`);
}

/** The browser writes one line of its own for every request that the service refused. */
function isRefusal(complaint: string): boolean {
  return /status of 4\d\d/.test(complaint);
}
