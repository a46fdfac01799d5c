import { readFileSync } from 'node:fs';

import { en as bankEn } from '../../apps/web/src/features/bank/texts.en.js';
import { kk as bankKk } from '../../apps/web/src/features/bank/texts.kk.js';
import { ru as bankRu } from '../../apps/web/src/features/bank/texts.ru.js';
import { kk as hrKk } from '../../apps/web/src/features/hr/texts.kk.js';
import { ru as hrRu } from '../../apps/web/src/features/hr/texts.ru.js';
import { ru as publicRu } from '../../apps/web/src/features/public/texts.ru.js';
import { kk as sharedKk } from '../../apps/web/src/shared/texts.kk.js';
import { ru as sharedRu } from '../../apps/web/src/shared/texts.ru.js';
import { candidate, playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { signUp, WORDS } from './support/candidate-screens.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';

const SCRIPT = '<img src=x onerror="window.wasHit=1"><script>window.wasHit=1</script>';
const EXPLANATION = `Өтіл расталмаған. ${SCRIPT}`;
const PEOPLE = [1, 2, 3].map((n) =>
  candidate(n, {
    fullName: `Канарейка ${n} ${SCRIPT}`,
    address: `Көктөбе ${n} ${SCRIPT}`,
    education: [{ institution: `ЕҰУ ${SCRIPT}`, speciality: 'Құқықтану', year: 2015 }],
  }),
);
const HEADER = 'item_code,act,article,stem,option_a,option_b,option_c,option_d,key,source_ref';
const rowOf = (code: string, changes: { readonly key?: string; readonly act?: string } = {}) =>
  `${code},${changes.act ?? 'constitution'},1,"Сұрақ ${code}? ${SCRIPT.replaceAll('"', '""')}",a,b,c,d,${changes.key ?? 'b'},1-бап`;
const FAULTY = [HEADER, rowOf('CON-1'), rowOf('CON-2', { key: 'e' }), rowOf('CON-1')].join('\n');
const CORRECTED = [HEADER, rowOf('CON-1'), rowOf('CON-2')].join('\n');
const LATER = [HEADER, rowOf('CON-3')].join('\n');
/** The browser itself notes in its console that a request was refused. */
const REFUSED = /status of (422|409|404)/;

let web: StartedWeb;
let played: PlayedWorld;
let people: OpenedPage[] = [];

beforeAll(async () => {
  web = await startedWeb();
  played = await playedWorld(web.system, {
    ruleset: 'generic',
    candidates: PEOPLE,
    until: 'applied',
  });
}, 400_000);

afterAll(async () => {
  await Promise.all(people.map((person) => person.close()));
  await web.stop();
});

async function enter(
  who: Parameters<typeof signInAs>[1],
  look: Parameters<typeof openPage>[1] = {},
): Promise<OpenedPage> {
  const opened = await openPage(web, look);
  people = [...people, opened];
  await signInAs(opened, who);
  return opened;
}

async function expectFine(opened: OpenedPage): Promise<void> {
  expect(await obstacles(opened)).toEqual([]);
  expect(await isScrollingSideways(opened)).toBe(false);
  expect(await opened.page.evaluate('window.wasHit')).toBeUndefined();
  expect(opened.complaints.filter((text) => !REFUSED.test(text))).toEqual([]);
}

describe('the document desk', () => {
  const room = (): string => `/desk/${played.scene.contest.id}`;

  it('decides by key, says what the candidate will read, and goes on to the next', async () => {
    const opened = await enter('hr@example.test');
    const { page, open } = opened;
    await open('/desk');
    await expectFine(opened);
    await page.getByRole('link', { name: 'Главный специалист' }).click();
    await page.getByText(hrRu.queue.progress('0', '3')).waitFor();
    await page.getByRole('link', { name: hrRu.queue.begin }).click();
    await page.getByRole('heading', { level: 2, name: /Канарейка/ }).waitFor();
    expect(await page.getByText(SCRIPT).count()).toBeGreaterThan(1);
    expect(await page.title()).not.toMatch(/Канарейка/);
    await expectFine(opened);

    await page.getByRole('button', { name: hrRu.verdict.give }).click();
    await page.getByRole('alert').getByText(hrRu.verdict.needVerdict).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: hrRu.verdict.give }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(hrRu.verdict.effects.final).waitFor();
    await dialog.getByRole('button', { name: hrRu.verdict.admit }).click();

    await page.getByRole('heading', { level: 1, name: hrRu.application.title('2', '3') }).waitFor();
    await page.getByText(hrRu.queue.progress('1', '3')).waitFor();
    expect(opened.complaints).toEqual([]);
  });

  it('refuses with a ground and words, in Kazakh on a phone, and cannot take it back', async () => {
    const opened = await enter('hr@example.test', {
      language: 'kk',
      device: 'phone',
      scheme: 'dark',
    });
    const { page, open } = opened;
    await open(`${room()}/2`);
    await page.getByRole('heading', { level: 2, name: /Канарейка/ }).waitFor();
    await page.keyboard.press('2');
    await page.getByLabel(hrKk.verdict.reason).selectOption('experience');
    await page.getByLabel(hrKk.verdict.text).fill(EXPLANATION);
    await expectFine(opened);
    await page.getByRole('button', { name: hrKk.verdict.give }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(hrKk.verdict.effects.refuse).waitFor();
    await dialog.getByRole('button', { name: hrKk.verdict.refuse }).click();
    await page.getByRole('heading', { level: 1, name: hrKk.application.title('3', '3') }).waitFor();

    await open(`${room()}/2`);
    await page.getByText(hrKk.verdict.final).waitFor();
    await page.getByText(EXPLANATION).waitFor();
    expect(await page.getByRole('button', { name: hrKk.verdict.give }).count()).toBe(0);
    await open(room());
    await page.getByRole('cell', { name: sharedKk.reason.experience }).waitFor();
    await expectFine(opened);
  });

  it('keeps what was typed for one application while another is looked at', async () => {
    const opened = await enter('hr@example.test');
    const { page, open } = opened;
    await open(`${room()}/3`);
    await page.getByRole('radio', { name: hrRu.verdict.refuse }).check();
    await page.getByLabel(hrRu.verdict.text).fill('Не хватает диплома');
    await page.getByRole('button', { name: hrRu.application.previous }).click();
    await page.getByText(hrRu.verdict.final).waitFor();
    await page.getByRole('button', { name: hrRu.application.next }).click();

    await page.getByRole('heading', { level: 1, name: hrRu.application.title('3', '3') }).waitFor();
    expect(await page.getByLabel(hrRu.verdict.text).inputValue()).toBe('Не хватает диплома');
    await expectFine(opened);
  });

  it('has no appointee before the unsealing, and says when there will be one', async () => {
    const opened = await enter('hr@example.test');
    await opened.open(`${room()}/appointee`);
    await opened.page.getByText(hrRu.appointee.notYet).waitFor();
    await expectFine(opened);
  });
});

describe('the public page of a contest that accepts applications', () => {
  it('gives its dates to a calendar and leads through signing up to the form, telling nobody how many applied', async () => {
    const { id } = played.scene.contest;
    const opened = await openPage(web);
    people = [...people, opened];
    const { page, open } = opened;
    await open(`/contests/${id}`);
    await page.getByText(publicRu.figures.funnel.hidden).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: publicRu.figures.calendar.add }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('BEGIN:VEVENT');
    await expectFine(opened);

    await page.getByRole('link', { name: publicRu.contest.apply }).click();
    await page.getByRole('heading', { level: 1, name: sharedRu.session.needed }).waitFor();
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: publicRu.signIn.title }).waitFor();
    await signUp(opened, 'wants-to-apply@example.test');

    await page.waitForURL((url) => url.pathname === `/my/apply/${id}`);
    await page.getByRole('heading', { name: WORDS.ru.apply.eligibility.title }).waitFor();
    await expectFine(opened);
  });
});

