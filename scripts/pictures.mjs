// `npm run pictures`: the README's pictures, taken from the running app: a seeded system of its own, or the one at `--url`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/pictures');
const SIZE = { width: 1280, height: 800 };
const LARGEST_BYTES = 150 * 1024;
const PORT = 8790;
const { values } = parseArgs({ options: { url: { type: 'string' } } });

/** Starts the system as a newcomer does and waits until it says what to try. */
async function startSeeded() {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-pictures-'));
  const words = [join(ROOT, 'scripts/start.mjs'), '--port', String(PORT)];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ADAL_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => {
      process.stdout.write(part);
      output += part;
      if (output.includes('Ctrl-C')) resolve(/^ {2}Adal {3}(\S+)$/m.exec(output)?.[1]);
    });
    child.once('exit', () => reject(new Error('the system did not start')));
  });
  const stop = async () => {
    child.kill('SIGINT');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, stop };
}

function chromiumPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap((folder) => [
    join(folder, 'chromium'),
    join(folder, 'chromium-browser'),
  ]);
  return process.env.CHROME_PATH ?? places.find((place) => existsSync(place));
}

/** A window of one person, signed in by the demo's one click to both realms. */
async function windowOf({ browser, url }, email, application) {
  const context = await browser.newContext({ viewport: SIZE, baseURL: url, locale: 'en' });
  const page = await context.newPage();
  const send = async (path, body = {}) => {
    const answer = await context.request.post(path, { data: body });
    if (!answer.ok()) throw new Error(`POST ${path}: ${await answer.text()}`);
    return answer.json();
  };
  const read = async (path) => (await context.request.get(path)).json();
  if (email !== null) {
    await send('/identity/v1/demo-sessions', { email });
    const own = application === true ? await read('/identity/v1/applications') : null;
    const ticketPath =
      own === null ? 'staff-tickets' : `applications/${own.items[0].applicationId}/tickets`;
    await send('/api/v1/sessions', await send(`/identity/v1/${ticketPath}`));
  }
  const signedIn = ['identity', 'evaluation'].map((realm) => [`adal.signed-in.${realm}`, 'yes']);
  const kept = [['adal.language', 'en'], ...(email === null ? [] : signedIn)];
  await context.addInitScript(
    `for (const [name, value] of ${JSON.stringify(kept)}) localStorage.setItem(name, value);`,
  );
  return { page, send, read };
}

async function take(page, name) {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate('document.fonts.ready');
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  console.log(`  ${name}.png  ${Math.round(size / 1024)} KB`);
  if (size > LARGEST_BYTES) throw new Error(`${name}.png is too large for a page of text`);
}

async function contestIn(status, { read }) {
  const { items } = await read(`/api/v1/contests?status=${status}`);
  if (items.length === 0) throw new Error(`no contest is ${status}`);
  return items[0].id;
}

async function publicPage(system) {
  const visitor = await windowOf(system, null);
  await visitor.page.goto(`/contests/${await contestIn('closed', visitor)}`);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  await take(visitor.page, 'public');
}

/** Somebody for whom the test waits starts it and answers a few questions. */
async function runner(system) {
  const visitor = await windowOf(system, null);
  const { items } = await visitor.read('/identity/v1/demo-accounts');
  const { email } = items.find((one) => one.tries?.en === 'A test is open now: sit it');
  const candidate = await windowOf(system, email, true);
  const { items: attempts } = await candidate.read('/api/v1/me/attempts');
  await candidate.send(`/api/v1/attempts/${attempts[0].attemptId}/start`);
  const contestId = await contestIn('testing', visitor);
  await candidate.page.goto(`/my/contests/${contestId}/stages/1/sitting`);
  for (const key of ['b', 'a', 'd']) {
    await candidate.page.getByRole('radio').first().waitFor();
    await candidate.page.getByRole('radio').nth('abcd'.indexOf(key)).check();
    await candidate.page.keyboard.press('ArrowRight');
  }
  await candidate.page.getByRole('radio').nth(2).check();
  await candidate.page
    .getByText(/\d\d:\d\d:\d\d/)
    .first()
    .waitFor();
  await take(candidate.page, 'runner');
}

async function scoring(system) {
  const member = await windowOf(system, 'member-3@example.test');
  const contestId = await contestIn('assessing', member);
  const { items } = await member.read(`/api/v1/contests/${contestId}/works`);
  const { position } = items.find(({ revision }) => revision === 0) ?? items[0];
  await member.page.goto(`/commission/${contestId}/works/${position}`);
  const mark = member.page.locator('fieldset').first().getByRole('radio').nth(3);
  await mark.waitFor({ state: 'attached' });
  await mark.check({ force: true });
  await take(member.page, 'scoring');
}

async function sitting(system) {
  const chair = await windowOf(system, 'chair@example.test');
  await chair.page.goto(`/commission/${await contestIn('deciding', chair)}/sitting`);
  await chair.page.getByRole('heading', { level: 2 }).first().waitFor();
  await take(chair.page, 'sitting');
}

/** A case with a finding in the contest that was held again, up to the effects that a void would have. */
async function voidWizard(system) {
  const department = await windowOf(system, 'department@example.test');
  const { items } = await department.read('/api/v1/contests?status=decided');
  const seen = await Promise.all(items.map(({ id }) => department.read(`/api/v1/contests/${id}`)));
  const { id } = seen.find(({ isFrozen, rerunOf }) => !isFrozen && rerunOf === null);
  const { caseId } = await department.send(`/api/v1/contests/${id}/cases`, { ground: 'marking' });
  const { items: entries } = await department.read(`/api/v1/contests/${id}/log-entries?limit=200`);
  const decision = entries.find(({ type }) => type === 'decision.recorded');
  await department.send(`/api/v1/cases/${caseId}/findings`, {
    ground: 'marking',
    affectsOutcome: true,
    why: 'Член комиссии оценил работы, не открыв второй ответ.',
    evidence: [decision.entryId],
    liable: [{ role: 'member', count: 1 }],
    excluded: [],
  });
  await department.page.goto(`/department/cases/${caseId}/void`);
  for (const step of ['ground', 'effects']) {
    await department.page.getByRole('button', { name: 'Continue' }).click();
    console.log(`  … ${step}`);
  }
  await department.page.getByRole('table').first().waitFor();
  await take(department.page, 'void-wizard');
}

const started =
  values.url === undefined ? await startSeeded() : { url: values.url, stop: async () => undefined };
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const system = { browser, url: started.url };
  for (const picture of [publicPage, runner, scoring, sitting, voidWizard]) await picture(system);
} finally {
  await browser.close();
  await started.stop();
}
