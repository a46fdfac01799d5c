import { RIGHTS, type Right, STAFF_ROLES, type StaffRole } from '@adal/access';

import { at, listAt, textAt } from '../../apps/cli/src/client/reader.js';
import { stageWindow, untilStage } from '../../apps/cli/src/play/announcing.js';
import { advancePast } from '../../apps/cli/src/play/clock.js';
import { sitTest } from '../../apps/cli/src/play/sitting-exams.js';
import { inParallel, until } from '../../apps/cli/src/play/waiting.js';
import { candidate, intoTheTest, playedWorld, type PlayedWorld } from './played-world.js';
import { candidateVisitor, must, officialVisitor, visitor, type Visitor } from './raw-visitor.js';
import type { StartedSystem } from './started-system.js';

/** Which account of the case holds a role. */
const ACCOUNTS: Readonly<Record<StaffRole, string>> = {
  administrator: 'administrator',
  secretary: 'secretary',
  publisher: 'publisher',
  'hr-officer': 'hr',
  chair: 'chair',
  member: 'member-1',
  'key-holder': 'holder-1',
  'department-reviewer': 'department',
  'item-author': 'author',
  'item-reviewer': 'reviewer',
};

/** Somebody in every role, and for every name of a field something that is really there. */
export type PayloadWorld = {
  /** The first one who may do this by the table of rights. */
  readonly whoMay: (action: string) => Visitor;
  readonly known: ReadonlyMap<string, string>;
  /** Ends the practical stage; answers the code of the one work that the chair then scores. */
  readonly toMarks: () => Promise<string>;
};

type Who = StaffRole | 'nobody' | 'candidate';

/** A contest in whose practical stage a candidate writes, with a case, an appeal, a draft and a bank beside it. */
export async function payloadWorld(system: StartedSystem): Promise<PayloadWorld> {
  const played = await playedWorld(system, {
    ruleset: 'generic',
    candidates: [candidate(0)],
    until: 'sealed',
  });
  const attemptId = await openPractical(played);
  const [applicant] = played.scene.applicants;
  if (applicant === undefined) throw new Error('nobody applied');
  const { applicationId, schema } = applicant;
  const { email } = schema.person;
  const people = new Map<Who, Visitor>([
    ['nobody', visitor(system.url)],
    ['candidate', await candidateVisitor(system.url, { email, applicationId })],
    ...(await officials(system.url)),
  ]);
  const is = (who: Who): Visitor => people.get(who) ?? visitor(system.url);
  const ids = await idsOf(played, is);
  const known = [...FITTING, ...ids, ['attemptId', attemptId], ['applicationId', applicationId]];
  return {
    whoMay: (action) => is(roleFor(action)),
    known: new Map(known.map(([name = '', value = '']) => [name, value])),
    toMarks: () => toMarks(played),
  };
}

async function officials(origin: string): Promise<readonly (readonly [StaffRole, Visitor])[]> {
  return inParallel(STAFF_ROLES, 3, async (role) => {
    return [role, await officialVisitor(origin, `${ACCOUNTS[role]}@example.test`)] as const;
  });
}

function roleFor(action: string): Who {
  const right = new Map<string, Right>(Object.entries(RIGHTS)).get(action);
  if (right === undefined) throw new Error(`no right is called ${action}`);
  const role = STAFF_ROLES.find((one) => right.staff?.[one] !== undefined);
  if (right.ownCandidate === true || right.ownPerson === true) return 'candidate';
  return right.anyStaff === true ? 'item-author' : (role ?? 'nobody');
}

/** What fits a field by its form alone. */
const FITTING: readonly (readonly [string, string])[] = [
  ['regionId', 'KZ-71'],
  ['rulesetId', 'generic'],
  ['category', 'C-R-4'],
  ['code', 'ABC-DEF-GHJ'],
  ['ground', 'sitting-conduct'],
  ['reason', 'no-breach'],
  ['ticket', 'a'.repeat(43)],
  ['birthDate', '1990-01-01'],
  ['nationalNumber', '900101399999'],
  ['phone', '+77015009999'],
  ['email', 'somebody@example.test'],
  ['link', 'abc'],
  ['share', 'AAAA'],
  ['position', '1'],
  ...['publicKey', 'commitment', 'secret', 'beaconCommitment'].map(
    (name) => [name, 'ab'.repeat(32)] as const,
  ),
];

async function openPractical(played: PlayedWorld): Promise<string> {
  const { scene, world } = played;
  await intoTheTest(played);
  await sitTest(scene.applicants, scene.known, () => undefined);
  await advancePast(world.stage.administrator, (await stageWindow(scene.contest, 0)).until);
  await untilStage(scene.contest, 1, ['open']);
  await advancePast(world.stage.administrator, (await stageWindow(scene.contest, 1)).from);
  const client = scene.applicants[0]?.client ?? scene.contest.chair.client;
  const { body } = await client.get('/api/v1/me/attempts');
  const attemptId = textAt(
    listAt(body, 'items').find((one) => at(one, 'stage') === 1),
    'attemptId',
  );
  await client.post(`/api/v1/attempts/${attemptId}/start`);
  return attemptId;
}

async function idsOf(
  { scene, world }: PlayedWorld,
  is: (who: Who) => Visitor,
): Promise<ReadonlyMap<string, string>> {
  const by = async (who: Who, path: string, body: object): Promise<unknown> =>
    (await must(is(who)('POST', path, body))).body;
  const { contest } = scene;
  const bodyId = world.bodyIds.get('body') ?? '';
  const draft = await by('secretary', '/api/v1/contests', {
    ...{ bodyId, rulesetId: 'generic', category: 'C-R-4', threshold: 1, holders: [] },
    ...{
      title: { kk: 'Жоба', ru: 'Проект', en: 'Draft' },
      commission: [],
      departmentStaffId: null,
    },
  });
  const about = { ground: 'sitting-conduct' };
  const opened = await by('department-reviewer', `/api/v1/contests/${contest.id}/cases`, about);
  const appeal = await by('candidate', '/api/v1/me/appeals', { symptom: 'result-wrong' });
  const entries = await must(
    is('department-reviewer')('GET', `/api/v1/contests/${contest.id}/log-entries`),
  );
  return new Map([
    ['bodyId', bodyId],
    ['contestId', contest.id],
    ['draftId', textAt(draft, 'id')],
    ['evidence', listAt(entries.body, 'items').map((entry) => textAt(entry, 'entryId'))[0] ?? ''],
    ['excluded', contest.members[1]?.staffId ?? ''],
    ['secretaryStaffId', contest.secretary.staffId],
    ['findingId', contest.id],
    ['caseId', textAt(opened, 'caseId')],
    ['appealId', textAt(appeal, 'appealId')],
    ['bankId', world.bankIds.get('law') ?? ''],
    ['staffId', contest.holders[0]?.staffId ?? ''],
    ['departmentStaffId', contest.department.staffId],
  ]);
}

async function toMarks({ scene, world }: PlayedWorld): Promise<string> {
  const { contest } = scene;
  await advancePast(world.stage.administrator, (await stageWindow(contest, 1)).until);
  return until('the work is handed out', async () => {
    const { body } = await contest.chair.client.get(`/api/v1/contests/${contest.id}/works`);
    const [work] = listAt(body, 'items');
    return work === undefined ? null : textAt(work, 'workCode');
  });
}
