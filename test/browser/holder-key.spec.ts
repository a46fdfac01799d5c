import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { stageAt } from '../../apps/cli/src/play/running-system.js';
import { hire } from '../../apps/cli/src/play/hiring.js';
import { obstacles } from './support/axe.js';
import { openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';
import { OFFICIAL_WORDS } from './support/words.js';

const KEY = OFFICIAL_WORDS.en.holder;
const ADMIN = OFFICIAL_WORDS.ru.administrator;
const SHARED = OFFICIAL_WORDS.ru.shared;
const SCRIPT = '<script>window.wasHit=1</script>';

describe('people, roles and keys', () => {
  let web: StartedWeb;
  let person: OpenedPage;

  beforeAll(async () => {
    web = await startedWeb();
    const stage = await stageAt(web.url, web.system.dataDir);
    const newcomer = {
      key: 'newcomer',
      fullName: 'Новиков Нұрлан',
      email: 'newcomer@example.test',
      roles: [],
    };
    await hire(stage, [newcomer], new Map(), () => undefined);
  }, 200_000);

  afterEach(() => person.close());
  afterAll(() => web.stop());

  it('are given by the administrator, and a holder then makes a key that never leaves the browser', async () => {
    person = await openPage(web);
    await signInAs(person, 'administrator@example.test');
    await addsSomebody(person);
    await givesAndEnds(person);
    await person.close();

    person = await openPage(web, { language: 'en' });
    await signInAs(person, 'newcomer@example.test');
    await makesKey(person, web.system.dataDir);
  });

  it('stand beside the health of the system, in which nothing is stuck', async () => {
    person = await openPage(web, { device: 'phone', scheme: 'dark' });
    await signInAs(person, 'administrator@example.test');
    await person.open('/administration/health');
    await person.page.getByText(ADMIN.health.good).waitFor();

    expect(await obstacles(person)).toEqual([]);
    expect(person.complaints).toEqual([]);
  });
});

async function addsSomebody(person: OpenedPage): Promise<void> {
  const { page, open } = person;
  await open('/administration');
  expect(await obstacles(person)).toEqual([]);
  await page.getByRole('button', { name: ADMIN.people.add }).click();
  await page.locator('#fullName').fill(`Тест ${SCRIPT}`);
  await page.getByRole('button', { name: ADMIN.add.send }).click();
  await page.getByText(ADMIN.add.needEmail).first().waitFor();
  await page.locator('#email').fill('added@example.test');
  await page.getByRole('button', { name: ADMIN.add.send }).click();
  await page.getByRole('link', { name: `Тест ${SCRIPT}` }).waitFor();
  expect(await page.evaluate('window.wasHit')).toBeUndefined();
}

/** A role that limits itself to nothing, given, refused a second time, and another one ended. */
async function givesAndEnds(person: OpenedPage): Promise<void> {
  const { page } = person;
  await page.getByRole('link', { name: 'Новиков Нұрлан' }).click();
  await page.getByText(ADMIN.person.noLive, { exact: true }).waitFor();
  await give(person, SHARED.role['key-holder']);
  await page.getByRole('cell', { name: SHARED.role['key-holder'], exact: true }).waitFor();
  await give(person, SHARED.role['key-holder']);
  await page.getByText('Эта роль уже дана.').waitFor();
  expect(person.complaints.filter((text) => !text.includes('409'))).toEqual([]);

  await give(person, SHARED.role.administrator);
  await page.getByRole('cell', { name: SHARED.role.administrator, exact: true }).waitFor();
  await page
    .getByRole('row', { name: SHARED.role.administrator })
    .getByRole('button', { name: ADMIN.person.end })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: ADMIN.person.end }).click();
  await page.getByRole('heading', { name: ADMIN.person.ended }).waitFor();
  expect(await obstacles(person)).toEqual([]);
}

async function give({ page }: OpenedPage, role: string): Promise<void> {
  await page.locator('#role').click();
  await page.getByRole('option', { name: role }).click();
  await page.getByRole('button', { name: ADMIN.give.give }).click();
}

async function makesKey(person: OpenedPage, folder: string): Promise<void> {
  const { page, open, complaints } = person;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await open('/holder');
  await page.getByText(KEY.key.none, { exact: true }).waitFor();
  await page.getByRole('button', { name: KEY.key.make }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: KEY.making.save }).click(),
  ]);
  const file = join(folder, 'made.key');
  await download.saveAs(file);
  expect(await obstacles(person)).toEqual([]);

  const input = page.locator('input[data-key-file]');
  const other = Buffer.from('cd'.repeat(32));
  await input.setInputFiles({ name: 'other.key', mimeType: 'text/plain', buffer: other });
  await page.getByText(KEY.making.wrong).waitFor();
  await input.setInputFiles(file);
  await page.getByText(KEY.making.right).waitFor();
  await page.getByRole('button', { name: KEY.making.register }).click();
  await page.getByText(KEY.key.registered, { exact: true }).waitFor();

  const privateKey = readFileSync(file, 'utf8').trim();
  expect(privateKey).toMatch(/^[0-9a-f]{64}$/);
  expect(sent.filter((body) => body.includes(privateKey))).toEqual([]);
  const kept = await page.evaluate<string>(
    'JSON.stringify({ ...localStorage, ...sessionStorage })',
  );
  expect(kept).not.toContain(privateKey);
  expect(complaints).toEqual([]);
}
