import { toHex } from '@adal/kernel';
import { beaconCommitment } from '@adal/proof';

import { at, listAt, numberAt, textAt } from '../client/reader.js';
import type { ContestSchema } from '../scenario/scenario.schema.js';
import type { Staff } from './accounts.js';
import { peopleOf, type PlayedContest } from './contest-people.js';
import { until } from './waiting.js';

/** Where a contest is drafted: its body, its bank, and its dates unless they are the earliest that the rules allow. */
export type Place = {
  readonly bodyId: string;
  readonly bankId: string | null;
  readonly windows: object | null;
};

/** Drafts a contest as its secretary: post, commission, key holders, bank and tasks. */
export async function draftContest(
  schema: ContestSchema,
  place: Place,
  staff: ReadonlyMap<string, Staff>,
): Promise<PlayedContest> {
  const people = peopleOf(schema, staff);
  const { client } = people.secretary;
  const { body } = await client.post('/api/v1/contests', {
    bodyId: place.bodyId,
    rulesetId: schema.ruleset,
    title: { kk: schema.title.kk, ru: schema.title.ru, en: schema.title.en },
    category: schema.category,
    holders: await Promise.all(people.holders.map(holderSeat)),
    threshold: schema.threshold,
    commission: [
      { staffId: people.chair.staffId, isChair: true },
      ...people.members.map(({ staffId }) => ({ staffId, isChair: false })),
    ],
    departmentStaffId: people.department.staffId,
    ...(place.windows === null ? {} : { windows: place.windows }),
  });
  const id = textAt(body, 'id');
  if (place.bankId !== null) {
    await client.put(`/api/v1/contests/${id}/item-bank`, { bankId: place.bankId });
  }
  if (schema.tasks.length > 0) {
    const tasks = schema.tasks.map(({ code, text }) => ({ code, text }));
    await client.put(`/api/v1/contests/${id}/practical-tasks`, { tasks });
  }
  return { ...people, id };
}

/** Two people sign, the department commits its part of the beacon, and the log makes it take effect. */
export async function announce(contest: PlayedContest): Promise<void> {
  await signAs(contest, 'secretary');
  await signAs(contest, 'publisher');
  await untilStatus(contest, ['announced', 'accepting']);
  await contest.department.client.post(`/api/v1/contests/${contest.id}/beacon-commitments`, {
    party: 'department',
    commitment: commitmentOf(contest, 'department'),
  });
}

/** One of the two signatures under a publication. */
export async function signAs(
  contest: PlayedContest,
  role: 'secretary' | 'publisher',
): Promise<void> {
  await contest[role].client.post(`/api/v1/contests/${contest.id}/publication-signatures`, {
    role,
    beaconCommitment: commitmentOf(contest, role),
  });
}

/** Reveals the three secrets; from then on nobody can choose the forms, and nobody could before. */
export async function revealBeacon(contest: PlayedContest): Promise<void> {
  for (const party of ['secretary', 'publisher', 'department'] as const) {
    await contest[party].client.post(`/api/v1/contests/${contest.id}/beacon-reveals`, {
      party,
      secret: toHex(contest.secrets[party]),
    });
  }
}

/** Waits until the contest is in one of these states; answers the contest as its secretary sees it. */
export async function untilStatus(
  contest: PlayedContest,
  statuses: readonly string[],
): Promise<unknown> {
  return until(`contest ${contest.id} becomes ${statuses.join(' or ')}`, async () => {
    const view = await readContest(contest);
    return statuses.includes(textAt(view, 'status')) ? view : null;
  });
}

/** Waits until a stage has this status, or is past it. */
export async function untilStage(
  contest: PlayedContest,
  stage: number,
  statuses: readonly string[],
): Promise<void> {
  await until(`stage ${stage} of contest ${contest.id} is ${statuses.join(' or ')}`, async () => {
    const view = await readContest(contest);
    return statuses.includes(textAt(listAt(view, 'stages')[stage], 'status')) ? view : null;
  });
}

/** The contest as its secretary sees it now. */
export async function readContest(contest: PlayedContest): Promise<unknown> {
  const { body } = await contest.secretary.client.get(`/api/v1/contests/${contest.id}`);
  return body;
}

/** The window of a stage in milliseconds. */
export async function stageWindow(
  contest: PlayedContest,
  stage: number,
): Promise<{ readonly from: number; readonly until: number }> {
  const window = listAt(at(await readContest(contest), 'windows'), 'stages')[stage];
  return { from: numberAt(window, 'from'), until: numberAt(window, 'until') };
}

async function holderSeat(holder: Staff): Promise<{ staffId: string; publicKey: string }> {
  const { body } = await holder.client.get(`/identity/v1/public-keys/${holder.staffId}`);
  return { staffId: holder.staffId, publicKey: textAt(body, 'publicKey') };
}

function commitmentOf(contest: PlayedContest, party: keyof PlayedContest['secrets']): string {
  return toHex(beaconCommitment(party, contest.secrets[party]));
}
