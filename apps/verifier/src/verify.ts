import type { Refusal } from '@adal/kernel';

import { nothingToCheck, type Check, type Outcome } from './check.js';
import { ATTEMPT_CHECKS } from './checks/attempt.checks.js';
import { CANDIDATE_SET_CHECKS } from './checks/candidate-set.checks.js';
import { CASE_CHECKS } from './checks/case.checks.js';
import { CONTEST_CHECKS } from './checks/contest.checks.js';
import { FORM_CHECKS } from './checks/form.checks.js';
import { LOG_CHECKS } from './checks/log.checks.js';
import { MARKING_CHECKS } from './checks/marking.checks.js';
import { OFFER_CHECKS } from './checks/offer.checks.js';
import { PROJECTION_CHECKS } from './checks/projection.checks.js';
import { RANKING_CHECKS } from './checks/ranking.checks.js';
import { RECEIPT_CHECKS } from './checks/receipt.checks.js';
import { LINEAGE_CHECKS, RERUN_CHECKS } from './checks/rerun.checks.js';
import { SCORE_CHECKS } from './checks/score.checks.js';
import { SIGNATURE_CHECKS } from './checks/signature.checks.js';
import { SITTING_CHECKS } from './checks/sitting.checks.js';
import { SNAPSHOT_CHECKS } from './checks/snapshot.checks.js';
import { STAGE_CHECKS } from './checks/stage.checks.js';
import { TABLE_CHECKS } from './checks/table.checks.js';
import { SHOWN_VOID_CHECKS, VOID_CHECKS } from './checks/void.checks.js';
import { WORK_CHECKS } from './checks/work.checks.js';
import { dossierOf, type Companions, type Dossier } from './dossier.js';
import { EXIT, type FindingCode } from './exit-codes.js';
import { readEvidence } from './reading/read-evidence.js';

/** One thing that is wrong. */
export type Finding = {
  readonly code: FindingCode;
  readonly check: string;
  readonly says: string;
};

/** What a run of the verifier came to. */
export type Report = {
  readonly sound: boolean;
  readonly exitCode: number;
  readonly kind: 'public' | 'restricted' | null;
  readonly contestId: string | null;
  readonly keys: 'pinned' | 'from-the-evidence';
  readonly checks: readonly {
    readonly name: string;
    readonly says: string;
    readonly findings: readonly string[];
  }[];
  readonly notChecked: readonly string[];
  readonly findings: readonly Finding[];
};

/** What anybody can check. */
const EVERYWHERE: readonly Check[] = [
  ...LOG_CHECKS,
  ...SIGNATURE_CHECKS,
  ...CONTEST_CHECKS,
  ...STAGE_CHECKS,
  ...MARKING_CHECKS,
  ...RANKING_CHECKS,
  ...SITTING_CHECKS,
  ...OFFER_CHECKS,
  ...VOID_CHECKS,
  ...LINEAGE_CHECKS,
];

/** What needs answers, forms, marks and maps. */
const RESTRICTED: readonly Check[] = [
  ...CANDIDATE_SET_CHECKS,
  ...FORM_CHECKS,
  ...ATTEMPT_CHECKS,
  ...SNAPSHOT_CHECKS,
  ...SCORE_CHECKS,
  ...WORK_CHECKS,
  ...TABLE_CHECKS,
  ...CASE_CHECKS,
  ...RERUN_CHECKS,
];

/** Never fails, whatever the archive holds. */
export function verify(archive: Uint8Array, companions: Companions): Report {
  const keys = companions.pinned === null ? 'from-the-evidence' : 'pinned';
  const parts = readEvidence(archive);
  if (!parts.ok) return unreadable(keys, parts.error);
  const dossier = dossierOf(parts.value, companions);
  const isRestricted = parts.value.restricted !== null;
  const checks = [
    ...EVERYWHERE,
    ...(isRestricted ? RESTRICTED : []),
    ...PROJECTION_CHECKS,
    ...SHOWN_VOID_CHECKS,
    ...RECEIPT_CHECKS,
  ];
  const outcomes = checks.map((check) => ({ check, outcome: run(check, dossier) }));
  const findings = outcomes.flatMap(({ check, outcome }) =>
    outcome.findings.map((says) => ({ code: check.code, check: check.name, says })),
  );
  return {
    sound: findings.length === 0,
    exitCode: smallest(findings),
    kind: isRestricted ? 'restricted' : 'public',
    contestId: parts.value.contestId,
    keys,
    checks: outcomes.map(({ check: { name }, outcome: { says, findings: found } }) => ({
      ...{ name, says, findings: found },
    })),
    notChecked: [...new Set(outcomes.flatMap(({ outcome }) => outcome.notChecked ?? []))],
    findings,
  };
}

function unreadable(keys: Report['keys'], { code, context }: Refusal): Report {
  const says = `the archive is not evidence: ${code} ${JSON.stringify(context ?? {})}`;
  const finding = { code: EXIT.malformed, check: 'form of the evidence', says };
  const nothing = { kind: null, contestId: null, checks: [], notChecked: [] };
  return { sound: false, exitCode: EXIT.malformed, keys, ...nothing, findings: [finding] };
}

function smallest(findings: readonly Finding[]): number {
  return findings.length === 0 ? EXIT.sound : Math.min(...findings.map(({ code }) => code));
}

/** The evidence is anybody's: what makes our own rules stumble is a finding, never a crash. */
function run(check: Check, dossier: Dossier): Outcome {
  try {
    return check.run(dossier);
  } catch (fault) {
    const because = fault instanceof Error ? fault.message : 'unknown';
    return { ...nothingToCheck(''), findings: [`could not be recomputed: ${because}`] };
  }
}
