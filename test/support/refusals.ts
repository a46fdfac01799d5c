import { readFileSync } from 'node:fs';

import { expectOk } from '@adal/kernel';
import type { Pool } from 'pg';

import { ProblemError } from '../../apps/cli/src/client/problem.js';
import { at, listAt, textAt } from '../../apps/cli/src/client/reader.js';
import { answerShare } from '../../apps/cli/src/holder-share.js';
import type { Staff } from '../../apps/cli/src/play/accounts.js';
import { holderKeyFile } from '../../apps/cli/src/play/demo-file.js';
import { until } from '../../apps/cli/src/play/waiting.js';

/** The stable code by which a request was refused, or `accepted`. */
export async function codeOf(send: () => Promise<unknown>): Promise<string> {
  try {
    await send();
    return 'accepted';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

/** One line a table: everything that a refused request must leave as it was. What the clock writes by itself is left out. */
export async function standing(superuser: Pool): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('contest', 'candidate', 'commission')
         OR schemaname = 'testing' AND tablename NOT IN ('snapshot', 'stage')
         OR schemaname = 'vault' AND tablename LIKE 'unsealing%'
         OR schemaname = 'exchange' AND tablename <> 'ticket' ORDER BY 1`,
  );
  const lines: string[] = [];
  for (const { name } of rows) lines.push(await lineOf(superuser, name));
  const log = `audit.entry WHERE type <> 'attempts.snapshot'`;
  return [...lines, await lineOf(superuser, log, 't.id::text')];
}

async function lineOf(superuser: Pool, from: string, row = 't::text'): Promise<string> {
  const table = from.replace(/^(\S+)/, '$1 t');
  const { rows } = await superuser.query<{ line: string }>(
    `SELECT count(*) || ' ' || coalesce(md5(string_agg(${row}, '|' ORDER BY ${row})), '') AS line FROM ${table}`,
  );
  return `${from}: ${rows[0]?.line ?? ''}`;
}

/** A key holder's answer to the unsealing that a contest asks for, made with the key in the holder's own folder. */
export async function shareOf(
  holder: Staff,
  contestId: string,
  dataDir: string,
): Promise<{ readonly path: string; readonly share: string }> {
  const id = await until('the key holders are asked', async () => {
    const { body } = await holder.client.get('/identity/v1/unsealings');
    const asked = listAt(body, 'items').find(
      (item) => at(item, 'contestId') === contestId && at(item, 'status') !== 'waiting',
    );
    return asked === undefined ? null : textAt(asked, 'unsealingId');
  });
  const { body } = await holder.client.get(`/identity/v1/unsealings/${id}/share`);
  const key = readFileSync(holderKeyFile(dataDir, holder.email), 'utf8').trim();
  return {
    path: `/identity/v1/unsealings/${id}/shares`,
    share: expectOk(answerShare(key, body)),
  };
}

/** The same text with one bit of its middle turned over. */
export function corrupted(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  return bytes.toString('base64');
}
