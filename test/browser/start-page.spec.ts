import { en } from '../../apps/web/src/features/public/texts.en.js';
import { kk } from '../../apps/web/src/features/public/texts.kk.js';
import { ru } from '../../apps/web/src/features/public/texts.ru.js';
import { en as sharedEn } from '../../apps/web/src/shared/texts.en.js';
import { obstacles } from './support/axe.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';

const TEXTS = { kk, ru, en };
const LOOKS = (['kk', 'ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['wide', 'phone'] as const).map((device) => ({ language, scheme, device })),
  ),
);

describe('the start page of a system without a contest', () => {
  let web: StartedWeb;
  let visitor: OpenedPage;

  beforeAll(async () => {
    web = await startedWeb();
  });
  afterEach(() => visitor.close());
  afterAll(() => web.stop());

  it.each(LOOKS)('is whole and open to everybody: $language, $scheme, $device', async (look) => {
    visitor = await openPage(web, look);
    const { page, open, complaints } = visitor;
    const { home, figures } = TEXTS[look.language];
    await open('/');
    await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
    await page.getByText(home.noneOpen).waitFor();
    await page.getByText(figures.of.officialsLiable).waitFor();
    await page.getByText(home.logMissing).or(page.getByText(home.logOrigin)).first().waitFor();

    expect(await obstacles(visitor)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    expect(await page.title()).toBe('Adal');
    expect(await isScrollingSideways(visitor)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('changes the language and keeps it', async () => {
    visitor = await openPage(web, { language: 'en' });
    const { page, open } = visitor;
    await open('/');

    await page.getByRole('button', { name: 'Қазақша' }).click();
    await page.getByRole('heading', { level: 1, name: kk.home.title }).waitFor();
    await page.reload();

    await page.getByRole('heading', { level: 1, name: kk.home.title }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
  });

  it('goes dark at a press', async () => {
    visitor = await openPage(web, { language: 'en', scheme: 'light' });
    const { page, open } = visitor;
    await open('/');

    await page.getByRole('button', { name: sharedEn.appearance.toDark }).click();

    await page.getByRole('button', { name: sharedEn.appearance.toLight }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });

  it('can be used with the keyboard alone', async () => {
    visitor = await openPage(web, { language: 'en' });
    const { page, open } = visitor;
    await open('/');
    await page.getByText(en.home.noneOpen).waitFor();

    const reached: string[] = [];
    while (!reached.includes(en.figures.toContests) && reached.length < 20) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate<string>('document.activeElement.textContent.trim()'));
    }
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: en.list.title }).waitFor();
    expect(reached[0]).toBe(sharedEn.skip);
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H1');
  });

  it('says that the list did not load, and loads it when asked again', async () => {
    visitor = await openPage(web, { language: 'en', device: 'phone' });
    const { page, open } = visitor;
    const list = (url: URL): boolean => url.pathname === '/api/v1/contests';
    await page.route(list, (route) => route.fulfill({ status: 503 }));
    await open('/contests');
    const refusal = page.getByRole('alert').first();
    await refusal.getByText(sharedEn.problem.unexpected).waitFor();

    await page.unroute(list);
    await refusal.getByRole('button', { name: sharedEn.act.retry }).click();

    await page.getByText(en.list.empty).waitFor();
  });

  it('is served with headers that keep other sites and foreign scripts out', async () => {
    visitor = await openPage(web);
    const answer = await fetch(web.url);

    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("script-src 'unsafe-inline'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).not.toBeNull();
  });
});
