import { candidate, playedWorld, type PlayedWorld } from '../support/played-world.js';
import { openPage, type OpenedPage } from './support/open-page.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';

const SET_UP_MS = 300_000;
/** Less than this page's own interval, which is 15 s: only the stream is as quick. */
const TOLD_MS = 10_000;
/** What the page says when it asks by itself. */
const ASKED_MS = 40_000;

describe('a page that is open while something changes', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let visitor: OpenedPage;

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic-test',
      candidates: [candidate(1)],
      until: 'accepting',
    });
  }, SET_UP_MS);

  afterEach(() => visitor.close());
  afterAll(() => web.stop());

  /** The department stops the contest, or lets it go on. */
  async function act(what: 'suspension' | 'resumption'): Promise<void> {
    const { id, department } = played.scene.contest;
    const body = what === 'suspension' ? { reason: 'review' } : {};
    await department.client.post(`/api/v1/contests/${id}/${what}`, body);
  }

  it('is told at once', async () => {
    visitor = await openPage(web);
    const { page, open, complaints } = visitor;
    const stream = page.waitForResponse((answer) => answer.url().endsWith('/events'));
    await open(`/contests/${played.scene.contest.id}`);
    expect((await stream).status()).toBe(200);

    await act('suspension');
    await page.getByText('Конкурс приостановлен').waitFor({ timeout: TOLD_MS });
    await act('resumption');
    await page.getByText('Конкурс приостановлен').waitFor({ state: 'detached', timeout: TOLD_MS });

    expect(complaints).toEqual([]);
  });

  it('shows the clock of a demonstration when somebody else has moved it', async () => {
    visitor = await openPage(web);
    const { page, open } = visitor;
    await open(`/contests/${played.scene.contest.id}`);
    const clock = page.locator('.demo-clock strong');
    const [day = ''] = (await clock.innerText()).split(',');

    const { client } = played.scene.contest.department;
    await client.post('/api/v1/clock/advance', { ms: 26 * 3_600_000 });

    await clock.filter({ hasNotText: day }).waitFor({ timeout: TOLD_MS });
  });

  it('asks by itself where no stream comes through', async () => {
    visitor = await openPage(web);
    const { page, open } = visitor;
    await page.route('**/events', (route) => route.abort());
    await open(`/contests/${played.scene.contest.id}`);

    await act('suspension');
    await page.getByText('Конкурс приостановлен').waitFor({ timeout: ASKED_MS });

    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});
