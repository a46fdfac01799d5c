import { readFileSync } from 'node:fs';

import { readContest, untilStatus } from '../../apps/cli/src/play/announcing.js';
import { advancePast } from '../../apps/cli/src/play/clock.js';
import { offerAndAccept, readRanking } from '../../apps/cli/src/play/deciding.js';
import { holderKeyFile } from '../../apps/cli/src/play/demo-file.js';
import { markAll } from '../../apps/cli/src/play/marking.js';
import { at, numberAt } from '../../apps/cli/src/client/reader.js';
import { candidate, playedWorld, type PlayedWorld } from '../support/played-world.js';
import { obstacles } from './support/axe.js';
import { isScrollingSideways, openPage, type OpenedPage } from './support/open-page.js';
import { signInAs } from './support/sign-in-as.js';
import { startedWeb, type StartedWeb } from './support/started-web.js';
import { tracesOf } from './support/traces.js';
import { OFFICIAL_WORDS } from './support/words.js';

const SCRIPT = '<img src=x onerror="window.wasHit=1"><script>window.wasHit=1</script>';
const RU = OFFICIAL_WORDS.ru.commission;
const KK = OFFICIAL_WORDS.kk.commission;
const HOLDER = { en: OFFICIAL_WORDS.en.holder, kk: OFFICIAL_WORDS.kk.holder };

/** Of every candidate something that no official may find before the unsealing. */
const CANDIDATES = [1, 2, 3].map((n) =>
  candidate(n, { fullName: `Канарейка Тестұлы ${n}`, address: `Көктөбе көшесі ${n}` }),
);
const SECRETS = CANDIDATES.flatMap(({ person }) => {
  const { fullName, nationalNumber, phone, address, email } = person;
  return [fullName, nationalNumber, phone, address, email];
});