describe('the item bank', () => {
  let bank = '';

  it('answers for a faulty file row by row, and takes the corrected one', async () => {
    const opened = await enter('author@example.test');
    const { page, open } = opened;
    await open('/bank');
    await page.getByRole('link', { name: bankRu.list.add }).click();
    await page.getByLabel(bankRu.add.name).fill(`Осень ${SCRIPT}`);
    await expectFine(opened);
    await page.getByRole('button', { name: bankRu.add.make }).click();
    await page.getByText(bankRu.bank.waitsFile).waitFor();
    bank = new URL(page.url()).pathname;

    await send(opened, FAULTY);
    await page.getByRole('heading', { name: bankRu.report.title }).waitFor();
    await page.getByText(bankRu.report.summary(2, 2)).waitFor();
    await page.getByRole('cell', { name: bankRu.reasons['not-a-to-d'][1] ?? '' }).waitFor();
    await expectFine(opened);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: bankRu.report.download }).click(),
    ]);
    const rows = readFileSync(await download.path(), 'utf8');
    expect(rows).toContain('CON-2');
    expect(rows).toContain(bankRu.reasons['repeated-code'][0]);

    await send(opened, CORRECTED);
    await page.getByText(bankRu.file.imported(2)).waitFor();
    await page.getByText('CON-2', { exact: true }).waitFor();
    await expectFine(opened);
  });

  it('is read with its keys, or as a candidate would see it, in Kazakh on a phone', async () => {
    const opened = await enter('reviewer@example.test', {
      language: 'kk',
      device: 'phone',
      scheme: 'dark',
    });
    const { page, open } = opened;
    await open(bank);
    await page.getByText(bankKk.items.firstLook(2)).waitFor();
    expect(await page.getByText(bankKk.items.key, { exact: true }).count()).toBe(2);
    expect(await page.getByText(SCRIPT).count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: bankKk.items.read }).click();
    await page.getByText(bankKk.items.noNews).waitFor();

    await page.getByLabel(bankKk.items.preview).check();

    await page.getByText(bankKk.items.previewText).waitFor();
    expect(await page.getByText(bankKk.items.key, { exact: true }).count()).toBe(0);
    expect(await page.getByText('CON-1', { exact: true }).count()).toBe(0);
    await expectFine(opened);
  });

  it('is not approved when it changed under the reader, and is by the root of what was read', async () => {
    const reviewer = await enter('reviewer@example.test', { language: 'en' });
    const author = await enter('author@example.test');
    const { page } = reviewer;
    await reviewer.open(bank);
    await page.getByText(bankEn.items.firstLook(2)).waitFor();
    await page.route('**/items?*', (route) => route.abort());
    await author.open(bank);
    await send(author, LATER);
    await author.page.getByText(bankRu.file.imported(1)).waitFor();

    const refused = await askedToApprove(reviewer);
    await refused.getByRole('alert').waitFor();
    await page.unroute('**/items?*');
    await reviewer.open(bank);
    await page.getByText('CON-3', { exact: true }).waitFor();
    await (await askedToApprove(reviewer)).waitFor({ state: 'detached' });

    await page.getByText(bankEn.bank.closedText).waitFor();
    expect(await page.getByText('CON-3', { exact: true }).count()).toBe(0);
    expect(await obstacles(reviewer)).toEqual([]);
  });

  /** The dialog after the yes: it goes when the bank is approved, and stays with the reason when not. */
  async function askedToApprove({
    page,
  }: OpenedPage): Promise<ReturnType<OpenedPage['page']['getByRole']>> {
    await page.getByRole('button', { name: bankEn.approve.button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(bankEn.approve.effects.frozen).waitFor();
    await dialog.getByRole('button', { name: bankEn.approve.button }).click();
    return dialog;
  }

  async function send({ page }: OpenedPage, csv: string): Promise<void> {
    const file = { name: 'items.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.locator('#file').setInputFiles(file);
    await page.getByRole('button', { name: bankRu.file.import }).click();
  }
});
