import { httpClient } from '../client/http-client.js';
import { ProblemError } from '../client/problem.js';
import { offerFirstAdministrator } from '../first-administrator.js';
import { signInStaff, type Staff } from './accounts.js';

/** The demo's administrator; a real one is made with `first-administrator` and a password of their own. */
export const ADMINISTRATOR = {
  email: 'administrator@example.test',
  fullName: 'Демонстрационный администратор',
};

/** Signs the demo's administrator in, making the account when the system has none yet. */
export async function demoAdministrator(
  origin: string,
  password: string,
  migratorUrl: string,
): Promise<Staff> {
  const credentials = { email: ADMINISTRATOR.email, password };
  try {
    return await signInStaff(origin, credentials);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 401) throw error;
  }
  const link = await offerFirstAdministrator(migratorUrl);
  await httpClient(origin).post('/identity/v1/first-administrator', {
    link,
    ...ADMINISTRATOR,
    password,
  });
  return signInStaff(origin, credentials);
}
