import { concatBytes, toHex, toUtf8, type JsonObject, type JsonValue } from '@adal/kernel';
import { sha256Hex } from '@adal/proof';

import {
  EVIDENCE_FORMAT,
  EVIDENCE_VERSION,
  type EarlierCheckpoint,
  type EvidenceLeaf,
  type EvidenceParts,
} from './evidence.js';
import { exactJson } from './exact-json.js';
import type { Files } from './stored-zip.js';
import type { RangeHash } from './tree-ranges.js';

const NEW_LINE = toUtf8('\n');

/** The files of an archive, manifest first, then by name; the same evidence gives the same bytes. */
export function bundleFiles(parts: EvidenceParts): Files {
  const { policy, checkpoint, ruleset, calendar, projection, restricted } = parts;
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['calendar.json', json(calendar)],
    ['checkpoint', toUtf8(checkpoint)],
    ['checkpoints.jsonl', jsonLines(parts.earlier.map(earlierLine))],
    ...(restricted === null ? [] : [['commission.json', json(restricted.commission)] as const]),
    ['entries.jsonl', lines(parts.bodies)],
    ['leaves.jsonl', jsonLines(parts.leaves.map(leafLine))],
    ['policy.json', json(policy)],
    ['projection.json', json(projection)],
    ['ruleset.json', json(ruleset)],
    ...(restricted === null ? [] : [['sealed-set.json', json(restricted.sealedSet)] as const]),
    ...(restricted === null ? [] : [['supervision.json', json(restricted.supervision)] as const]),
    ...(restricted === null ? [] : [['testing.json', json(restricted.testing)] as const]),
    ['tree.jsonl', jsonLines(parts.ranges.map(rangeLine))],
  ];
  return new Map([['manifest.json', manifest(parts, files)], ...files]);
}

function manifest(
  { contestId, restricted }: EvidenceParts,
  files: readonly (readonly [string, Uint8Array])[],
): Uint8Array {
  return json({
    format: EVIDENCE_FORMAT,
    version: EVIDENCE_VERSION,
    kind: restricted === null ? 'public' : 'restricted',
    contestId,
    files: files.map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes), length: bytes.length })),
  });
}

function leafLine({ index, commitment, entry }: EvidenceLeaf): JsonObject {
  return { index, commitment: toHex(commitment), entry };
}

function rangeLine({ from, to, hash }: RangeHash): JsonObject {
  return { from, to, hash: toHex(hash) };
}

function earlierLine({ size, root, note, path }: EarlierCheckpoint): JsonObject {
  return { size, root: toHex(root), note, proof: path.map(toHex) };
}

function json(value: JsonValue): Uint8Array {
  return toUtf8(exactJson(value));
}

function jsonLines(values: readonly JsonObject[]): Uint8Array {
  return toUtf8(values.map((value) => `${exactJson(value)}\n`).join(''));
}

function lines(bodies: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...bodies.flatMap((body) => [body, NEW_LINE]));
}
