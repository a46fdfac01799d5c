import { say } from '../launcher/progress.js';
import { cpuMeter, type CpuMeter } from './cpu-meter.js';
import type { Measured } from './figures.js';
import type { Size } from './options.js';
import { signInAll, verifyOnly } from './sign-ins.js';
import { takeTurns, type Side, type Sides } from './sides.js';
import { sitAll, type Sat } from './whole-attempts.js';

/** P1: rounds of whole attempts, everybody in a round at the same time. Nobody can sit twice. */
export async function measureAttempts(
  [system, limit]: Sides,
  size: Size,
): Promise<{ readonly figure: Measured; readonly sats: readonly Sat[] }> {
  const sats: Sat[] = [];
  const of = { system, limit };
  const turns = await takeTurns(size.rounds, async (which, round) => {
    const from = size.savers + round * size.sitters;
    const meter = cpuMeter(of[which].target.cpuOfAll, of[which].idleOfAll);
    const sat = await sitAll(of[which], of[which].sitters.slice(from, from + size.sitters), meter);
    if (which === 'system') sats.push(...sat);
    tellSteps(of[which], meter, sat.length);
    return sat.length / meter.total();
  });
  const figure: Measured = {
    ...{ id: 'P1', name: `whole attempts, ${size.sitters} at a time`, unit: 'per CPU s' },
    ...{ target: 150, better: 'higher' },
    runs: turns.system,
    limitRuns: turns.limit,
  };
  return { figure, sats };
}

/** P1b: how many officials may sign in by password; the limit is the check of the password alone. */
export async function measureSignIns(
  { target, idleOfAll }: Side,
  people: { readonly emails: readonly string[]; readonly password: string },
  rounds: number,
): Promise<Measured> {
  const turns = await takeTurns(rounds, (which) =>
    which === 'system'
      ? signInAll(target, people, cpuMeter(target.cpuOfAll, idleOfAll))
      : verifyOnly(people.emails.length),
  );
  return {
    ...{ id: 'P1b', name: 'sign-ins by password (argon2id)', unit: 'per CPU s' },
    ...{ target: 40, better: 'higher' },
    runs: turns.system,
    limitRuns: turns.limit,
  };
}

function tellSteps({ target }: Side, meter: CpuMeter, attempts: number): void {
  const steps = [...meter.steps].map(
    ([name, seconds]) => `${name} ${((seconds / attempts) * 1e6).toFixed(0)}`,
  );
  say(`    ${target.name}, µs per attempt: ${steps.join(', ')}`);
}
