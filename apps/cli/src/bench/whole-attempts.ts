import type { Sitter } from './bench-contest.js';
import type { CpuMeter } from './cpu-meter.js';
import type { Side } from './sides.js';
import { askForLink, change, enter, read, readLink, save, type Sitting } from './sitting.js';
import type { Target } from './system.js';
import { openWire } from './wire.js';

const SAVES = 20;
const LETTERS = ['a', 'b', 'c', 'd'];

/** An attempt that was sat, with the form as its candidate saw it; the prototype has no forms. */
export type Sat = { readonly sitting: Sitting; readonly form: unknown };

/** Signs everybody in at once, by one-time link and ticket. Reading the mail is not measured. */
export async function enterAll(
  target: Target,
  sitters: readonly Sitter[],
  meter: CpuMeter,
): Promise<readonly Sitting[]> {
  const wires = await Promise.all(sitters.map(() => openWire(target.identityPort)));
  const seats = sitters.flatMap((sitter, index) => {
    const wire = wires[index];
    return wire === undefined ? [] : [{ sitter, wire }];
  });
  await meter.measure('ask for a link', () =>
    Promise.all(seats.map(({ wire, sitter }) => askForLink(wire, sitter))),
  );
  const links: { readonly link: string; readonly applicationId: string }[] = [];
  for (const { wire, sitter } of seats)
    links.push({ link: await readLink(wire, sitter), applicationId: sitter.applicationId });
  const sittings = await meter.measure('sign in', () =>
    Promise.all(links.map((link, index) => enter(target, wires[index] ?? fail(), link))),
  );
  for (const wire of wires) wire.close();
  return sittings;
}

/** Starts everybody; the form is read outside the measurement, for the replay of the score at the end. */
export async function startAll(
  sittings: readonly Sitting[],
  meter: CpuMeter,
  hasForms: boolean,
): Promise<readonly Sat[]> {
  await meter.measure('start', () => Promise.all(sittings.map((one) => change(one, 'start'))));
  await meter.settle();
  const forms = hasForms ? await Promise.all(sittings.map((one) => read(one, 'form'))) : [];
  return sittings.map((sitting, index) => ({ sitting, form: forms[index] ?? null }));
}

/** Finishes everybody and reads every score. */
export async function finishAll(sats: readonly Sat[], meter: CpuMeter): Promise<void> {
  await meter.measure('finish', () =>
    Promise.all(sats.map(({ sitting }) => change(sitting, 'finish'))),
  );
  await meter.measure('read the score', () =>
    Promise.all(sats.map(({ sitting }) => read(sitting, 'result'))),
  );
}

/** P1: everybody sits a whole attempt, all of them at the same time. */
export async function sitAll(
  { target, hasForms }: Side,
  sitters: readonly Sitter[],
  meter: CpuMeter,
): Promise<readonly Sat[]> {
  const sats = await startAll(await enterAll(target, sitters, meter), meter, hasForms);
  await meter.measure(`${SAVES} saves`, () =>
    Promise.all(sats.map(({ sitting }, index) => answer(sitting, index))),
  );
  await finishAll(sats, meter);
  await meter.settle();
  return sats;
}

async function answer(sitting: Sitting, who: number): Promise<void> {
  for (let position = 1; position <= SAVES; position += 1) {
    const value = LETTERS[(who + position) % LETTERS.length] ?? 'a';
    await save(sitting, { position, revision: 1, value });
  }
}

function fail(): never {
  throw new Error('a sitter without a connection');
}
