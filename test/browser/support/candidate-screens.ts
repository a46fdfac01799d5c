import { kk as applyKk } from '../../../apps/web/src/features/candidate/apply/texts.kk.js';
import { ru as applyRu } from '../../../apps/web/src/features/candidate/apply/texts.ru.js';
import { kk as sittingKk } from '../../../apps/web/src/features/candidate/sitting/texts.kk.js';
import { ru as sittingRu } from '../../../apps/web/src/features/candidate/sitting/texts.ru.js';
import { kk } from '../../../apps/web/src/features/candidate/texts.kk.js';
import { ru } from '../../../apps/web/src/features/candidate/texts.ru.js';
import { kk as sharedKk } from '../../../apps/web/src/shared/texts.kk.js';
import { ru as sharedRu } from '../../../apps/web/src/shared/texts.ru.js';
import type { OpenedPage } from './open-page.js';

/** What the screens say, from the files that they take it from. */
export const WORDS = {
  kk: { ...kk, apply: applyKk, sitting: sittingKk, act: sharedKk.act, session: sharedKk.session },
  ru: { ...ru, apply: applyRu, sitting: sittingRu, act: sharedRu.act, session: sharedRu.session },
} as const;

export type Words = (typeof WORDS)['kk' | 'ru'];

/** Whoever applies; the evaluation must never show any of it. */
export type Identity = {
  readonly email: string;
  readonly fullName: string;
  readonly nationalNumber: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly address: string;
};

export function identity(n: number): Identity {
  return {
    email: `at-the-screen-${n}@example.test`,
    fullName: `Жанарбек Тестұлы ${n}`,
    nationalNumber: String(980_312_300_400 + n),
    birthDate: '1998-03-12',
    phone: `+7702${String(4_000_000 + n)}`,
    address: `Қарағанды, Бұқар жырау ${n}`,
  };
}

/** The token of the newest message to an address; the outbox is there in the demo and test profiles only. */
export async function mailedLink(
  { page }: Pick<OpenedPage, 'page'>,
  email: string,
): Promise<string> {
  const answer = await page.request.get(`/identity/v1/mail-outbox?to=${encodeURIComponent(email)}`);
  const { items } = (await answer.json()) as { items: { link: string | null }[] };
  const link = items
    .map((mail) => mail.link)
    .filter((found) => found !== null)
    .at(-1);
  if (link === undefined) throw new Error(`no link for ${email}`);
  return link;
}

/** Signs up with an address and opens the one-time link. */
export async function signUp(opened: OpenedPage, email: string): Promise<void> {
  const { page } = opened;
  await opened.open('/sign-up');
  await page.locator('#email').fill(email);
  await page.locator('form button[type=submit]').click();
  await page.getByText(email).first().waitFor();
  await openLink(opened, await mailedLink(opened, email));
  await page.waitForURL((url) => url.pathname !== '/link');
}

/** The page of a one-time link, and the press that spends it. */
export async function openLink({ page }: Pick<OpenedPage, 'page'>, link: string): Promise<void> {
  await page.goto(`/link#link=${link}`);
  await page.locator('main button').first().click();
}

/** Fills the form in as a person does, step by step, up to the last look. */
export async function fillIn({ page }: OpenedPage, words: Words, who: Identity): Promise<void> {
  const on = () => page.getByRole('button', { name: words.act.continue }).click();
  const { eligibility, person } = words.apply;
  for (const question of [eligibility.citizen, eligibility.capable, eligibility.unconvicted]) {
    const group = page.getByRole('radiogroup', { name: question });
    await group.getByRole('radio', { name: eligibility.yes }).check();
  }
  await page.getByText(eligibility.fine).waitFor();
  await on();
  for (const field of ['fullName', 'nationalNumber', 'birthDate'] as const) {
    await page.locator(`#${field}`).fill(who[field]);
  }
  await page.getByRole('radio', { name: person.male, exact: true }).check();
  await on();
  for (const field of ['phone', 'address'] as const)
    await page.locator(`#${field}`).fill(who[field]);
  await on();
  await page.getByRole('button', { name: words.apply.background.addEducation }).click();
  await page.locator('[id="education.0.institution"]').fill('ЕҰУ');
  await page.locator('[id="education.0.speciality"]').fill('Құқықтану');
  await page.locator('[id="education.0.year"]').fill('2020');
  await on();
  await page.getByRole('heading', { name: words.apply.check.title }).waitFor();
}
