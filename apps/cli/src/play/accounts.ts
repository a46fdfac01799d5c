import { httpClient, type HttpClient } from '../client/http-client.js';
import { unlessRefused } from '../client/problem.js';
import { at, listAt, textAt } from '../client/reader.js';

/** One signed-in member of staff: both realms, each with its own cookie. */
export type Staff = {
  readonly staffId: string;
  readonly email: string;
  readonly client: HttpClient;
};

/** Signs in at the identity realm and crosses over to the evaluation realm with a ticket. */
export async function signInStaff(
  origin: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<Staff> {
  const client = httpClient(origin);
  const { body } = await client.post('/identity/v1/sessions', credentials);
  await crossOver(client, '/identity/v1/staff-tickets');
  return { staffId: textAt(body, 'staffId'), email: credentials.email, client };
}

/** Takes a ticket of the identity realm to the evaluation realm; it lives 30 seconds and works once. */
export async function crossOver(client: HttpClient, ticketPath: string): Promise<void> {
  const { body } = await client.post(ticketPath);
  await client.post('/api/v1/sessions', { ticket: textAt(body, 'ticket') });
}

/** Signs a candidate up, or in again, through the one-time link that was mailed. Demo and test profiles only. */
export async function signInCandidate(origin: string, email: string): Promise<HttpClient> {
  const client = httpClient(origin);
  await client.post('/identity/v1/sign-ups', { email, language: 'ru' });
  const link = await newestLink(client, email);
  await client.post('/identity/v1/sessions', { link });
  return client;
}

/** The token of the newest mail with a link; the outbox can be read in the demo and test profiles only. */
export async function newestLink(client: HttpClient, email: string): Promise<string> {
  const { body } = await client.get(`/identity/v1/mail-outbox?to=${encodeURIComponent(email)}`);
  const links = listAt(body, 'items')
    .map((mail) => at(mail, 'link'))
    .filter((link) => typeof link === 'string');
  const newest = links.at(-1);
  if (newest === undefined) throw new Error(`no mail with a link for ${email}`);
  return newest;
}

/** Makes a staff account as the administrator and sets its password through the welcome link; a person of an earlier play signs in. */
export async function hireStaff(
  administrator: Staff,
  person: { readonly email: string; readonly fullName: string; readonly password: string },
  origin: string,
): Promise<Staff> {
  const { email, fullName, password } = person;
  const hired = await unlessRefused(['staff.email-taken'], () =>
    administrator.client.post('/identity/v1/staff', { email, fullName }),
  );
  if (hired === null) return signInStaff(origin, { email, password });
  const welcome = httpClient(origin);
  await welcome.post('/identity/v1/sessions', { link: await newestLink(welcome, email) });
  await welcome.put('/identity/v1/me/password', { password });
  return signInStaff(origin, { email, password });
}
