import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc per second; the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** `ended` are the seconds of children that have ended and were waited for. */
type Stat = { readonly pid: number; readonly parent: number; readonly ended: number };

/**
 * CPU seconds, user and system, that these processes and all their descendants have used so far, those that have
 * ended included. The living are read in nanoseconds, thread by thread.
 */
export function cpuSecondsOf(roots: readonly number[]): number {
  const stats = allProcesses();
  const chosen = new Set(roots);
  // A child may come before its parent in the list, so this goes on until nothing is added.
  for (let size = 0; size !== chosen.size;) {
    size = chosen.size;
    for (const { pid, parent } of stats) if (chosen.has(parent)) chosen.add(pid);
  }
  return stats
    .filter(({ pid }) => chosen.has(pid))
    .reduce((sum, { pid, ended }) => sum + ended + livingSecondsOf(pid), 0);
}

/** Our own child whose command line holds `part`; throws when there is none. */
export function childWith(part: string): number {
  const found = allProcesses().find(
    ({ pid, parent }) => parent === process.pid && commandLine(pid).includes(part),
  );
  if (found === undefined) throw new Error(`no child process runs ${part}`);
  return found.pid;
}

function allProcesses(): readonly Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
}

/** Fields after the command in parentheses, which may hold blanks: state, parent, …, utime, stime, cutime, cstime. */
function statOf(pid: number): Stat | null {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  if (text === '') return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ended = (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  return { pid, parent: Number(fields[1]), ended };
}

/** The first number of `schedstat` is the time on a CPU in nanoseconds. */
function livingSecondsOf(pid: number): number {
  return tasksOf(pid)
    .map((task) => Number(readOrEmpty(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0]))
    .reduce((sum, nanoseconds) => sum + nanoseconds / 1e9, 0);
}

function tasksOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function commandLine(pid: number): string {
  return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\u0000', ' ');
}

/** A process may end between the listing and the reading. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
