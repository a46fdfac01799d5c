import { at, listAt, numberAt, textAt } from '../client/reader.js';
import { unlessRefused } from '../client/problem.js';
import type { Applicant } from './applying.js';
import type { PlayedContest } from './contest-people.js';
import { until } from './waiting.js';

/** One line of the ranking. */
export type Ranked = {
  readonly rank: number;
  readonly code: string;
  readonly total: number;
  readonly decimals: number;
};

/** The ranking of a contest, once it stands. */
export async function readRanking(contest: PlayedContest): Promise<readonly Ranked[]> {
  const ranking = await until('the ranking is computed', () => rankingOrNull(contest));
  const decimals = numberAt(ranking, 'decimals');
  return listAt(ranking, 'items').map((row) => ({
    rank: numberAt(row, 'rank'),
    code: textAt(row, 'code'),
    total: numberAt(row, 'total'),
    decimals,
  }));
}

/** The sitting: everybody present, the first in rank moved, voted, counted and signed, in force by a checkpoint. Answers when the standstill ends. */
export async function decide(contest: PlayedContest, code: string): Promise<number> {
  const path = pathOf(contest);
  const seats = [contest.chair, ...contest.members];
  await move(contest, code);
  for (const seat of seats) await seat.client.post(`${path}/votes`, { vote: 'for' });
  await contest.chair.client.post(`${path}/decision`);
  for (const seat of seats) await seat.client.post(`${path}/signatures`);
  return standstillEnd(contest);
}

/** The same up to the vote: the chair and the last member have yet to give theirs. */
export async function openVote(contest: PlayedContest, code: string): Promise<void> {
  await move(contest, code);
  for (const seat of contest.members.slice(0, -1))
    await seat.client.post(`${pathOf(contest)}/votes`, { vote: 'for' });
}

/** When the standstill after the decision ends; waits for the decision to be in force. */
export async function standstillEnd(contest: PlayedContest): Promise<number> {
  return until('the decision takes effect by a checkpoint', async () => {
    const { body } = await contest.chair.client.get(pathOf(contest));
    const ends = at(at(body, 'decision'), 'standstillUntil');
    return typeof ends === 'number' ? ends : null;
  });
}

async function move(contest: PlayedContest, code: string): Promise<void> {
  const path = pathOf(contest);
  await contest.chair.client.post(path);
  for (const seat of [contest.chair, ...contest.members])
    await seat.client.post(`${path}/attendance`);
  await contest.chair.client.post(`${path}/motions`, { code });
}

function pathOf({ id }: PlayedContest): string {
  return `/api/v1/contests/${id}/sitting`;
}

/** The offer goes out by code; the person behind it accepts. */
export async function offerAndAccept(
  contest: PlayedContest,
  applicants: readonly Applicant[],
): Promise<string> {
  const code = await makeOffer(contest);
  const chosen = applicants.find((applicant) => applicant.code === code);
  if (chosen === undefined) throw new Error(`the offer names ${code}, whom nobody plays`);
  await chosen.client.post('/api/v1/me/offer/acceptance');
  return code;
}

/** The secretary offers the post to whoever is next; answers the code. */
export async function makeOffer({ id, secretary }: PlayedContest): Promise<string> {
  const { body } = await secretary.client.post(`/api/v1/contests/${id}/offers`);
  return textAt(body, 'code');
}

async function rankingOrNull(contest: PlayedContest): Promise<unknown> {
  const answer = await unlessRefused(['ranking.not-ready'], () =>
    contest.chair.client.get(`/api/v1/contests/${contest.id}/ranking`),
  );
  return answer === null ? null : answer.body;
}
