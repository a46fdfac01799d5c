import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { type Browser, chromium } from 'playwright-core';

/** A page of ours needs nobody else: every other name is unknown, and the browser does not call home. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A real Chromium without a window: `CHROME_PATH`, else the one on PATH, else the one inside npm. */
export async function startChromium(): Promise<Browser> {
  const executablePath = installed() ?? (await packaged());
  // The sandbox refuses to run as root, and only then is it left out.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...QUIET, ...sandbox] });
}

function installed(): string | undefined {
  return process.env['CHROME_PATH'] ?? onPath('chromium') ?? onPath('chromium-browser');
}

function onPath(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only the program: the flags that come with it switch off what a browser protects. */
async function packaged(): Promise<string> {
  const { default: shipped } = await import('@sparticuz/chromium');
  return shipped.executablePath();
}
