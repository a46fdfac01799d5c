import { type Result, expectOk, ok, refuse, toHex } from '@adal/kernel';
import { canonicalBytes, saltedLeaf, setRoot } from '@adal/proof';

/** One practical task as the secretary enters it. */
export type Task = { readonly code: string; readonly text: string };

/** A task with what its commitment needs: the salt in hex, 32 bytes. */
export type SaltedTask = Task & { readonly salt: string };

const MAX_TEXT = 4_000;
const MAX_TASKS = 20;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Refuses tasks without text, with repeated codes, or too many of them; answers them in NFC. */
export function checkTasks(tasks: readonly Task[]): Result<readonly Task[]> {
  const codes = new Set(tasks.map((task) => task.code));
  if (tasks.length === 0 || tasks.length > MAX_TASKS)
    return refuse('tasks.wrong-number', { max: MAX_TASKS });
  if (codes.size < tasks.length) return refuse('tasks.repeated-code');
  const wrong = tasks.findIndex((task) => !isWhole(task));
  if (wrong >= 0) return refuse('tasks.malformed', { position: wrong + 1 });
  return ok(tasks.map((task) => ({ code: task.code, text: task.text.normalize('NFC') })));
}

function isWhole(task: Task): boolean {
  const { text } = task;
  return (
    CODE.test(task.code) &&
    text.trim() !== '' &&
    text.length <= MAX_TEXT &&
    text.isWellFormed() &&
    !text.includes('\u0000')
  );
}

/** Commitment to the tasks and their order, in hex; goes into the log at publication, before anybody has seen them. */
export function tasksRoot(
  tasks: readonly { readonly task: Task; readonly salt: Uint8Array }[],
): string {
  const limits = { maxBytes: 65_536, maxDepth: 4 };
  const leaves = tasks.map(({ task, salt }, index) => {
    const content = { position: index + 1, code: task.code, text: task.text };
    return saltedLeaf(salt, expectOk(canonicalBytes(content, limits)));
  });
  return toHex(setRoot(leaves));
}
