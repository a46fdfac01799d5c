import { join } from 'node:path';

import { demoScenario } from '../play/demo-region.js';
import { stageWindow, untilStage } from '../play/announcing.js';
import type { KnownAnswers } from '../play/answering.js';
import { advancePast } from '../play/clock.js';
import type { Stage } from '../play/hiring.js';
import { playContest, setUp } from '../play/play-scenario.js';
import type { CandidateSchema } from '../scenario/people.schema.js';

/** Somebody who is to sit the test: what the identity realm needs to let them in. */
export type Sitter = { readonly email: string; readonly applicationId: string };

/** A contest whose test is open, with everybody who may sit it. */
export type BenchContest = {
  readonly known: KnownAnswers;
  readonly sitters: readonly Sitter[];
  /** Officials who sign in by password. */
  readonly staffEmails: readonly string[];
};

const PROJECT = join(import.meta.dirname, '../../../../..');

/** Plays the demo's contest over HTTP, with as many generated candidates as asked for, until its test is open. */
export async function openContest(stage: Stage, count: number): Promise<BenchContest> {
  const opened = demoScenario(PROJECT);
  const [pattern] = opened.scenario.contests;
  const person = pattern?.candidates[0];
  if (pattern === undefined || person === undefined) throw new Error('the demo has no contest');
  const world = await setUp(stage, opened);
  const candidates = Array.from({ length: count }, (_, index) => candidateLike(person, index));
  const scene = await playContest(
    world,
    opened,
    Object.assign({}, pattern, { until: 'sealed', candidates }),
  );
  await advancePast(stage.administrator, (await stageWindow(scene.contest, 0)).from);
  await untilStage(scene.contest, 0, ['open']);
  return {
    known: scene.known,
    sitters: scene.applicants.map(({ applicationId, schema }) => ({
      applicationId,
      email: schema.person.email,
    })),
    staffEmails: [...world.staff.values()].map(({ email }) => email),
  };
}

function candidateLike({ person }: CandidateSchema, index: number): CandidateSchema {
  const email = `sitter-${index}@example.test`;
  const nationalNumber = String(940_101_000_000 + index);
  return { person: Object.assign({}, person, { email, nationalNumber }), knows: 70 };
}
