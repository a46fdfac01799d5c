import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stageWindow, untilStage, untilStatus } from '../../apps/cli/src/play/announcing.js';
import { advancePast } from '../../apps/cli/src/play/clock.js';
import { decide, readRanking } from '../../apps/cli/src/play/deciding.js';
import { closeMarks, markAll } from '../../apps/cli/src/play/marking.js';
import { playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { intoTheTestOf } from './support/candidate-acts.js';
import {
  fillIn,
  identity,
  signUp,
  WORDS,
  type Identity,
  type Words,
} from './support/candidate-screens.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';
import { tracesOf } from './support/traces.js';

const VERIFIER = join(process.cwd(), 'dist/apps/verifier/src/main.js');
const SCRIPT = '<img src=x onerror="window.wasHit=1"><script>window.wasHit=1</script>';

/** Somebody at a screen, with the words they read and what nobody may find. */
type Person = {
  readonly opened: OpenedPage;
  readonly words: Words;
  readonly who: Identity;
};

describe('a candidate', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let people: Person[] = [];
  let contest = '';

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic',
      candidates: [],
      until: 'accepting',
    });
    contest = `/my/contests/${played.scene.contest.id}`;
  });

  afterAll(async () => {
    await Promise.all(people.map(({ opened }) => opened.close()));
    await web.stop();
  });

  it('applies, sits, reloads in the middle, finishes and sees the result, in Russian and on a Kazakh phone', async () => {
    people = [
      { opened: await openPage(web), words: WORDS.ru, who: identity(1) },
      {
        opened: await openPage(web, { language: 'kk', device: 'phone', scheme: 'dark' }),
        words: WORDS.kk,
        who: identity(2),
      },
    ];
    for (const person of people) await applies(person);
    await intoTheTestOf(
      played,
      people.map(({ opened }) => opened),
    );
    for (const person of people) await sitsTheTest(person);
    await onToThePractical();
    await writes(person(0));
    await runsOutOfTime(person(1));
    await decideForFirst();
    await answersTheOffer();

    for (const { opened } of people) {
      expect(opened.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual(
        [],
      );
    }
  }, 400_000);

  function person(index: number): Person {
    const found = people[index];
    if (found === undefined) throw new Error('nobody there');
    return found;
  }

  async function applies({ opened, words, who }: Person): Promise<void> {
    const { page, open } = opened;
    await signUp(opened, who.email);
    await open('/my/vacancies');
    await page.getByRole('link', { name: words.vacancies.apply }).click();
    await fillIn(opened, words, who);
    expect(await obstacles(opened)).toEqual([]);
    await page.getByRole('button', { name: words.apply.check.send }).click();
    await page.getByRole('heading', { name: words.apply.sent.title }).waitFor();
    await page.getByRole('link', { name: words.apply.sent.open }).click();
    await page.getByRole('heading', { name: words.contest.openings }).waitFor();

    expect(await obstacles(opened)).toEqual([]);
    expect(await tracesOf(opened, secretsOf(who))).toEqual([]);
  }

  async function sitsTheTest(one: Person): Promise<void> {
    const { opened, words, who } = one;
    const { page, open } = opened;
    await open(`${contest}/stages/1`);
    expect(await obstacles(opened)).toEqual([]);
    await page.getByRole('button', { name: words.room.start, exact: true }).click();
    await page.getByText(words.sitting.question(1, 20)).waitFor();
    await answersHere(one);
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await page.getByText(words.sitting.question(2, 20)).waitFor();
    await worksOffline(one);
    await page.reload();
    await page.getByText(words.sitting.question(2, 20)).waitFor();
    await goesOnInANewerTab(one);
    for (let position = 3; position <= 20; position += 1) {
      await page.getByRole('button', { name: words.sitting.next, exact: true }).click();
      await page.getByText(words.sitting.question(position, 20)).waitFor();
      await answersHere(one);
    }
    expect(await isScrollingSideways(opened)).toBe(false);
    expect(await obstacles(opened)).toEqual([]);
    expect(await tracesOf(opened, secretsOf(who))).toEqual([]);
    await finishes(one);
    await seesTheResult(one);
  }

  /** The answer that the law knows, by the words on the screen. */
  async function answersHere({ opened: { page }, words }: Person): Promise<void> {
    const stem = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const right = played.scene.known.get(stem);
    if (right === undefined) throw new Error(`nobody knows "${stem}"`);
    await page.locator('fieldset label').filter({ hasText: right }).first().click();
    await page
      .getByText(new RegExp(`^${words.sitting.saved.at('').trim()} \\d\\d:\\d\\d:\\d\\d$`))
      .waitFor();
  }

  async function worksOffline({ opened: { page }, words }: Person): Promise<void> {
    await page.context().setOffline(true);
    await page.keyboard.press('2');
    await page.getByText(words.sitting.saved.device).waitFor();
    await page.context().setOffline(false);
    await page.getByText(words.sitting.link.steady).waitFor();
  }

  /** The tab opened last goes on, visibly; the older one can take the attempt back. */
  async function goesOnInANewerTab({ opened: { page }, words }: Person): Promise<void> {
    const newer = await page.context().newPage();
    await newer.goto(page.url());
    await newer.getByText(words.sitting.question(2, 20)).waitFor();
    await page.getByRole('heading', { name: words.sitting.elsewhere.title }).waitFor();
    await page.getByRole('button', { name: words.sitting.elsewhere.here }).click();
    await newer.getByRole('heading', { name: words.sitting.elsewhere.title }).waitFor();
    await newer.close();
    await page.getByText(words.sitting.question(2, 20)).waitFor();
  }

  async function finishes({ opened, words }: Person): Promise<void> {
    const { page } = opened;
    await page.getByRole('button', { name: words.sitting.review.open }).click();
    await page.getByText(words.sitting.review.allAnswered).waitFor();
    expect(await obstacles(opened)).toEqual([]);
    await page.getByRole('button', { name: words.sitting.review.finish, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.sitting.review.effects.final).waitFor();
    await dialog.getByRole('button', { name: words.sitting.review.finish, exact: true }).click();
    await page.getByRole('heading', { name: words.done.byYou }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: words.done.byYou }).waitFor();
    expect(await obstacles(opened)).toEqual([]);
  }

  async function seesTheResult({ opened, words }: Person): Promise<void> {
    const { page } = opened;
    await page.getByRole('link', { name: words.done.result }).click();
    await page.locator('[data-tone=done]', { hasText: words.result.passed }).waitFor();
    expect(await isScrollingSideways(opened)).toBe(false);
    expect(await obstacles(opened)).toEqual([]);
  }

  async function onToThePractical(): Promise<void> {
    const { scene, world } = played;
    const { administrator } = world.stage;
    await advancePast(administrator, (await stageWindow(scene.contest, 0)).until);
    await untilStage(scene.contest, 1, ['open']);
    await advancePast(administrator, (await stageWindow(scene.contest, 1)).from);
  }

  /** Text is saved at a pause, comes back after a reload, and a script in it stays text. */
  async function writes({ opened, words }: Person): Promise<void> {
    const { page, open } = opened;
    await open(`${contest}/stages/2`);
    await page.getByRole('button', { name: words.room.start, exact: true }).click();
    await page.getByLabel(words.sitting.yourText).fill(`${SCRIPT} ${'Норма закона. '.repeat(40)}`);
    await page.getByText(new RegExp(words.sitting.saved.at('').trim())).waitFor();
    await page.reload();
    const written = await page.getByLabel(words.sitting.yourText).inputValue();

    expect(written.startsWith(SCRIPT)).toBe(true);
    expect(await page.evaluate('window.wasHit')).toBeUndefined();
    expect(await obstacles(opened)).toEqual([]);
    await page.getByRole('button', { name: words.sitting.next, exact: true }).click();
    await page.getByText(words.sitting.task(2, 2)).waitFor();
    await page.getByLabel(words.sitting.yourText).fill('Коротко.');
    await page.getByRole('button', { name: words.sitting.review.open }).click();
    await page.getByRole('button', { name: words.sitting.review.finish, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.sitting.review.finish, exact: true }).click();
    await page.getByRole('heading', { name: words.done.byYou }).waitFor();
  }

  async function runsOutOfTime({ opened, words }: Person): Promise<void> {
    const { scene, world } = played;
    const { page, open } = opened;
    await open(`${contest}/stages/2`);
    await page.getByRole('button', { name: words.room.start, exact: true }).click();
    await page.getByLabel(words.sitting.yourText).fill('Қысқа жауап.');
    await page.getByText(new RegExp(words.sitting.saved.at('').trim())).waitFor();
    await advancePast(world.stage.administrator, (await stageWindow(scene.contest, 1)).until);
    await page.getByRole('heading', { name: words.done.byTime }).waitFor();
    await page.getByText(words.done.kept('@', 1, 2).split('@')[1] ?? '').waitFor();

    expect(await obstacles(opened)).toEqual([]);
  }

  async function decideForFirst(): Promise<void> {
    const { scene, world } = played;
    await untilStage(scene.contest, 1, ['closed', 'assessed']);
    await markAll(scene.contest);
    await closeMarks(scene.contest);
    await untilStatus(scene.contest, ['deciding']);
    const [first] = await readRanking(scene.contest);
    if (first === undefined) throw new Error('nobody is ranked');
    await advancePast(world.stage.administrator, await decide(scene.contest, first.code));
    const { client } = scene.contest.secretary;
    await client.post(`/api/v1/contests/${scene.contest.id}/offers`);
  }

  /** Whoever was first accepts, and checks the receipts of the test against the evidence. */
  async function answersTheOffer(): Promise<void> {
    const one = await whoIsOffered();
    const { opened, words } = one;
    const { page } = opened;
    expect(await obstacles(opened)).toEqual([]);
    await page.getByRole('button', { name: words.offer.accept, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.offer.acceptEffects.name).waitFor();
    await dialog.getByRole('button', { name: words.offer.accept, exact: true }).click();
    await page.getByText(words.standing['offer-accepted']).waitFor();
    await checksReceipts(one);
  }

  async function whoIsOffered(): Promise<Person> {
    for (const one of people) {
      await one.opened.open(contest);
      await one.opened.page.getByRole('heading', { name: one.words.contest.stages }).waitFor();
      const offer = one.opened.page.getByRole('button', {
        name: one.words.offer.accept,
        exact: true,
      });
      if ((await offer.count()) > 0) return one;
    }
    throw new Error('nobody sees the offer');
  }

  async function checksReceipts({ opened, words }: Person): Promise<void> {
    const { page, open } = opened;
    const folder = join(web.system.dataDir, 'receipts');
    mkdirSync(folder);
    await open(`${contest}/stages/1`);
    for (const [name, file] of [
      [words.done.receiptsFile, 'receipts.txt'],
      [words.done.chainFile, 'chain.json'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByText(name).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      await download.saveAs(join(folder, file));
    }
    const receipts = readFileSync(join(folder, 'receipts.txt'), 'utf8').trim().split('\n');
    expect(receipts.length).toBeGreaterThanOrEqual(20);
    const evidence = await page.request.get(`/api/v1/contests/${played.scene.contest.id}/evidence`);
    writeFileSync(join(folder, '../evidence.zip'), await evidence.body());
    const { status, stdout } = spawnSync(
      process.execPath,
      [VERIFIER, join(folder, '../evidence.zip'), '--receipts', folder],
      { encoding: 'utf8' },
    );

    expect([status, status === 0 ? '' : stdout]).toEqual([0, '']);
  }
});

function secretsOf(who: Identity): readonly string[] {
  return [who.email, who.fullName, who.nationalNumber, who.phone, who.address];
}
