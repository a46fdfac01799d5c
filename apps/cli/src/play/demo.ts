import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { say } from '../launcher/progress.js';
import { readScenario } from '../scenario/read-scenario.js';
import type { ContestSchema } from '../scenario/scenario.schema.js';
import { actClose, actStandstill, sitToTheDecision } from './acts.js';
import { readRanking } from './deciding.js';
import { demoScenario } from './demo-region.js';
import { downloadEvidence } from './evidence.js';
import { playContest, setUp } from './play-scenario.js';
import { rerun, substitution } from './rerunning.js';
import { runningSystem } from './running-system.js';
import { appealAndVoid } from './voiding.js';
import type { OpenedScenario, Scene, World } from './world.js';

const PROJECT = join(import.meta.dirname, '../../../../..');
const VERIFIER = fileURLToPath(new URL('../../../verifier/src/main.js', import.meta.url));

/** `npm run demo`: a whole contest over HTTP, then the offline verifier over what the system hands out. */
export async function demo(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { file: { type: 'string' } } });
  const opened = open(values.file);
  const startedAt = Date.now();
  const world = await setUp(await runningSystem(), opened);
  let worst = 0;
  for (const contest of opened.scenario.contests) {
    worst = Math.max(worst, await playAndVerify(world, opened, contest));
  }
  say(`\nThe whole story took ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`);
  return worst;
}

function open(file: string | undefined): OpenedScenario {
  if (file === undefined) return demoScenario(PROJECT);
  return { scenario: readScenario(resolve(file)), file: resolve(file) };
}

/** Decided, appealed, voided, held again, decided again: then both evidences go to the verifier. */
async function playAndVerify(
  world: World,
  opened: OpenedScenario,
  contest: ContestSchema,
): Promise<number> {
  say(`\n${contest.title.ru}, ${contest.ruleset}`);
  const first = await playContest(world, opened, contest, 'decided');
  await tellRanking(first);
  say('\nThe decision is contested');
  const seat = substitution(world, first);
  await appealAndVoid(world, first, seat.out);
  const second = await sitToTheDecision(await rerun(world, first, seat));
  await actClose(await actStandstill(second));
  await tellRanking(second);
  const voided = await keepAndVerify(world, first, () => []);
  const held = await keepAndVerify(world, second, (kind) => [
    '--original',
    fileOf(world, first, kind),
  ]);
  const { origin } = world.stage;
  say(`\nVoided    ${origin}/api/v1/contests/${first.contest.id}`);
  say(`Rerun     ${origin}/api/v1/contests/${second.contest.id}`);
  say(`Evidence  ${origin}/api/v1/contests/${second.contest.id}/evidence`);
  say(`Log       ${origin}/api/v1/log/checkpoint`);
  return Math.max(voided, held);
}

type Kind = 'public' | 'restricted';

function fileOf({ stage }: World, { contest }: Scene, kind: Kind): string {
  return join(stage.dataDir, 'evidence', `${contest.id}-${kind}.zip`);
}

async function keepAndVerify(
  world: World,
  scene: Scene,
  beside: (kind: Kind) => readonly string[],
): Promise<number> {
  mkdirSync(join(world.stage.dataDir, 'evidence'), { recursive: true });
  let worst = 0;
  for (const { kind, zip } of await downloadEvidence(scene, world)) {
    const file = fileOf(world, scene, kind);
    writeFileSync(file, zip);
    const words = [file, ...beside(kind)];
    say(`\nVerifier, ${kind} evidence: npm run verify -- ${words.join(' ')}`);
    worst = Math.max(worst, await verify(words));
  }
  return worst;
}

async function tellRanking({ contest }: Scene): Promise<void> {
  say('\n  rank  code         of 100');
  for (const { rank, code, total, decimals } of (await readRanking(contest)).slice(0, 10)) {
    const points = (total / 10 ** decimals).toFixed(decimals);
    say(`  ${String(rank).padStart(4)}  ${code}  ${points.padStart(6)}`);
  }
}

function verify(words: readonly string[]): Promise<number> {
  return new Promise((answer) => {
    const verifier = spawn(process.execPath, ['--enable-source-maps', VERIFIER, ...words], {
      stdio: 'inherit',
    });
    verifier.once('exit', (code) => {
      answer(code ?? 1);
    });
  });
}
