import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { en } from '../../apps/web/src/i18n/en.js';
import { kk } from '../../apps/web/src/i18n/kk.js';
import { ru } from '../../apps/web/src/i18n/ru.js';
import { startChromium } from '../support/chromium.js';
import { dataFolder, launch, type Launch, occupy } from '../support/launcher.js';

const PICTURES = join(process.cwd(), 'reports/browser');
const TEXTS = { kk, ru, en };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

let folder: Awaited<ReturnType<typeof dataFolder>>;
let system: Launch;
let chromium: Browser;
let url: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = await dataFolder();
  const { port, server } = await occupy();
  server.close();
  system = launch(folder.path, ['--no-seed', '--port', String(port)]);
  [chromium, url] = await Promise.all([startChromium(), system.url()]);
});

afterAll(async () => {
  await chromium.close();
  await system.interrupt();
  await folder.remove();
});

/** The start page in a browser of its own, with everything that went wrong in it. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const context = await chromium.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.goto(url);
  return { page, complaints };
}

const languages = ['kk', 'ru', 'en'] as const;
const looks = languages.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [
    { language, scheme, size: 'desk', viewport: DESK },
    { language, scheme, size: 'phone', viewport: PHONE },
  ]),
);

describe('the start page', () => {
  it.each(looks)(
    'shows contests and health in $language, $scheme, at a $size, open to everybody',
    async ({ language, scheme, size, viewport }) => {
      const { page, complaints } = await open({ locale: language, colorScheme: scheme, viewport });
      const text = TEXTS[language];

      await page.getByRole('heading', { level: 1, name: text.lead.heading }).waitFor();
      await page.getByText(text.contests.empty).waitFor();
      await page.getByText(text.health.up).waitFor();
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      const shot = join(PICTURES, `start-${language}-${scheme}-${size}.png`);
      await page.screenshot({ path: shot, fullPage: true });

      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.title()).toBe(text.title);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('changes and keeps the language', async () => {
    const { page } = await open({ locale: 'en', viewport: DESK });

    await page.getByText('Қазақша').click();
    await page.getByRole('heading', { level: 1, name: kk.lead.heading }).waitFor();
    await page.reload();

    await page.getByRole('heading', { level: 1, name: kk.lead.heading }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
    await page.context().close();
  });

  it('goes dark at a press', async () => {
    const { page } = await open({ locale: 'en', colorScheme: 'light', viewport: DESK });

    await page.getByRole('button', { name: en.scheme.toDark }).click();

    await page.getByRole('button', { name: en.scheme.toLight }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.context().close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await open({ locale: 'en', viewport: DESK });
    await page.getByText(en.health.up).waitFor();

    const reached: string[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(String(await page.evaluate('document.activeElement.tagName')));
    }

    expect(reached).toEqual(['A', 'INPUT', 'BUTTON']);
    await page.context().close();
  });

  it('says that the list did not load, and loads it when asked again', async () => {
    const context = await chromium.newContext({ locale: 'en', viewport: PHONE });
    const page = await context.newPage();
    await page.route('**/api/v1/contests', (route) => route.fulfill({ status: 503 }));
    await page.goto(url);
    await page.getByRole('alert').getByText(en.contests.failed).waitFor();

    await page.unroute('**/api/v1/contests');
    await page.getByRole('button', { name: en.contests.retry }).click();

    await page.getByText(en.contests.empty).waitFor();
    await context.close();
  });

  it('is served with headers that keep other sites and foreign scripts out', async () => {
    const answer = await fetch(url);

    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
