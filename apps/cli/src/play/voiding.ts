import { unlessRefused } from '../client/problem.js';
import { listAt, textAt } from '../client/reader.js';
import type { Staff } from './accounts.js';
import { untilStatus } from './announcing.js';
import type { Applicant } from './applying.js';
import { personCalled } from './bank-import.js';
import type { PlayedContest } from './contest-people.js';
import { readRanking } from './deciding.js';
import { until } from './waiting.js';
import type { Scene, World } from './world.js';

/** A case that found a breach; `atFault` may take no part in a rerun. */
type Found = { readonly caseId: string; readonly findingId: string };

/**
 * The first act after the decision: somebody appeals, which freezes the appointment; the department opens a
 * case, finds a breach with evidence from the log, and two of it void the decision.
 */
export async function appealAndVoid(world: World, scene: Scene, atFault: Staff): Promise<void> {
  const { contest } = scene;
  const { tell } = world.stage;
  const appealing = tell('Appeal', 1);
  const appealId = await appeal(scene);
  await isFrozen(contest);
  appealing.end('filed by code; no offer can be made');
  const voiding = tell('Case, finding and void', 1);
  const found = await findBreach(contest, atFault);
  await contest.department.client.post(`/api/v1/appeals/${appealId}/decision`, {
    outcome: 'upheld',
    reason: 'breach-found',
  });
  const voidId = await propose(contest, found);
  await signSecond(personCalled(world.staff, 'department-2'), voidId);
  await untilStatus(contest, ['voided']);
  await contest.department.client.post(`/api/v1/cases/${found.caseId}/closure`);
  voiding.end('evidence pinned from the log, signed by two, in force by a checkpoint');
}

/** The same up to the first of the two signatures. */
export async function proposeVoid(scene: Scene, atFault: Staff): Promise<void> {
  await appeal(scene);
  await propose(scene.contest, await findBreach(scene.contest, atFault));
}

/** The second in rank thinks that marks were wrong; the answer is the appeal's id. */
export async function appeal({ contest, applicants }: Scene): Promise<string> {
  const [, second] = await readRanking(contest);
  const appellant = applicants.find(({ code }) => code === second?.code) ?? someoneOf(applicants);
  const { body } = await appellant.client.post('/api/v1/me/appeals', { symptom: 'marks-wrong' });
  return textAt(body, 'appealId');
}

function someoneOf(applicants: readonly Applicant[]): Applicant {
  const [first] = applicants;
  if (first === undefined) throw new Error('nobody applied');
  return first;
}

/** Throws when the secretary can make an offer all the same. */
async function isFrozen({ id, secretary }: PlayedContest): Promise<void> {
  const made = await unlessRefused(['contest.frozen'], () =>
    secretary.client.post(`/api/v1/contests/${id}/offers`),
  );
  if (made !== null) throw new Error('an offer was made although an appeal is open');
}

/** A case with one finding on marking that affected the outcome, its evidence the decision's own entry. */
export async function findBreach(
  { id, department }: PlayedContest,
  atFault: Staff,
): Promise<Found> {
  const opened = await department.client.post(`/api/v1/contests/${id}/cases`, {
    ground: 'marking',
  });
  const caseId = textAt(opened.body, 'caseId');
  const { body } = await department.client.post(`/api/v1/cases/${caseId}/findings`, {
    ground: 'marking',
    affectsOutcome: true,
    why: 'Член комиссии оценил работы, не открыв второй ответ; без его баллов порядок другой.',
    evidence: await decisionEntry(id, department),
    liable: [{ role: 'member', count: 1 }],
    excluded: [atFault.staffId],
  });
  return { caseId, findingId: textAt(listAt(body, 'findings')[0], 'findingId') };
}

/** The entry of the decision, once it has its place in the log. */
async function decisionEntry(id: string, { client }: Staff): Promise<readonly string[]> {
  return until('the decision is listed in the log', async () => {
    const { body } = await client.get(`/api/v1/contests/${id}/log-entries?limit=200`);
    const decisions = listAt(body, 'items').filter(
      (entry) => textAt(entry, 'type') === 'decision.recorded',
    );
    const [first] = decisions.length > 0 ? decisions : listAt(body, 'items').slice(-1);
    return first === undefined ? null : [textAt(first, 'entryId')];
  });
}

async function propose(
  { department }: PlayedContest,
  { caseId, findingId }: Found,
): Promise<string> {
  const asked = { scope: 'decision', stage: null, findingId };
  const { body } = await department.client.post(`/api/v1/cases/${caseId}/voids`, asked);
  return textAt(body, 'voidId');
}

async function signSecond(second: Staff, voidId: string): Promise<void> {
  await second.client.post(`/api/v1/voids/${voidId}/signatures`);
  await until('the void takes effect by a checkpoint', async () => {
    const seen = await second.client.get(`/api/v1/voids/${voidId}`);
    return textAt(seen.body, 'status') === 'recorded' ? seen : null;
  });
}
