import type { Tx } from '@adal/database';

import type { Task } from '../domain/index.js';

/** Keeps tasks under the root that commits to them; the same root holds the same tasks, so nothing is ever changed. */
export async function insertTasksIn(
  tx: Tx,
  under: { readonly contestId: string; readonly root: string },
  tasks: readonly { readonly task: Task; readonly salt: Uint8Array }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO testing.practical_task (contest_id, root, position, code, text, salt)
     SELECT $1, $2, u.* FROM unnest($3::smallint[], $4::text[], $5::text[], $6::bytea[]) AS u`,
    [
      under.contestId,
      under.root,
      tasks.map((_, index) => index + 1),
      tasks.map(({ task }) => task.code),
      tasks.map(({ task }) => task.text),
      tasks.map(({ salt }) => salt),
    ],
  );
}
