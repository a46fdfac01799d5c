import { toHex } from '@adal/kernel';
import { genesisHead } from '@adal/proof';
import { exactJson } from '@adal/supervision/domain';
import { snapshotRoot, type AttemptEvidence, type SnapshotEvidence } from '@adal/testing/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { chainOf } from './attempt.checks.js';

/** How far the chains had come while a stage ran: nothing was put into a chain afterwards. */
function snapshots({ parts, entries }: Dossier): Outcome {
  const testing = parts.restricted?.testing ?? { snapshots: [], attempts: [] };
  const logged = eventsOf(entries, 'attempts.snapshot').map(name).sort();
  const stored = testing.snapshots
    .map(({ stage, root, counts }) => name({ stage, root, attempts: counts.length }))
    .sort();
  const heads = new Map(testing.attempts.map((attempt) => [attempt.attemptId, headsOf(attempt)]));
  return {
    says: `${String(logged.length)} snapshots of running chains are beginnings of the chains as they ended`,
    findings: [
      ...unless([
        exactJson(logged) === exactJson(stored),
        'the stored snapshots are not the logged ones',
      ]),
      ...testing.snapshots.flatMap((snapshot) => finding(snapshot, testing.attempts, heads)),
    ],
  };
}

function name(of: {
  readonly stage: number;
  readonly root: string;
  readonly attempts: number;
}): string {
  return `${String(of.stage)} ${String(of.attempts)} ${of.root}`;
}

/** The head before the first answer and after each. */
function headsOf(attempt: AttemptEvidence): readonly string[] {
  const chain = chainOf(attempt);
  const later = chain.ok ? chain.value.heads : [];
  return [genesisHead(attempt.attemptId), ...later].map(toHex);
}

function finding(
  { stage, root, counts, at }: SnapshotEvidence,
  attempts: readonly AttemptEvidence[],
  heads: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const ids = attempts
    .filter((attempt) => attempt.stage === stage)
    .map(({ attemptId }) => attemptId)
    .sort();
  const states = ids.map((attemptId, i) => {
    const count = counts[i] ?? 0;
    return { attemptId, count, head: heads.get(attemptId)?.[count] ?? '' };
  });
  const isRight = ids.length === counts.length && snapshotRoot(states) === root;
  return unless([
    isRight,
    `the chains of stage ${String(stage)} do not go through the snapshot of ${new Date(at).toISOString()}`,
  ]);
}

export const SNAPSHOT_CHECKS: readonly Check[] = [
  { name: 'snapshots', code: EXIT.proof, run: snapshots },
];
