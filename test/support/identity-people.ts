import { createHash, randomBytes, randomUUID } from 'node:crypto';

import type { StaffRole } from '@adal/access';

import type { IdentityHouse, Reply } from './identity-house.js';

/** Words that must not be found anywhere outside the vault. */
export type Canary = {
  readonly email: string;
  readonly person: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
};

/** A candidate of whom every field is unlike anything else in the system. */
export function canary(changes: Readonly<Record<string, unknown>> = {}): Canary {
  const mark = randomBytes(5).toString('hex');
  const digits = String(BigInt(`0x${randomBytes(8).toString('hex')}`) % 10n ** 12n);
  const nationalNumber = digits.padStart(12, '7');
  const email = `canary.${mark}@example.test`;
  const person = {
    fullName: `Канарейка ${mark}`,
    nationalNumber,
    birthDate: '1993-02-17',
    sex: 'female',
    phone: `+7${nationalNumber.slice(0, 10)}`,
    address: `улица ${mark}, дом 4`,
    education: [{ institution: `Университет ${mark}`, speciality: 'право', year: 2015 }],
    experience: [{ organisation: `Завод ${mark}`, post: 'юрист', fromYear: 2016, untilYear: null }],
    ...changes,
  };
  return { email, person, words: [mark, nationalNumber] };
}

/** The newest link that was mailed to the address. */
export async function newestLink(house: IdentityHouse, email: string): Promise<string> {
  const mails = await house.call(`/mail-outbox?to=${encodeURIComponent(email)}`);
  const { link } = mails.body.items.at(-1);
  return link;
}

/** Signs up, opens the link, answers the session's cookie. */
export async function signedUp(house: IdentityHouse, email: string): Promise<string> {
  await house.call('/sign-ups', { method: 'POST', body: { email, language: 'ru' } });
  return byLink(house, await newestLink(house, email));
}

export async function byLink(house: IdentityHouse, link: string): Promise<string> {
  const session = await house.call('/sessions', { method: 'POST', body: { link } });
  if (session.cookie === null) throw new Error(`not signed in: ${session.text}`);
  return session.cookie;
}

/** An official with these roles, signed in; as if the administrator had made the account and given the roles. */
export async function official(
  house: IdentityHouse,
  role: StaffRole,
  limits: { readonly bodyId?: string; readonly contestId?: string; readonly staffId?: string } = {},
): Promise<{ staffId: string; cookie: string }> {
  const staffId = limits.staffId ?? randomUUID();
  const personId = randomUUID();
  await house.rows(
    `INSERT INTO vault.account (person_id, kind, staff_id, email, full_name, language)
     VALUES ($1, 'staff', $2, $3, 'Official', 'ru')`,
    [personId, staffId, `${staffId}@staff.test`],
  );
  await house.rows(
    `INSERT INTO exchange.staff_grant (id, staff_id, role, body_id, contest_id)
     VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
    [staffId, role, limits.bodyId ?? null, limits.contestId ?? null],
  );
  const token = randomBytes(32).toString('base64url');
  await house.rows(
    `INSERT INTO vault.session (token_hash, person_id, is_by_link, expires_at)
     VALUES ($1, $2, true, clock_timestamp() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), personId],
  );
  return { staffId, cookie: token };
}

export type Applied = {
  readonly cookie: string;
  readonly applicationId: string;
  readonly code: string;
};

/** A candidate who applied. */
export async function applied(
  house: IdentityHouse,
  contestId: string,
  who: Canary = canary(),
): Promise<Applied> {
  const cookie = await signedUp(house, who.email);
  const answer = await submit(house, { cookie, contestId, person: who.person });
  if (answer.status !== 201) throw new Error(`not accepted: ${answer.text}`);
  return { cookie, applicationId: answer.body.applicationId, code: answer.body.candidateCode };
}

export function submit(
  house: IdentityHouse,
  {
    cookie,
    ...body
  }: { readonly cookie: string; readonly contestId: string; readonly person: unknown },
): Promise<Reply> {
  return house.call('/applications', { method: 'POST', cookie, body });
}

/** A refusal with this code, and its next step. */
export function expectRefusal(reply: Reply, status: number, code: string): void {
  expect({ status: reply.status, code: reply.body?.code }).toEqual({ status, code });
  expect(reply.body.next).toMatch(/./);
}
