import 'reflect-metadata';

import { join } from 'node:path';

import { advancePast } from '../../apps/cli/src/play/clock.js';
import { enterContest, thoseWhoCome, type Applicant } from '../../apps/cli/src/play/applying.js';
import { stageWindow } from '../../apps/cli/src/play/announcing.js';
import { listAt, textAt } from '../../apps/cli/src/client/reader.js';
import { PLAYS } from '../../apps/cli/src/play/plays.js';
import { playContest, setUp } from '../../apps/cli/src/play/play-scenario.js';
import type { Scene, World } from '../../apps/cli/src/play/world.js';
import { stageAt } from '../../apps/cli/src/play/running-system.js';
import type {
  CandidateSchema,
  PersonSchema,
  StaffSchema,
} from '../../apps/cli/src/scenario/people.schema.js';
import type {
  ContestSchema,
  Milestone,
  ScenarioSchema,
} from '../../apps/cli/src/scenario/scenario.schema.js';

/** What a test asks of its world; the rest is the same small case every time. */
export type Wish = {
  readonly ruleset: 'generic-test' | 'generic' | 'kz-2026-04';
  readonly candidates: readonly CandidateSchema[];
  readonly until: Milestone;
  /** Put behind the text of every practical task; nothing unless said. */
  readonly afterTask?: string;
};

/** A contest that was played over HTTP, and everybody in it with their own connection. */
export type PlayedWorld = { readonly world: World; readonly scene: Scene };

const BODY = { key: 'body', region: 'KZ-71', name: { kk: 'Орган', ru: 'Орган', en: 'Body' } };
const MEMBERS = { 'generic-test': 2, generic: 2, 'kz-2026-04': 4 };
const TASKS = { 'generic-test': 0, generic: 2, 'kz-2026-04': 3 };
const HOLDERS = ['holder-1', 'holder-2', 'holder-3'];

/** Sets the case up in a running system and plays it over HTTP as far as the wish says. */
export async function playedWorld(
  system: { readonly url: string; readonly dataDir: string },
  wish: Wish,
): Promise<PlayedWorld> {
  const opened = { scenario: scenarioOf(wish), file: join(process.cwd(), 'scenario.json') };
  const world = await setUp(await stageAt(system.url, system.dataDir), opened);
  const [contest] = opened.scenario.contests;
  if (contest === undefined) throw new Error('the case has no contest');
  return { world, scene: await playContest(world, opened, contest) };
}

/** One candidate without anything worth finding. */
export function candidate(n: number, person: Partial<PersonSchema> = {}): CandidateSchema {
  return {
    knows: 90,
    person: {
      email: `candidate-${n}@example.test`,
      fullName: `Кандидат ${n}`,
      nationalNumber: String(900_101_300_000 + n),
      birthDate: '1990-01-01',
      sex: 'female',
      phone: `+7701${String(5_000_000 + n)}`,
      address: `Астана, ${n}`,
      education: [],
      experience: [],
      ...person,
    },
  };
}

/** One who sits the test: an own connection and the attempt. */
export type Sitter = { readonly applicant: Applicant; readonly attemptId: string };

/** Moves the clock into the test's window and signs these people in, or everybody who comes. */
export async function intoTheTest(
  { world, scene }: PlayedWorld,
  who: readonly Applicant[] = thoseWhoCome(scene.applicants),
): Promise<readonly Sitter[]> {
  const { from } = await stageWindow(scene.contest, 0);
  await advancePast(world.stage.administrator, from);
  return Promise.all(who.map(sitter));
}

async function sitter(applicant: Applicant): Promise<Sitter> {
  await enterContest(applicant);
  const { body } = await applicant.client.get('/api/v1/me/attempts');
  return { applicant, attemptId: textAt(listAt(body, 'items')[0], 'attemptId') };
}

function scenarioOf(wish: Wish): ScenarioSchema {
  const members = Array.from({ length: MEMBERS[wish.ruleset] }, (_, n) => `member-${n + 1}`);
  return {
    bodies: [BODY],
    staff: staffOf(members),
    banks: [
      {
        key: 'law',
        title: 'Банк',
        language: 'ru',
        region: 'KZ-71',
        csv: 'data/items/law-test.ru.csv',
        author: 'author',
        reviewer: 'reviewer',
      },
    ],
    contests: [contestOf(wish, members)],
  };
}

function contestOf(
  { ruleset, candidates, until, afterTask = '' }: Wish,
  members: string[],
): ContestSchema {
  return {
    key: 'contest',
    body: BODY.key,
    ruleset,
    title: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
    category: 'D-O-4',
    secretary: 'secretary',
    publisher: 'publisher',
    department: 'department',
    hr: 'hr',
    chair: 'chair',
    members,
    holders: HOLDERS,
    threshold: 2,
    bank: 'law',
    tasks: Array.from({ length: TASKS[ruleset] }, (_, n) => ({
      code: `T${n + 1}`,
      text: `Задание ${n + 1}: составьте ответ на обращение.${afterTask}`,
    })),
    until,
    candidates,
  };
}

function staffOf(members: readonly string[]): readonly StaffSchema[] {
  const body = { body: BODY.key };
  const region = { region: BODY.region };
  const roles: Record<string, StaffSchema['roles']> = {
    secretary: [{ role: 'secretary', ...body }],
    publisher: [{ role: 'publisher', ...body }],
    hr: [{ role: 'hr-officer', ...body }],
    department: [{ role: 'department-reviewer', ...region }],
    'department-2': [{ role: 'department-reviewer', ...region }],
    author: [{ role: 'item-author', ...region }],
    reviewer: [{ role: 'item-reviewer', ...region }],
  };
  return [
    ...Object.keys(roles).map((key) => person(key, roles[key] ?? [])),
    ...['chair', ...members].map((key) => person(key, [])),
    ...HOLDERS.map((key) => person(key, [{ role: 'key-holder' }])),
  ];
}

function person(key: string, roles: StaffSchema['roles']): StaffSchema {
  return { key, fullName: `Лауазымбекова ${key}`, email: `${key}@example.test`, roles };
}

/** Plays on by the one act that leads to this milestone. */
export async function playOn(
  { world, scene }: PlayedWorld,
  milestone: Milestone,
): Promise<PlayedWorld> {
  const act = PLAYS[milestone].at(-1);
  if (act === undefined) throw new Error(`no act leads to ${milestone}`);
  return { world, scene: await act(scene, world) };
}
