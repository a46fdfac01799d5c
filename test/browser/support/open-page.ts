import type { Page } from 'playwright-core';

import type { StartedWeb } from './started-web.js';

type PageOptions = {
  readonly language?: 'kk' | 'ru' | 'en';
  readonly device?: 'wide' | 'phone';
  readonly scheme?: 'light' | 'dark';
};

/** One person's browser: cookies and storage of its own. */
export type OpenedPage = {
  readonly page: Page;
  /** Errors and warnings that the console showed and pages that broke; must stay empty. */
  readonly complaints: readonly string[];
  /** Opens an address of the app and waits for its heading. */
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** A fresh visitor; Russian on a wide light screen unless said otherwise. */
export async function openPage(web: StartedWeb, options: PageOptions = {}): Promise<OpenedPage> {
  const { language = 'ru', device = 'wide', scheme = 'light' } = options;
  const context = await web.browser.newContext({
    baseURL: web.url,
    viewport: SIZES[device],
    colorScheme: scheme,
    locale: language,
    acceptDownloads: true,
  });
  await context.addInitScript(`localStorage.getItem('adal.language') ??
    localStorage.setItem('adal.language', ${JSON.stringify(language)})`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    close: () => context.close(),
  };
}

/** Whether something is wider than the screen. */
export function isScrollingSideways({ page }: OpenedPage): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
}