describe('a commission and the key holders', () => {
  let web: StartedWeb;
  let played: PlayedWorld;
  let room = '';
  let people: OpenedPage[] = [];

  beforeAll(async () => {
    web = await startedWeb();
    played = await playedWorld(web.system, {
      ruleset: 'generic',
      candidates: CANDIDATES,
      until: 'tested',
      afterTask: SCRIPT,
    });
    room = `/commission/${played.scene.contest.id}`;
  }, 400_000);

  afterAll(async () => {
    await Promise.all(people.map((person) => person.close()));
    await web.stop();
  });

  it('score, close, sit, vote, decide, sign and unseal; the member on a Kazakh phone', async () => {
    await membersScore();
    const chair = await enter('chair@example.test', {});
    const member = await enter('member-1@example.test', {
      language: 'kk',
      device: 'phone',
      scheme: 'dark',
    });
    await readsOwnMarks(member);
    await scoresByKeyboard(chair);
    await closesMarks(chair);
    const codes = (await readRanking(played.scene.contest)).map(({ code }) => code);
    await meet(chair, member);
    await rejectTheSecond(chair, member, codes[1] ?? '');
    await carryTheFirst(chair, member, codes[0] ?? '');
    await sign(chair, member);
    await readsMinutes(chair, codes);
    await untilAccepted();
    await givesShare(1, HOLDER.en, { language: 'en' });
    await givesShare(2, HOLDER.kk, { language: 'kk', device: 'phone', scheme: 'dark' });

    await untilStatus(played.scene.contest, ['closed']);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  }, 400_000);

  async function enter(
    email: `${string}@${string}`,
    options: Parameters<typeof openPage>[1],
  ): Promise<OpenedPage> {
    const person = await openPage(web, options);
    people = [...people, person];
    await signInAs(person, email);
    return person;
  }

  /** All but the chair, over HTTP. */
  async function membersScore(): Promise<void> {
    const { contest } = played.scene;
    const [chair = contest.chair, ...members] = contest.members;
    await markAll({ ...contest, chair, members });
  }

  /** What was given before is there to be changed until the marks are closed. */
  async function readsOwnMarks(member: OpenedPage): Promise<void> {
    await member.open(`${room}/works`);
    await member.page.getByText(KK.queue.allDone).waitFor();
    await member.open(`${room}/works/1`);
    await member.page.locator('input:checked').first().waitFor({ state: 'attached' });

    expect(await isScrollingSideways(member)).toBe(false);
    await member.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    expect(await obstacles(member)).toEqual([]);
    await looksAnonymous(member, codesOf(played));
  }

  async function scoresByKeyboard(chair: OpenedPage): Promise<void> {
    const { page, open } = chair;
    await open('/commission');
    await page.getByRole('link', { name: RU.go.score }).click();
    await page.getByText(RU.queue.progress('0', '3')).waitFor();
    await looksAnonymous(chair, codesOf(played));
    expect(await obstacles(chair)).toEqual([]);
    await page.getByRole('link', { name: RU.go.scoreFirst }).click();
    await page.getByRole('heading', { name: RU.work.guide }).waitFor();
    await looksAnonymous(chair, codesOf(played));
    // At the end of the page the bar that follows the reader covers nothing.
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    expect(await obstacles(chair)).toEqual([]);

    await page.locator('[data-criterion] input').first().focus();
    await page.keyboard.press('5');
    await page.keyboard.press('Control+Enter');
    await page.getByText(RU.work.lacksComment).waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(SCRIPT);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-criterion] input[type=radio]:focus').waitFor();
    await page.getByText(RU.work.lacksMark).first().waitFor();
    for (const mark of ['4', '3']) await page.keyboard.press(mark);
    await page.locator('#save-marks:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: RU.work.title('2', '3') }).waitFor();

    await findsItSaved(chair);
    await triesToCloseTooEarly(chair);
    await open(`${room}/works/2`);
    for (const title of [RU.work.title('2', '3'), RU.work.title('3', '3')]) {
      await page.getByRole('heading', { name: title }).waitFor();
      await page.locator('[data-criterion] input').first().focus();
      for (const mark of ['3', '4', '2']) await page.keyboard.press(mark);
      await page.locator('#save-marks:focus').waitFor();
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText(RU.queue.allDone).waitFor();
  }

  /** Back to the first work: marks and comment are there, and the comment is text. */
  async function findsItSaved({ page }: OpenedPage): Promise<void> {
    await page.getByRole('button', { name: RU.work.previous }).click();
    await page.getByRole('heading', { name: RU.work.title('1', '3') }).waitFor();

    expect(await page.locator('#comment-substance').inputValue()).toBe(SCRIPT);
    expect(await page.locator('input:checked').count()).toBe(3);
    expect(await page.evaluate('window.wasHit')).toBeUndefined();
  }

  async function triesToCloseTooEarly(chair: OpenedPage): Promise<void> {
    const { page, open } = chair;
    await open(`${room}/works`);
    await page.getByText(RU.close.waits('2')).waitFor();
    expect(await page.getByRole('button', { name: RU.close.act }).isDisabled()).toBe(true);
  }

  async function closesMarks(chair: OpenedPage): Promise<void> {
    const { page } = chair;
    await page.getByText(RU.close.ready).waitFor();
    await confirmed(chair, RU.close.act);
    await page.getByRole('heading', { level: 1, name: RU.ranking.title }).waitFor();
    await page.getByRole('cell', { name: '1', exact: true }).first().waitFor();
    await page.getByText(RU.spread.textFew('9')).waitFor();

    expect(await obstacles(chair)).toEqual([]);
    await page.getByText(RU.spread.asTable, { exact: true }).click();
    await page.getByRole('columnheader', { name: RU.spread.median }).waitFor();
    await looksAnonymous(chair, []);
  }

  async function meet(chair: OpenedPage, member: OpenedPage): Promise<void> {
    await member.open(`${room}/sitting`);
    await member.page.getByText(KK.sitting.notYetMember).waitFor();
    await chair.open(`${room}/sitting`);
    await chair.page.getByRole('button', { name: RU.sitting.open }).click();
    await chair.page.getByText(RU.sitting.present('1', '3', '2')).waitFor();
    await chair.page.getByText(RU.sitting.putWaits('1')).waitFor();
    expect(await chair.page.getByRole('button', { name: RU.sitting.put }).isDisabled()).toBe(true);

    await member.page.getByRole('button', { name: KK.sitting.attend }).click();
    await member.page.getByText(KK.sitting.quorate).waitFor();
    await chair.page.getByText(RU.sitting.present('2', '3', '2')).waitFor();
    expect(await obstacles(chair)).toEqual([]);
    expect(await obstacles(member)).toEqual([]);
  }

  /** Somebody else than the first needs a reason; nobody votes for it, so it falls. */
  async function rejectTheSecond(
    chair: OpenedPage,
    member: OpenedPage,
    second: string,
  ): Promise<void> {
    const { page } = chair;
    await page.getByRole('radio', { name: second }).check();
    await page.getByRole('button', { name: RU.sitting.put }).click();
    await page.getByText(RU.sitting.reasonMissing).waitFor();
    await page.locator('#motion-reason').fill(SCRIPT);
    await confirmed(chair, RU.sitting.put);
    await page.getByText(RU.sitting.departs).waitFor();

    await page.getByRole('button', { name: RU.sitting.votes.against }).click();
    await member.page.getByText(SCRIPT).waitFor();
    await member.page.getByRole('button', { name: KK.sitting.votes.against }).click();
    await page.getByText(RU.sitting.cast('2', '2')).waitFor();
    await confirmed(chair, RU.sitting.count);
    await page.getByText(RU.sitting.fell).waitFor();
    expect(await member.page.evaluate('window.wasHit')).toBeUndefined();
  }

  /** One for, one against: the chair's casting vote carries it, and the screen says so. */
  async function carryTheFirst(
    chair: OpenedPage,
    member: OpenedPage,
    first: string,
  ): Promise<void> {
    const { page } = chair;
    expect(await page.getByRole('radio', { name: first }).isChecked()).toBe(true);
    await confirmed(chair, RU.sitting.put);
    await page.getByRole('button', { name: RU.sitting.votes.for, exact: true }).click();
    await member.page.getByText(KK.sitting.byRank).waitFor();
    await member.page.getByRole('button', { name: KK.sitting.votes.against }).click();
    await page.getByText(RU.sitting.cast('2', '2')).waitFor();
    await confirmed(chair, RU.sitting.count);
    await page.getByText(RU.sitting.carriedCast).waitFor();
  }

  async function sign(chair: OpenedPage, member: OpenedPage): Promise<void> {
    await confirmed(chair, RU.sitting.sign);
    await chair.page.getByText(RU.sitting.signatures('1', '2')).waitFor();
    await confirmed(member, KK.sitting.sign);
    await member.page.getByText(KK.sitting.inForce).waitFor();
    await chair.page.getByText(RU.sitting.inForce).waitFor();

    expect(await isScrollingSideways(member)).toBe(false);
    await looksAnonymous(member, []);
  }

  async function readsMinutes(chair: OpenedPage, codes: readonly string[]): Promise<void> {
    const { page, open } = chair;
    await open(`${room}/minutes`);
    await page.getByText(RU.minutes.votes('1', '1', '0')).waitFor();
    const text = await page.getByRole('article').innerText();

    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
    expect(text).toContain(SCRIPT);
    expect(text).toContain(RU.sitting.carriedCast);
    expect(await obstacles(chair)).toEqual([]);
    await looksAnonymous(chair, []);
  }

  async function untilAccepted(): Promise<void> {
    const { contest, applicants, stage } = played.scene;
    const { body } = await contest.chair.client.get(`/api/v1/contests/${contest.id}/sitting`);
    await advancePast(stage.administrator, numberAt(at(body, 'decision'), 'standstillUntil'));
    await offerAndAccept(contest, applicants);
    expect(at(await readContest(contest), 'status')).toBe('decided');
  }

  /** With a wrong key first; the right one, chosen by hand or as the demo offers it, opens the share in the browser, and no request holds it. */
  async function givesShare(
    n: number,
    t: (typeof HOLDER)['en' | 'kk'],
    options: Parameters<typeof openPage>[1],
  ): Promise<void> {
    const email = `holder-${n}@example.test` as const;
    const holder = await enter(email, options);
    const sent: string[] = [];
    holder.page.on('request', (request) => sent.push(request.postData() ?? ''));
    await holder.open('/holder');
    await holder.page.getByRole('link', { name: t.list.look }).click();
    await holder.page.getByText(t.one.whatText).waitFor();
    expect(await obstacles(holder)).toEqual([]);

    const key = readFileSync(holderKeyFile(web.system.dataDir, email));
    await choose(holder, Buffer.from(`${'ab'.repeat(32)}\n`));
    await holder.page.getByRole('button', { name: t.one.give }).click();
    await holder.page.getByText(t.one.otherKey).waitFor();
    if (n === 1) await choose(holder, key);
    else await holder.page.getByRole('button', { name: t.demo.use }).click();
    await holder.page.getByRole('button', { name: t.one.give }).click();
    await holder.page.getByText(n === 1 ? t.one.done : t.one.opened).waitFor();

    expect(sent.filter((body) => body.includes(key.toString().trim()))).toEqual([]);
    expect(await isScrollingSideways(holder)).toBe(false);
    await looksAnonymous(holder, []);
  }
});

async function choose({ page }: OpenedPage, key: Buffer): Promise<void> {
  const file = { name: 'my.key', mimeType: 'text/plain', buffer: key };
  await page.locator('input[data-key-file]').setInputFiles(file);
}

/** No trace of a candidate anywhere; codes, where they are known at all, neither in title, address nor storage. */
async function looksAnonymous(person: OpenedPage, codes: readonly string[]): Promise<void> {
  expect(await tracesOf(person, [...SECRETS, ...codes])).toEqual([]);
}

function codesOf({ scene }: PlayedWorld): readonly string[] {
  return scene.applicants.map(({ code }) => code);
}

/** Presses a button whose act shows its effects first, and says yes. */
async function confirmed({ page }: OpenedPage, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}
