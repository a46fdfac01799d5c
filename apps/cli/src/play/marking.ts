import { createHash } from 'node:crypto';

import { listAt, numberAt, textAt } from '../client/reader.js';
import type { Staff } from './accounts.js';
import type { PlayedContest } from './contest-people.js';
import { inParallel, until } from './waiting.js';

const BEST = 5;
const WORST = 1;
const LENGTH_OF_A_FULL_WORK = 1_500;

/** Every member scores every work they see; answers how many marks were given. */
export async function markAll(contest: PlayedContest): Promise<number> {
  const seats = [contest.chair, ...contest.members];
  const counts = await inParallel(seats, seats.length, (member) =>
    markOwnWorks(contest, member, 1),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The first two members have marked everything, the third a part, the others and the chair nothing yet. */
export async function markSome(contest: PlayedContest): Promise<void> {
  const parts = [1, 1, 0.4];
  await inParallel(parts, parts.length, async (part, index) => {
    const member = contest.members[index];
    if (member !== undefined) await markOwnWorks(contest, member, part);
  });
}

/** The chair closes the marks: all open at once, and the ranking is computed. */
export async function closeMarks(contest: PlayedContest): Promise<void> {
  await contest.chair.client.post(`/api/v1/contests/${contest.id}/marks-closure`);
}

async function markOwnWorks(contest: PlayedContest, member: Staff, part: number): Promise<number> {
  const works = await until('works are handed out', async () => {
    const { body } = await member.client.get(`/api/v1/contests/${contest.id}/works`);
    const items = listAt(body, 'items');
    return items.length === 0 ? null : items.map((work) => textAt(work, 'workCode'));
  });
  const marked = works.slice(0, Math.ceil(works.length * part));
  for (const workCode of marked) await markOne(member, workCode);
  return marked.length;
}

async function markOne(member: Staff, workCode: string): Promise<void> {
  const { body: work } = await member.client.get(`/api/v1/works/${workCode}`);
  const length = listAt(work, 'answers').reduce<number>(
    (sum, answer) => sum + textAt(answer, 'text').length,
    0,
  );
  const marks = listAt(work, 'criteria').map((criterion) => {
    const code = textAt(criterion, 'code');
    const value = leaning(length, `${member.staffId} ${workCode} ${code}`);
    return {
      criterion: code,
      value,
      ...(needsComment(value) ? { comment: commentOn(value) } : {}),
    };
  });
  const revision = numberAt(work, 'revision') + 1;
  await member.client.put(`/api/v1/works/${workCode}/marks`, { revision, marks });
}

/** Between 1 and 5: by the work, and a little by the person who reads it. */
function leaning(length: number, seed: string): number {
  const byWork =
    2 + Math.round((Math.min(length, LENGTH_OF_A_FULL_WORK) / LENGTH_OF_A_FULL_WORK) * 2);
  const dice = createHash('sha256').update(seed).digest().readUInt8(0) % 3;
  return Math.min(BEST, Math.max(WORST, byWork + dice - 1));
}

function needsComment(value: number): boolean {
  return value === BEST || value === WORST;
}

function commentOn(value: number): string {
  return value === BEST
    ? 'Полный ответ со ссылками на нормы.'
    : 'Нет ссылки на норму, вывод не обоснован.';
}
