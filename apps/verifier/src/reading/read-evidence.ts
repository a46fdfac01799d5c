import { parseRuleset } from '@adal/contest/domain';
import {
  brand,
  expectOk,
  fromHex,
  fromUtf8,
  ok,
  refuse,
  type ContestId,
  type JsonValue,
  type Result,
} from '@adal/kernel';
import { sha256Hex } from '@adal/proof';
import {
  EVIDENCE_FORMAT,
  EVIDENCE_VERSION,
  readExactJson,
  readStoredZip,
  type EvidenceParts,
  type Files,
  type RestrictedPart,
} from '@adal/supervision/domain';

import { type Shape } from '../shape.js';
import {
  calendarShape,
  earlierShape,
  leafShape,
  manifestShape,
  policyShape,
  projectionShape,
  rangeShape,
  sealedSetShape,
  type Manifest,
} from './file-shapes.js';
import { commissionShape, testingShape } from './restricted-shapes.js';
import { supervisionShape } from './supervision-shapes.js';

const LINE_END = 0x0a;
const COMMON = [
  ...['calendar.json', 'checkpoint', 'checkpoints.jsonl', 'entries.jsonl', 'leaves.jsonl'],
  ...['policy.json', 'projection.json', 'ruleset.json', 'tree.jsonl'],
];
const RESTRICTED = ['commission.json', 'sealed-set.json', 'supervision.json', 'testing.json'];

/** Takes an archive apart; a refusal names the file and what is wrong with it. */
export function readEvidence(archive: Uint8Array): Result<EvidenceParts> {
  const files = readStoredZip(archive);
  if (!files.ok) return files;
  const manifest = readManifest(files.value);
  if (!manifest.ok) return manifest;
  try {
    return ok(partsOf(manifest.value, files.value));
  } catch (fault) {
    if (fault instanceof Malformed) return refuse('evidence.malformed', { file: fault.message });
    throw fault;
  }
}

/** Every file is listed with its hash, every listed file is there, and there are exactly those of its kind. */
function readManifest(files: Files): Result<Manifest> {
  const text = fromUtf8(files.get('manifest.json') ?? new Uint8Array(0));
  const read = text.ok ? readExactJson(text.value) : text;
  if (!read.ok || !manifestShape(read.value)) return refuse('manifest.malformed');
  const { format, version } = read.value;
  const isKnown = format === EVIDENCE_FORMAT && version === EVIDENCE_VERSION;
  return isKnown ? checkFiles(read.value, files) : refuse('manifest.unknown-format');
}

function checkFiles(manifest: Manifest, files: Files): Result<Manifest> {
  const expected = [...COMMON, ...(manifest.kind === 'restricted' ? RESTRICTED : [])].sort();
  const listed = manifest.files.map(({ name }) => name);
  const packed = [...files.keys()].filter((name) => name !== 'manifest.json');
  if (!isSame(listed, expected) || !isSame(packed, expected)) {
    return refuse('manifest.other-files', { packed, listed });
  }
  const wrong = manifest.files.find(({ name, sha256, length }) => {
    const bytes = files.get(name);
    return bytes?.length !== length || sha256Hex(bytes) !== sha256;
  });
  return wrong === undefined ? ok(manifest) : refuse('manifest.hash-differs', { file: wrong.name });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, i) => each === others[i]);
}

function partsOf(manifest: Manifest, files: Files): EvidenceParts {
  const ruleset = parseRuleset(json(files, 'ruleset.json', isAnything));
  if (!ruleset.ok) throw new Malformed('ruleset.json');
  const leaves = jsonLines(files, 'leaves.jsonl', leafShape);
  const bodies = lines(files, 'entries.jsonl');
  if (leaves.filter(({ entry }) => entry !== null).length !== bodies.length) {
    throw new Malformed('entries.jsonl');
  }
  return {
    contestId: brand<ContestId>(manifest.contestId),
    policy: json(files, 'policy.json', policyShape),
    checkpoint: utf8(files.get('checkpoint'), 'checkpoint'),
    leaves: leaves.map((leaf) => ({ ...leaf, commitment: expectOk(fromHex(leaf.commitment)) })),
    bodies,
    ranges: jsonLines(files, 'tree.jsonl', rangeShape).map((range) => ({
      ...range,
      hash: expectOk(fromHex(range.hash)),
    })),
    earlier: jsonLines(files, 'checkpoints.jsonl', earlierShape).map(
      ({ size, root, note, proof }) => ({
        ...{ size, note },
        root: expectOk(fromHex(root)),
        path: proof.map((each) => expectOk(fromHex(each))),
      }),
    ),
    ruleset: ruleset.value,
    calendar: json(files, 'calendar.json', calendarShape),
    projection: json(files, 'projection.json', projectionShape),
    restricted: manifest.kind === 'restricted' ? restrictedOf(files) : null,
  };
}

function restrictedOf(files: Files): RestrictedPart {
  return {
    testing: json(files, 'testing.json', testingShape),
    commission: json(files, 'commission.json', commissionShape),
    sealedSet: json(files, 'sealed-set.json', sealedSetShape),
    supervision: json(files, 'supervision.json', supervisionShape),
  };
}

/** Carries the name of a file out of the reading; never leaves this file. */
class Malformed extends Error {}

function isAnything(value: unknown): value is JsonValue {
  return value !== undefined;
}

function json<T>(files: Files, name: string, shape: Shape<T>): T {
  return shaped(utf8(files.get(name), name), name, shape);
}

function shaped<T>(text: string, name: string, shape: Shape<T>): T {
  const read = readExactJson(text);
  if (!read.ok || !shape(read.value)) throw new Malformed(name);
  return read.value;
}

function jsonLines<T>(files: Files, name: string, shape: Shape<T>): readonly T[] {
  return lines(files, name).map((line) => shaped(utf8(line, name), name, shape));
}

/** The lines without their ends; the last one ends too. */
function lines(files: Files, name: string): readonly Uint8Array[] {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Malformed(name);
  const found: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
    found.push(bytes.subarray(from, end));
    from = end + 1;
  }
  if (from !== bytes.length) throw new Malformed(name);
  return found;
}

function utf8(bytes: Uint8Array | undefined, name: string): string {
  const text = bytes === undefined ? refuse('bytes.missing') : fromUtf8(bytes);
  if (!text.ok) throw new Malformed(name);
  return text.value;
}
