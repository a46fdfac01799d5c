import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { en } from '../../apps/web/src/features/public/texts.en.js';
import { kk } from '../../apps/web/src/features/public/texts.kk.js';
import { ru } from '../../apps/web/src/features/public/texts.ru.js';
import { obstacles } from './support/axe.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { played, startedWeb, type StartedWeb } from './support/started-web.js';

const VERIFIER = join(process.cwd(), 'dist/apps/verifier/src/main.js');
/** A whole contest is played first, voided and held again. */
const PLAY_MS = 480_000;
const TEXTS = { kk, ru, en };

describe('the public pages of a contest that was voided and of its rerun', () => {
  let web: StartedWeb;
  let voided = '';
  let rerun = '';
  let visitor: OpenedPage;

  beforeAll(async () => {
    web = await startedWeb();
    const story = await played(web, 'demo');
    const ids = [...story.matchAll(/\/contests\/([0-9a-f-]{36})/g)].map(([, id = '']) => id);
    [voided = '', rerun = ''] = [...new Set(ids)];
  }, PLAY_MS);

  afterEach(() => visitor.close());
  afterAll(() => web.stop());

  it('lead from a number to the contest behind it, to its rerun, and to evidence that satisfies the verifier', async () => {
    visitor = await openPage(web);
    const { page, open, complaints } = visitor;
    const { figures, contest } = ru;
    await open('/');
    await page.getByRole('link', { name: figures.of.voided }).click();
    await page.locator(`a[href="/contests/${voided}"]`).click();
    await page.getByText(figures.supervision.voided).waitFor();
    const supervision = page.getByRole('region', { name: figures.supervision.title });
    await supervision.getByRole('link', { name: figures.supervision.rerun }).click();
    await page.waitForURL(`**/contests/${rerun}`);
    await page.getByRole('heading', { name: contest.result.title, exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: figures.funnel.applied }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: contest.result.download }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`adal-${rerun}.zip`);
    const file = join(web.system.dataDir, download.suggestedFilename());
    await download.saveAs(file);
    const { status, stdout } = spawnSync(process.execPath, [VERIFIER, file], { encoding: 'utf8' });

    expect([status, status === 0 ? '' : stdout]).toEqual([0, '']);
    expect(complaints).toEqual([]);
  });

  it.each(['kk', 'ru', 'en'] as const)(
    'recompute the ranking in the browser, in %s on a dark phone',
    async (language) => {
      visitor = await openPage(web, { language, device: 'phone', scheme: 'dark' });
      const { page, open, complaints } = visitor;
      const { recompute } = TEXTS[language].contest.result;
      await open(`/contests/${rerun}`);
      await page.getByRole('button', { name: recompute }).click();
      const rows = await page.getByRole('table').first().locator('tbody tr').count();
      await page.getByText(TEXTS[language].contest.result.same(rows)).waitFor();

      expect(await isScrollingSideways(visitor)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  it('find a post by Kazakh words typed without Kazakh letters, and keep the filter in the address', async () => {
    visitor = await openPage(web, { language: 'kk' });
    const { page, open, complaints } = visitor;
    await open('/contests');
    const found = page.locator('.rows > li');
    await found.first().waitFor();
    await page.getByLabel(kk.figures.search).fill('кукыктык');
    await page.waitForURL(/search=/);
    await found.first().waitFor();
    expect(await found.count()).toBe(2);

    await page.getByLabel(kk.figures.search).fill('жоқ лауазым');
    await page.getByText(kk.list.empty).waitFor();
    await page.getByRole('button', { name: kk.figures.clear }).click();
    await page.getByLabel(kk.list.status).selectOption('voided');
    await page.locator(`a[href="/contests/${voided}"]`).waitFor();
    await page.waitForURL(/status=voided/);

    expect(await found.count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('stand in nobody’s way, %s', async (scheme) => {
    visitor = await openPage(web, { scheme });
    const contests = ['/contests', `/contests/${voided}`, `/contests/${rerun}`];
    const regions = ['/regions', '/regions/KZ-71?of=reruns'];
    for (const path of [
      '/',
      ...contests,
      ...regions,
      '/sign-in',
      '/sign-up',
      '/link',
      '/nowhere',
    ]) {
      await visitor.open(path);
      expect([path, await obstacles(visitor)]).toEqual([path, []]);
    }
    expect(visitor.complaints).toEqual([]);
  });
});
