import type { OpenedPage } from './open-page.js';

/** The demo scenario's people by what they are. */
const DEMO = {
  administrator: 'administrator@example.test',
  author: 'author@example.test',
  reviewer: 'reviewer@example.test',
  secretary: 'secretary@example.test',
  publisher: 'publisher@example.test',
  hr: 'hr@example.test',
  chair: 'chair@example.test',
  member: 'member-1@example.test',
  holder: 'holder-1@example.test',
  department: 'department@example.test',
  'department-2': 'department-2@example.test',
  candidate: 'candidate-01@example.test',
} as const;

/** One click on the demo's list, as a person would; an address that is not in the table is taken as it is. */
export async function signInAs(
  { page, open }: OpenedPage,
  who: keyof typeof DEMO | `${string}@${string}`,
): Promise<void> {
  const email = who in DEMO ? DEMO[who as keyof typeof DEMO] : who;
  await open('/sign-in');
  await page.getByRole('button', { name: email }).first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
