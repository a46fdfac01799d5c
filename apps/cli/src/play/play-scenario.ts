import { dirname, resolve } from 'node:path';

import type { ContestSchema, Milestone } from '../scenario/scenario.schema.js';
import { draftContest } from './announcing.js';
import { answersOf, importBank } from './bank-import.js';
import { hire, registerBodies, type Stage } from './hiring.js';
import { PLAYS } from './plays.js';
import { windowsOf } from './windows.js';
import type { OpenedScenario, Scene, World } from './world.js';

/** Sets up bodies, staff and banks over HTTP. */
export async function setUp(stage: Stage, { scenario, file }: OpenedScenario): Promise<World> {
  const bodyIds = await registerBodies(stage, scenario.bodies);
  const people = stage.tell('Staff', scenario.staff.length);
  const staff = await hire(stage, scenario.staff, bodyIds, people.show);
  people.end(`${staff.size} accounts with roles`);
  const bankIds = new Map<string, string>();
  for (const bank of scenario.banks) {
    const line = stage.tell(`Item bank "${bank.title}"`, 1);
    bankIds.set(bank.key, await importBank(bank, csvOf(file, bank.csv), staff));
    line.end('imported by its author, approved by somebody else');
  }
  return { stage, staff, bodyIds, bankIds };
}

/** Plays one contest to this milestone, by default as far as its `until` says. */
export async function playContest(
  world: World,
  { scenario, file }: OpenedScenario,
  schema: ContestSchema,
  milestone: Milestone = schema.until,
): Promise<Scene> {
  const bank = scenario.banks.find(({ key }) => key === schema.bank);
  const place = {
    bodyId: known(world.bodyIds, schema.body),
    bankId: bank === undefined ? null : known(world.bankIds, bank.key),
    windows: await windowsOf(world.stage, schema),
  };
  const contest = await draftContest(schema, place, world.staff);
  const answers = bank === undefined ? new Map<string, string>() : answersOf(csvOf(file, bank.csv));
  let scene: Scene = { stage: world.stage, contest, known: answers, applicants: [] };
  for (const act of PLAYS[milestone]) scene = await act(scene, world);
  return scene;
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`nothing is called ${key}`);
  return id;
}

function csvOf(scenarioFile: string, path: string): string {
  return resolve(dirname(scenarioFile), path);
}
