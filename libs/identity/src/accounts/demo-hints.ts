import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isJsonObject } from '@adal/kernel';

/** A sentence in the three languages of the platform. */
export type HintTexts = { readonly kk: string; readonly ru: string; readonly en: string };

/** What a candidate of a voided contest could do; true in every region, so nobody has to leave it. */
export const RERUN_WAITS: HintTexts = {
  kk: 'Конкурс қайта өткізіледі: қатысатыныңызды растаңыз',
  ru: 'Конкурс проводится повторно: подтвердите участие',
  en: 'The contest is held again: confirm that you take part',
};

/** What each person of the demo could try now, by address, as the seed left it in the data folder; nobody where it left nothing. */
export async function demoHints(dataDir: string): Promise<ReadonlyMap<string, HintTexts>> {
  const text = await readFile(join(dataDir, 'demo-hints.json'), 'utf8').catch(() => '{}');
  const kept: unknown = JSON.parse(text);
  const items: unknown = isJsonObject(kept) ? kept['items'] : [];
  return new Map(Array.isArray(items) ? items.flatMap(hintOf) : []);
}

function hintOf(row: unknown): readonly (readonly [string, HintTexts])[] {
  if (!isJsonObject(row) || typeof row['email'] !== 'string') return [];
  const tries = row['tries'];
  if (tries === undefined || !isJsonObject(tries)) return [];
  const { kk, ru, en } = tries;
  if (typeof kk !== 'string' || typeof ru !== 'string' || typeof en !== 'string') return [];
  return [[row['email'], { kk, ru, en }]];
}
