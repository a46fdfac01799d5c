import { ok, refuse, type Result } from '@adal/kernel';
import { openCheckpoint, parseVerifierKey, type LogPolicy } from '@adal/proof';
import type { EvidencePolicy } from '@adal/supervision/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { EXIT } from '../exit-codes.js';

/** The policy that decides: the user's own, or, for want of one, what the evidence says of itself. */
export function decidingPolicy({ parts, companions }: Dossier): EvidencePolicy {
  return companions.pinned ?? parts.policy;
}

function logPolicy(policy: EvidencePolicy): Result<LogPolicy> {
  const log = parseVerifierKey(policy.logKey);
  if (!log.ok) return log;
  const witnesses = policy.witnesses.map(parseVerifierKey);
  const readable = witnesses.flatMap((witness) => (witness.ok ? [witness.value] : []));
  if (readable.length < witnesses.length) return refuse('policy.malformed');
  return ok({ origin: policy.origin, log: log.value, witnesses: readable, quorum: policy.quorum });
}

function checkpoint(dossier: Dossier): Outcome {
  const { parts, companions } = dossier;
  const policy = logPolicy(decidingPolicy(dossier));
  if (!policy.ok) return { says: '', findings: ['the policy names keys that are no keys'] };
  const opened = openCheckpoint(parts.checkpoint, policy.value);
  const { quorum } = policy.value;
  const keys = companions.pinned === null ? 'the key in the evidence itself' : 'your key';
  return {
    says: `the checkpoint is signed by the log ${policy.value.origin} under ${keys}, with ${String(quorum)} cosignatures asked for`,
    findings: opened.ok ? [] : [`the checkpoint cannot be believed: ${opened.error.code}`],
    notChecked:
      companions.pinned === null
        ? ['whether the keys in policy.json are the true ones: give your own with --policy']
        : [],
  };
}

/** A bundle that names other keys than the user's was made by somebody else. */
function pinned({ parts, companions }: Dossier): Outcome {
  const own = companions.pinned;
  if (own === null) return { says: 'no keys of your own were given to compare with', findings: [] };
  return {
    says: 'the evidence names the keys that you know',
    findings: unless(
      [parts.policy.origin === own.origin, 'the evidence is of another log than yours'],
      [parts.policy.logKey === own.logKey, 'the evidence names another log key than yours'],
      [parts.policy.receiptKey === own.receiptKey, 'the evidence names another receipt key'],
    ),
  };
}

function earlierNotes(dossier: Dossier): Outcome {
  const policy = logPolicy(decidingPolicy(dossier));
  const notes = dossier.parts.earlier.filter(({ note }) => note !== null);
  const findings = notes.flatMap(({ size, root, note }) => {
    const opened = policy.ok ? openCheckpoint(note ?? '', policy.value) : policy;
    const isRight =
      opened.ok &&
      opened.value.checkpoint.size === size &&
      Buffer.from(opened.value.checkpoint.root).equals(root);
    return unless([isRight, `the log did not sign its checkpoint of size ${String(size)}`]);
  });
  return { says: `${String(notes.length)} earlier checkpoints are signed by the log`, findings };
}

export const SIGNATURE_CHECKS: readonly Check[] = [
  { name: 'signature of the log', code: EXIT.signature, run: checkpoint },
  { name: 'known keys', code: EXIT.signature, run: pinned },
  { name: 'signatures of earlier checkpoints', code: EXIT.signature, run: earlierNotes },
];
