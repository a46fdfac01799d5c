import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { obstacles } from './support/axe.js';
import { played, startedWeb, type StartedWeb } from './support/started-web.js';

const VERIFIER = join(process.cwd(), 'dist/apps/verifier/src/main.js');
/** A whole contest is played first. */
const PLAY_MS = 480_000;
const WORDS = {
  kk: { recompute: 'Рейтингті осы браузерде қайта есептеу', same: /Қайта есептелді/ },
  ru: { recompute: 'Пересчитать рейтинг в этом браузере', same: /Пересчитано/ },
  en: { recompute: 'Recompute the ranking in this browser', same: /Recomputed/ },
} as const;

describe('the public page of a decided contest', () => {
  let web: StartedWeb;
  let contest = '';
  let visitor: OpenedPage;

  beforeAll(async () => {
    web = await startedWeb();
    const story = await played(web, 'demo');
    contest = /\/contests\/[0-9a-f-]{36}/.exec(story)?.[0] ?? '';
  }, PLAY_MS);

  afterEach(() => visitor.close());
  afterAll(() => web.stop());

  it('is found from the first page, and what it hands out satisfies the verifier', async () => {
    visitor = await openPage(web);
    const { page, open, complaints } = visitor;
    await open('/');
    await page.getByRole('link', { name: 'Все конкурсы' }).click();
    await page.locator(`a[href="${contest}"]`).click();
    await page.getByRole('heading', { name: 'Решение' }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /пакет доказательств/ }).click(),
    ]);
    const file = join(web.system.dataDir, download.suggestedFilename());
    await download.saveAs(file);
    const { status, stdout } = spawnSync(process.execPath, [VERIFIER, file], { encoding: 'utf8' });

    expect([status, status === 0 ? '' : stdout]).toEqual([0, '']);
    expect(complaints).toEqual([]);
  });

  it.each(['kk', 'ru', 'en'] as const)(
    'recomputes its ranking in the browser, in %s',
    async (language) => {
      visitor = await openPage(web, { language, device: 'phone', scheme: 'dark' });
      const { page, open, complaints } = visitor;
      await open(contest);
      await page.getByRole('button', { name: WORDS[language].recompute }).click();
      await page.getByText(WORDS[language].same).waitFor();

      expect(await isScrollingSideways(visitor)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  it.each(['light', 'dark'] as const)('stands in nobody’s way, %s', async (scheme) => {
    visitor = await openPage(web, { scheme });
    for (const path of ['/', '/contests', contest, '/sign-in', '/sign-up', '/link', '/nowhere']) {
      await visitor.open(path);
      expect([path, await obstacles(visitor)]).toEqual([path, []]);
    }
    expect(visitor.complaints).toEqual([]);
  });
});
