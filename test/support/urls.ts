import { DATABASE_ROLES, type DatabaseRole, type RolePasswords } from '@adal/database';

/** The same in every run: roles belong to the server, and two runs may share one. */
export const TEST_PASSWORDS: RolePasswords = Object.fromEntries(
  DATABASE_ROLES.map((role) => [role, `test-only-${role}`]),
);

/** The same server and user, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** The same server and database as one of our roles. */
export function asRole(url: string, role: DatabaseRole): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = TEST_PASSWORDS[role] ?? '';
  return changed.href;
}
