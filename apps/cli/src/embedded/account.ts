import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** As whom the server runs; empty means as ourselves. */
export type ServerAccount = { readonly uid?: number; readonly gid?: number };

/** PostgreSQL refuses to run as root, so root lends it the account `postgres`, or `nobody`. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('PostgreSQL does not run as root and there is no user "postgres" or "nobody"');
}

/** Whether the account may walk down to `path` and read it; a part that does not exist yet is ours to make. */
export function canReach(path: string, account: ServerAccount): boolean {
  if (account.uid === undefined) return true;
  const parent = dirname(path);
  if (parent !== path && !canReach(parent, account)) return false;
  if (!existsSync(path)) return true;
  const { mode, uid, gid } = statSync(resolve(path));
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & 0o5) === 0o5;
}
