import { equalBytes, fromHex, mapResult, toHex } from '@adal/kernel';
import {
  commitmentLeaf,
  merkleRoot,
  parseCheckpoint,
  parseNote,
  verifyConsistency,
  type Checkpoint,
} from '@adal/proof';
import { rootFromRanges, type EvidenceParts } from '@adal/supervision/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import type { Logged } from '../events.js';
import { EXIT } from '../exit-codes.js';

/** What the note says about the tree, whoever signed it; null when it cannot be read. */
export function statedCheckpoint({ checkpoint }: EvidenceParts): Checkpoint | null {
  const note = parseNote(checkpoint);
  const parsed = note.ok ? parseCheckpoint(note.value.text) : note;
  return parsed.ok ? parsed.value : null;
}

function tree({ parts }: Dossier): Outcome {
  const stated = statedCheckpoint(parts);
  if (stated === null) return { says: '', findings: ['the checkpoint is not a signed note'] };
  const leaves = parts.leaves.map(({ index, commitment }) => ({
    index,
    hash: commitmentLeaf(commitment),
  }));
  const root = rootFromRanges(leaves, parts.ranges, stated.size);
  const isInTree = root !== undefined && equalBytes(root, stated.root);
  return {
    says: `${String(leaves.length)} leaves stand in the log of ${String(stated.size)} entries`,
    findings: unless([
      isInTree,
      'the leaves do not lead to the root of the checkpoint: an entry was changed, moved, left out or put in',
    ]),
  };
}

function bodies({ parts, badEntries }: Dossier): Outcome {
  return {
    says: `${String(parts.bodies.length)} disclosed entries have the hashes that the log holds`,
    findings: [
      ...badEntries.filter(({ code }) => code === EXIT.proof).map(({ says }) => says),
      ...undisclosed(parts),
    ],
  };
}

/** The department sees every body; a missing one was taken away. */
function undisclosed({ restricted, leaves }: EvidenceParts): readonly string[] {
  return leaves
    .filter(({ entry }) => restricted !== null && entry === null)
    .map(({ index }) => `leaf ${String(index)} of restricted evidence has no body`);
}

function form({ parts, badEntries }: Dossier): Outcome {
  return {
    says: `${String(parts.bodies.length)} bodies are canonical, of this contest and log, with a nonce, and of a known kind`,
    findings: badEntries.filter(({ code }) => code !== EXIT.proof).map(({ says }) => says),
  };
}

function digests({ parts, entries }: Dossier): Outcome {
  const stated = entries.filter(isDigest);
  const last = Math.max(0, ...stated.map(({ event }) => event.leaves));
  const beyond = parts.leaves.filter((_, i) => i >= last).length;
  return {
    says: `${String(stated.length)} statements of how many entries the contest had agree with its leaves; nothing before them is missing`,
    findings: stated.flatMap((logged) => digestFindings(parts, logged)),
    notChecked: [
      `whether an entry after the last such statement was left out (${String(beyond)} are there)`,
    ],
  };
}

type DigestEntry = Logged & {
  readonly event: { readonly leaves: number; readonly leavesRoot: string };
};

/** A void during acceptance says null: a count would tell how many applied. */
function isDigest(logged: Logged): logged is DigestEntry {
  return 'leavesRoot' in logged.event && logged.event.leavesRoot !== null;
}

function digestFindings(
  { leaves }: EvidenceParts,
  { event, index }: DigestEntry,
): readonly string[] {
  const counted = leaves.slice(0, event.leaves);
  const root = merkleRoot(counted.map(({ commitment }) => commitmentLeaf(commitment)));
  const isBefore = counted.every((leaf) => leaf.index < index);
  const isWhole = counted.length === event.leaves && toHex(root) === event.leavesRoot;
  return unless([
    isWhole && isBefore,
    `${event.type} at leaf ${String(index)} counted ${String(event.leaves)} entries of the contest before it; those in the log are not the same`,
  ]);
}

function earlier({ parts }: Dossier): Outcome {
  const stated = statedCheckpoint(parts);
  const findings = parts.earlier.flatMap(({ size, root, path }) => {
    const proof = { oldSize: size, newSize: stated?.size ?? 0, path };
    const isGrown = stated !== null && verifyConsistency(proof, root, stated.root);
    return unless([isGrown, `the log did not grow out of its checkpoint of size ${String(size)}`]);
  });
  return {
    says: `${String(parts.earlier.length)} earlier checkpoints are beginnings of this log`,
    findings,
  };
}

/** The same leaves at the same places, and nowhere two trees of one log that differ. */
function previous({ parts, companions }: Dossier): Outcome {
  const older = companions.previous;
  if (older === null)
    return { says: 'no earlier evidence was given to compare with', findings: [] };
  if (older.contestId !== parts.contestId) {
    return { says: '', findings: ['the earlier evidence is of another contest'] };
  }
  const [before, after] = [statedCheckpoint(older), statedCheckpoint(parts)];
  const now = new Map(parts.leaves.map((leaf) => [leaf.index, leaf.commitment]));
  const moved = older.leaves.filter(({ index, commitment }) => {
    const there = now.get(index);
    return there !== undefined && !equalBytes(there, commitment);
  });
  const lost = older.leaves.filter(({ index, entry }) => entry !== null && !now.has(index));
  const isShrunk = (before?.size ?? 0) > (after?.size ?? 0);
  const isForked =
    before !== null && before.size === after?.size && !equalBytes(before.root, after.root);
  return {
    says: `${String(older.leaves.length)} leaves of the earlier evidence stand where they stood`,
    findings: [
      ...moved.map(
        ({ index }) => `leaf ${String(index)} is not what it was in the earlier evidence`,
      ),
      ...lost.map(({ index }) => `leaf ${String(index)} of the earlier evidence is missing`),
      ...unless(
        [!isShrunk, 'the log is shorter than in the earlier evidence'],
        [!isForked, 'two checkpoints of one size have different roots: the log was forked'],
      ),
      ...rangeConflicts(older, parts),
    ],
    notChecked: [
      'that the whole log only grew since the earlier evidence (ask the site for /log/proof/consistency between the two sizes)',
    ],
  };
}

/** Whole subtrees that both know must be the same. */
function rangeConflicts(older: EvidenceParts, newer: EvidenceParts): readonly string[] {
  const size = statedCheckpoint(older)?.size ?? 0;
  const known = new Map(
    newer.ranges.map(({ from, to, hash }) => [`${String(from)}-${String(to)}`, hash]),
  );
  return older.ranges.flatMap(({ from, to, hash }) => {
    const there = known.get(`${String(from)}-${String(to)}`);
    const isSame = there === undefined || to > size || equalBytes(there, hash);
    return unless([isSame, `entries ${String(from)} to ${String(to - 1)} are not what they were`]);
  });
}

/** The hash in bytes, or 32 zeros for what is no hash: for comparisons that then fail. */
export function bytesOf(hash: string): Uint8Array {
  const bytes = mapResult(fromHex(hash), (value) => value);
  return bytes.ok ? bytes.value : new Uint8Array(32);
}

export const LOG_CHECKS: readonly Check[] = [
  { name: 'form of the entries', code: EXIT.malformed, run: form },
  { name: 'place in the log', code: EXIT.proof, run: tree },
  { name: 'bodies of the entries', code: EXIT.proof, run: bodies },
  { name: 'completeness', code: EXIT.proof, run: digests },
  { name: 'earlier checkpoints', code: EXIT.proof, run: earlier },
  { name: 'earlier evidence', code: EXIT.proof, run: previous },
];
