import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ok, refuse, type Result } from '@adal/kernel';
import type { EvidenceParts, EvidencePolicy } from '@adal/supervision/domain';

import type { Request } from './arguments.js';
import type { Companions, KeptChain, KeptReceipt } from './dossier.js';
import { policyShape } from './reading/file-shapes.js';
import { readEvidence } from './reading/read-evidence.js';

const RECEIPT = /[A-Za-z0-9_-]{100,}/g;

/** Reads what stands beside the evidence; a refusal names the file that cannot be used. */
export function readCompanions(request: Request): Result<Companions> {
  const pinned = request.policy === null ? ok(null) : readPolicy(request.policy);
  if (!pinned.ok) return pinned;
  const previous = request.previous === null ? ok(null) : readPrevious(request.previous);
  if (!previous.ok) return previous;
  const original = request.original === null ? ok(null) : readPrevious(request.original);
  if (!original.ok) return original;
  const older = { previous: previous.value, original: original.value };
  const { receipts, chains } = readFolder(request.receipts);
  return ok({ pinned: pinned.value, ...older, receipts, chains });
}

function readPolicy(file: string): Result<EvidencePolicy> {
  try {
    const policy: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return policyShape(policy) ? ok(policy) : refuse('policy.malformed', { file });
  } catch {
    return refuse('policy.malformed', { file });
  }
}

function readPrevious(file: string): Result<EvidenceParts> {
  return readEvidence(readFileSync(file));
}

/** A `.json` file with links is a chain; in any other file everything that looks like a receipt is one. */
function readFolder(folder: string | null): {
  readonly receipts: readonly KeptReceipt[] | null;
  readonly chains: readonly KeptChain[];
} {
  if (folder === null) return { receipts: null, chains: [] };
  const receipts: KeptReceipt[] = [];
  const chains: KeptChain[] = [];
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.json') && text.includes('"links"')) chains.push({ file, text });
    else receipts.push(...(text.match(RECEIPT) ?? []).map((receipt) => ({ file, receipt })));
  }
  return { receipts, chains };
}
