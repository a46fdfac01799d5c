import { readFileSync } from 'node:fs';

import { at, listAt, textAt } from '../client/reader.js';
import { answerShare } from '../holder-share.js';
import type { Staff } from './accounts.js';
import type { PlayedContest } from './contest-people.js';
import { holderKeyFile } from './demo-file.js';
import { until } from './waiting.js';

/** As many holders as needed open the one record, each with the private key that never left their folder. */
export async function unseal(contest: PlayedContest, dataDir: string): Promise<string> {
  const holders = contest.holders.slice(0, contest.schema.threshold);
  for (const holder of holders) await giveShare(contest, holder, dataDir);
  const appointee = await until('the record is opened', async () => {
    const { body } = await contest.hr.client
      .get(`/identity/v1/desk/contests/${contest.id}/appointee`)
      .catch(() => ({ body: null }));
    return body;
  });
  return textAt(at(appointee, 'person'), 'fullName');
}

async function giveShare(contest: PlayedContest, holder: Staff, dataDir: string): Promise<void> {
  const unsealingId = await until(`${contest.id} asks its key holders`, async () => {
    const { body } = await holder.client.get('/identity/v1/unsealings');
    const mine = listAt(body, 'items').find(
      (entry) => at(entry, 'contestId') === contest.id && at(entry, 'status') !== 'waiting',
    );
    return mine === undefined ? null : textAt(mine, 'unsealingId');
  });
  const path = `/identity/v1/unsealings/${unsealingId}`;
  const { body: sealed } = await holder.client.get(`${path}/share`);
  const privateKey = readFileSync(holderKeyFile(dataDir, holder.email), 'utf8').trim();
  const answer = answerShare(privateKey, sealed);
  if (!answer.ok) throw new Error(`${holder.email} cannot open the share: ${answer.error.code}`);
  await holder.client.post(`${path}/shares`, { share: answer.value });
}
