import { kk as appealKk } from '../../apps/web/src/features/candidate/appeal/texts.kk.js';
import { ru as appealRu } from '../../apps/web/src/features/candidate/appeal/texts.ru.js';
import { kk as noticesKk } from '../../apps/web/src/features/candidate/notices/texts.kk.js';
import { ru as noticesRu } from '../../apps/web/src/features/candidate/notices/texts.ru.js';
import { ru as administratorRu } from '../../apps/web/src/features/administrator/texts.ru.js';
import { kk as outboxKk } from '../../apps/web/src/features/outbox/texts.kk.js';
import { ru as outboxRu } from '../../apps/web/src/features/outbox/texts.ru.js';
import { kk as sharedKk } from '../../apps/web/src/shared/texts.kk.js';
import { ru as sharedRu } from '../../apps/web/src/shared/texts.ru.js';
import { KK } from '../../libs/identity/src/notices/notice-words.kk.js';
import { RU } from '../../libs/identity/src/notices/notice-words.ru.js';
import { playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { fillIn, identity, WORDS, type Identity, type Words } from './support/candidate-screens.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';

const FACTS = { title: '', stage: null, until: null };
const SAYS = {
  ru: {
    received: RU['application-received'](FACTS).subject,
    outbox: outboxRu,
    notices: noticesRu,
    appeal: appealRu,
    nav: sharedRu.nav,
  },
  kk: {
    received: KK['application-received'](FACTS).subject,
    outbox: outboxKk,
    notices: noticesKk,
    appeal: appealKk,
    nav: sharedKk.nav,
  },
} as const;

type Says = (typeof SAYS)[keyof typeof SAYS];
type Reader = {
  readonly opened: OpenedPage;
  readonly who: Identity;
  readonly words: Words;
  readonly says: Says;
};

describe('what a candidate is told', () => {
  let web: StartedWeb;
  let played: PlayedWorld;

  beforeAll(async () => {
    web = await startedWeb();
    const wish = { ruleset: 'generic-test', candidates: [], until: 'accepting' } as const;
    played = await playedWorld(web.system, wish);
  });

  afterAll(() => web.stop());

  it.each([
    ['in Russian on a wide screen', 'ru', 'wide', 1],
    ['in Kazakh on a phone', 'kk', 'phone', 2],
  ] as const)(
    'comes by a letter whose link works, and by messages that are read once, %s',
    async (_how, language, device, n) => {
      const opened = await openPage(web, { language, device });
      const reader = { opened, who: identity(n), words: WORDS[language], says: SAYS[language] };

      await signsUpThroughTheOutbox(reader);
      await applies(reader);
      await readsTheMessage(reader);
      await appeals(reader);

      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
  );

  it('is shown to the administrator as letters with an example', async () => {
    const opened = await openPage(web, { scheme: 'dark' });
    await signInAs(opened, 'administrator');
    await opened.open('/administration/letters');
    const { letters } = administratorRu;

    await opened.page.getByLabel(letters.letter, { exact: true }).first().click();
    const rerun = RU['rerun-ordered'](FACTS).subject;
    await opened.page.getByRole('option', { name: new RegExp(rerun, 'u') }).click();
    await opened.page.getByRole('heading', { name: new RegExp(rerun, 'u') }).waitFor();
    await opened.page.getByText('Қазақша', { exact: true }).click();

    const kazakh = new RegExp(KK['rerun-ordered'](FACTS).subject, 'u');
    await opened.page.getByRole('heading', { name: kazakh }).waitFor();
    expect(await obstacles(opened)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  /** The letter is found by its address, and its link signs in. */
  async function signsUpThroughTheOutbox({ opened, who, says }: Reader): Promise<void> {
    const { page, open } = opened;
    await open('/sign-up');
    await page.locator('#email').fill(who.email);
    await page.locator('form button[type=submit]').click();
    await page.getByText(who.email).first().waitFor();

    await open('/outbox');
    await page.locator('#to').fill(who.email);
    const letter = page.getByRole('listitem').filter({ hasText: who.email });
    await letter.waitFor();
    expect(await obstacles(opened)).toEqual([]);
    expect(await isScrollingSideways(opened)).toBe(false);

    await letter.getByRole('link', { name: says.outbox.open }).click();
    await page.locator('main button').first().click();
    await page.waitForURL((url) => url.pathname === '/my');
  }

  async function applies({ opened, words, who }: Reader): Promise<void> {
    const { page, open } = opened;
    await open(`/my/apply/${played.scene.contest.id}`);
    await fillIn(opened, words, who);
    await page.getByRole('button', { name: words.apply.check.send }).click();
    await page.getByRole('heading', { name: words.apply.sent.title }).waitFor();
  }

  /** The mark in the masthead leads there; opening the message is reading it. */
  async function readsTheMessage({ opened, says }: Reader): Promise<void> {
    const { page } = opened;
    await page.reload();
    await page.getByRole('link', { name: says.nav.unread('1') }).click();
    await page.getByRole('heading', { level: 1, name: says.notices.title }).waitFor();
    const message = page.getByRole('button', { name: new RegExp(says.received, 'u') });
    expect(await message.getAttribute('aria-expanded')).toBe('false');
    await page.getByText(says.notices.unread('1')).waitFor();

    await message.click();

    await page.getByText(says.notices.allRead).waitFor();
    await page.getByRole('link', { name: says.notices.go.contest }).waitFor();
    await page.getByRole('link', { name: says.nav.messages, exact: true }).waitFor();
    expect(await obstacles(opened)).toEqual([]);
    expect(await isScrollingSideways(opened)).toBe(false);
  }

  /** Before the decision too; a second one waits for the first. */
  async function appeals({ opened, says }: Reader): Promise<void> {
    const { page, open } = opened;
    const { appeal } = says;
    await open(`/my/contests/${played.scene.contest.id}/appeal`);
    await page.getByText(appeal.noClock).waitFor();
    await page.getByRole('button', { name: appeal.send }).click();
    await page.getByText(appeal.chooseFirst, { exact: true }).waitFor();
    await page.getByRole('radio', { name: appeal.symptoms['procedure-broken'].title }).check();
    await page.getByText(appeal.symptoms['procedure-broken'].evidence).waitFor();
    expect(await obstacles(opened)).toEqual([]);
    expect(await isScrollingSideways(opened)).toBe(false);

    await page.getByRole('button', { name: appeal.send }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(appeal.effects.freeze).waitFor();
    await dialog.getByRole('button', { name: appeal.send }).click();

    await page.getByText(appeal.status.open, { exact: true }).waitFor();
    await page.getByText(appeal.openOne).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await obstacles(opened)).toEqual([]);
  }
});
