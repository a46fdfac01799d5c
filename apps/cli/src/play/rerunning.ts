import { randomBytes } from 'node:crypto';

import { unlessRefused } from '../client/problem.js';
import { at, listAt, textAt } from '../client/reader.js';
import type { Staff } from './accounts.js';
import { acceptanceOf } from './acts.js';
import { announce, readContest, revealBeacon, untilStage, untilStatus } from './announcing.js';
import { recordOf, thoseWhoCome, type Applicant } from './applying.js';
import { personCalled } from './bank-import.js';
import type { PlayedContest } from './contest-people.js';
import { inParallel, until } from './waiting.js';
import type { Scene, World } from './world.js';

const AT_ONCE = 6;

/** Who takes the seat of the one at fault; a key of the scenario. */
export type Substitution = { readonly out: Staff; readonly in: Staff };

/** Ordered by the department, composed anew by the secretary, confirmed by the candidates, sealed and drawn. */
export async function rerun(world: World, scene: Scene, seat: Substitution): Promise<Scene> {
  const { clock, tell } = world.stage;
  const contest = await openRerun(world, scene, seat);
  const confirming = tell('Confirmations', 1);
  const applicants = await confirm(contest, thoseWhoCome(scene.applicants));
  confirming.end(`${applicants.length} people under new codes and keys`);
  await clock.reach(await acceptanceOf(contest, 'acceptUntil'));
  await untilStatus(contest, ['screening']);
  await seal(contest);
  await revealBeacon(contest);
  await untilStage(contest, 0, ['open', 'closed', 'assessed']);
  return { ...scene, contest, applicants };
}

/** As far as to where candidates may confirm. */
export async function openRerun(
  world: World,
  scene: Scene,
  seat: Substitution,
): Promise<PlayedContest> {
  const { clock, tell } = world.stage;
  const ordering = tell('Rerun ordered and published', 1);
  const contest = await compose(scene.contest, seat);
  await announce(contest);
  ordering.end('same rules, other half of the bank, the member at fault stays out');
  await clock.reach(await acceptanceOf(contest, 'acceptFrom'));
  await untilStatus(contest, ['accepting']);
  return contest;
}

/** The old draft without the one at fault; tasks are set anew, since the old ones are known. */
async function compose(old: PlayedContest, seat: Substitution): Promise<PlayedContest> {
  const { body } = await old.department.client.post(`/api/v1/contests/${old.id}/rerun`, {
    secretaryStaffId: null,
  });
  const id = textAt(body, 'contestId');
  const members = [...old.members.filter(({ staffId }) => staffId !== seat.out.staffId), seat.in];
  const secrets = { secretary: secret(), publisher: secret(), department: secret() };
  const contest = { ...old, id, members, secrets };
  const view = await readContest(contest);
  const { client } = contest.secretary;
  await client.put(`/api/v1/contests/${id}`, {
    bodyId: textAt(view, 'bodyId'),
    rulesetId: textAt(view, 'rulesetId'),
    title: at(view, 'title'),
    category: textAt(view, 'category'),
    holders: listAt(view, 'holders'),
    threshold: at(view, 'threshold'),
    commission: [
      { staffId: contest.chair.staffId, isChair: true },
      ...members.map(({ staffId }) => ({ staffId, isChair: false })),
    ],
    departmentStaffId: contest.department.staffId,
  });
  if (old.schema.tasks.length > 0) {
    const tasks = old.schema.tasks.map(({ code, text }) => ({ code: `${code}-2`, text }));
    await client.put(`/api/v1/contests/${id}/practical-tasks`, { tasks });
  }
  return contest;
}

/** Each enters the record anew; the new code has nothing to do with the old one. */
function confirm(
  contest: PlayedContest,
  applicants: readonly Applicant[],
): Promise<readonly Applicant[]> {
  return inParallel(applicants, AT_ONCE, async ({ schema, client }) => {
    const { body } = await until(`contest ${contest.id} can be confirmed`, () =>
      unlessRefused(['contest.not-accepting'], () =>
        client.post(`/identity/v1/reruns/${contest.id}/confirmation`, {
          person: recordOf(schema),
        }),
      ),
    );
    const applicationId = textAt(body, 'applicationId');
    return { schema, client, applicationId, code: textAt(body, 'candidateCode') };
  });
}

/** Admissions were carried over: the desk has nothing to decide. */
async function seal({ id, secretary }: PlayedContest): Promise<void> {
  await until('every confirmation has reached the evaluation realm', () =>
    unlessRefused(['candidate-set.verdicts-missing'], () =>
      secretary.client.post(`/api/v1/contests/${id}/candidate-set`),
    ),
  );
}

/** Whoever the scenario names as a spare; without one the seat stays empty. */
export function substitution(world: World, { contest }: Scene): Substitution {
  const out = contest.members.at(-1);
  if (out === undefined) throw new Error('a commission without members');
  return { out, in: personCalled(world.staff, 'member-5') };
}

function secret(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}
