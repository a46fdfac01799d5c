import { readContest } from '../../apps/cli/src/play/announcing.js';
import { at } from '../../apps/cli/src/client/reader.js';
import { candidate, playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { DEPARTMENT_WORDS } from './support/department-words.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';
import { tracesOf } from './support/traces.js';

const SCRIPT = '<img src=x onerror="window.wasHit=1"><script>window.wasHit=1</script>';
const RU = DEPARTMENT_WORDS.ru;
const KK = DEPARTMENT_WORDS.kk;

/** A crowded machine answers late; nothing here is about speed. */
const PATIENCE = 90_000;

/** Of every candidate something that no department may find. */
const CANDIDATES = [1, 2, 3].map((n) =>
  candidate(n, { fullName: `Канарейка Тестұлы ${n}`, address: `Көктөбе көшесі ${n}` }),
);
const SECRETS = CANDIDATES.flatMap(({ person }) => {
  const { fullName, nationalNumber, phone, address, email } = person;
  return [fullName, nationalNumber, phone, address, email];
});

describe('a department', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let people: OpenedPage[] = [];

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic',
      candidates: CANDIDATES,
      until: 'decided',
    });
  }, 400_000);

  afterAll(async () => {
    await Promise.all(people.map((person) => person.close()));
    await web.stop();
  });

  it('finds a breach, voids by two and orders the rerun; the second on a Kazakh phone', async () => {
    const first = await enter('department@example.test', {});
    await looksAtDossier(first);
    await opensCase(first);
    await recordsFinding(first);
    await looksAtEffects(first);
    await proposes(first);
    await withdraws(first);
    await looksAtEffects(first);
    await proposes(first);
    await cannotSignAlone(first);

    const second = await enter('department-2@example.test', {
      language: 'kk',
      device: 'phone',
      scheme: 'dark',
    });
    await signs(second);
    await ordersRerun(first);
    await closesCase(second);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 400_000);

  async function enter(
    email: `${string}@${string}`,
    options: Parameters<typeof openPage>[1],
  ): Promise<OpenedPage> {
    const person = await openPage(web, options);
    people = [...people, person];
    person.page.setDefaultTimeout(PATIENCE);
    await signInAs(person, email);
    return person;
  }

  async function looksAtDossier(first: OpenedPage): Promise<void> {
    const { page, open } = first;
    await open('/department');
    await page.getByText(RU.home.watchNone).waitFor();
    await looksRight(first);
    await page.getByRole('table').getByRole('link', { name: 'Главный специалист' }).click();
    await page.getByRole('heading', { name: RU.dossier.timeline.title }).waitFor();
    for (const { code } of played.scene.applicants.slice(0, 1)) {
      await page.getByRole('cell', { name: code }).waitFor();
    }
    await looksRight(first);
    await page.getByRole('link', { name: RU.dossier.log }).click();
    await page.getByText(RU.log.events['contest.announced']).waitFor();
    await looksRight(first);
    await page.goBack();
  }

  async function opensCase({ page }: OpenedPage): Promise<void> {
    await page.getByRole('button', { name: RU.dossier.open.act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(RU.dossier.open.freeze).waitFor();
    await dialog.getByRole('button', { name: RU.dossier.open.act }).click();
    await page.getByText(RU.case.now.empty).first().waitFor();

    expect(at(await readContest(played.scene.contest), 'isFrozen')).toBe(true);
  }

  /** With nothing first: the form says what is missing; what is typed is text and not a page. */
  async function recordsFinding(first: OpenedPage): Promise<void> {
    const { page } = first;
    const t = RU.case.form;
    await page.getByRole('button', { name: t.save }).click();
    await page.getByRole('link', { name: t.needWhy }).waitFor();
    await page.locator('#ground').click();
    await page.getByRole('option').nth(7).click();
    await page.getByRole('radio', { name: t.yes }).check();
    await page.locator('#why').fill(SCRIPT);
    await page.getByRole('checkbox', { name: RU.log.pick }).first().check();
    await page.getByText(t.picked(1)).waitFor();
    await page.getByRole('button', { name: t.add }).click();
    await page.getByRole('checkbox', { name: RU.case.seat.member }).first().check();
    await looksRight(first);
    await page.getByRole('button', { name: t.save }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t.effects.stays).waitFor();
    await dialog.getByRole('button', { name: t.save }).click();
    await page.getByText(RU.case.now.ready).waitFor();

    await page.getByRole('listitem').getByText(SCRIPT).waitFor();
    expect(await page.evaluate('window.wasHit')).toBeUndefined();
  }

  /** Looking changes nothing. */
  async function looksAtEffects(first: OpenedPage): Promise<void> {
    const { page } = first;
    await page.getByRole('link', { name: RU.case.voiding.start }).click();
    await page.getByRole('radio', { name: RU.voiding.scope.contest }).check();
    await page.getByRole('radio', { name: RU.voiding.scope.decision, exact: true }).check();
    await page.getByRole('button', { name: RU.act.continue }).click();
    await page.getByRole('radio').first().waitFor();
    await page.getByRole('button', { name: RU.act.continue }).click();
    await page.getByText(RU.voiding.stays.title).waitFor();
    await page.getByText(RU.voiding.effects.halfSay('B')).waitFor();
    await looksRight(first);
    await page.getByRole('button', { name: RU.act.continue }).click();

    expect(at(await readContest(played.scene.contest), 'status')).toBe('decided');
  }

  async function proposes({ page }: OpenedPage): Promise<void> {
    await page.getByRole('button', { name: RU.voiding.wizard.propose }).click();
    await page.getByText(RU.voiding.page.now.mine).waitFor();
  }

  async function withdraws({ page }: OpenedPage): Promise<void> {
    await page.getByRole('button', { name: RU.voiding.page.withdraw }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: RU.voiding.page.withdraw }).click();
    await page.getByText(RU.voiding.page.now.withdrawn).waitFor();
    await page.getByRole('link', { name: RU.voiding.page.above }).click();
    await page.getByText(RU.case.voiding.withdrawn).waitFor();
  }

  /** No button, and the server refuses whoever has none. */
  async function cannotSignAlone(first: OpenedPage): Promise<void> {
    const { page } = first;
    await page.getByText(RU.voiding.page.missing).waitFor();
    expect(await page.getByRole('button', { name: RU.voiding.page.sign }).count()).toBe(0);
    const voidId = page.url().split('/').at(-1) ?? '';
    const answer = await page.request.post(`/api/v1/voids/${voidId}/signatures`, {
      headers: { origin: web.url, 'sec-fetch-site': 'same-origin', 'idempotency-key': voidId },
    });

    expect(await answer.json()).toMatchObject({ status: 409, code: 'void.same-person' });
    await looksRight(first);
  }

  async function signs(second: OpenedPage): Promise<void> {
    const { page, open } = second;
    await open('/department');
    await looksRight(second);
    await page.getByRole('link', { name: KK.home.signal.sign }).click();
    await page.getByText(KK.voiding.page.now.theirs).waitFor();
    await page.getByRole('row', { name: KK.voiding.effects.candidates }).waitFor();
    await page.getByText(SCRIPT).waitFor();
    await looksRight(second);
    await page.getByRole('button', { name: KK.voiding.page.sign }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(KK.voiding.page.signEffects.final).waitFor();
    await dialog.getByRole('button', { name: KK.voiding.page.sign }).click();
    await page.getByText(KK.voiding.page.now.recorded).waitFor();

    expect(at(await readContest(played.scene.contest), 'status')).toBe('voided');
  }

  /** The first has the page open and sees it happen. */
  async function ordersRerun(first: OpenedPage): Promise<void> {
    const { page } = first;
    const t = RU.voiding.rerun;
    await page.getByText(RU.voiding.page.now.recorded).waitFor();
    await page.getByRole('button', { name: t.order }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.order }).click();
    await page.getByRole('link', { name: t.compare }).click();
    await page.getByRole('heading', { name: RU.voiding.compare.new, exact: true }).waitFor();
    await page.getByText(RU.voiding.compare.seatsStay(2, 1, 0)).waitFor();
    await page.getByText(RU.voiding.compare.bankHalf).waitFor();

    expect(await page.getByText(played.scene.applicants[0]?.code ?? '').count()).toBeGreaterThan(0);
    await looksRight(first);
  }

  async function closesCase(second: OpenedPage): Promise<void> {
    const { page } = second;
    await page.getByRole('link', { name: KK.voiding.page.above }).click();
    await page.getByRole('button', { name: KK.case.close.act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(KK.case.close.voided).waitFor();
    await dialog.getByRole('button', { name: KK.case.close.act }).click();
    await page.getByText(KK.case.now.closed).waitFor();
    await looksRight(second);
  }
});

/** Nothing stands in the way, nothing is wider than the screen, and nobody's name is anywhere. */
async function looksRight(person: OpenedPage): Promise<void> {
  expect(await obstacles(person)).toEqual([]);
  expect(await isScrollingSideways(person)).toBe(false);
  expect(await tracesOf(person, SECRETS)).toEqual([]);
}
