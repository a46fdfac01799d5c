import type { OutlinedEntry } from '@adal/audit';
import { toHex } from '@adal/kernel';
import { parseEntry } from '@adal/proof';

import {
  groundOf,
  officialsLiable,
  type AppealState,
  type Finding,
  type Pin,
  type VoidEffects,
} from '../domain/index.js';
import type { ShownCase, ShownVoid, Standing } from '../reading.service.js';
import type { CaseView, FindingView, PinView } from './case.dto.js';
import type { LogEntryView, SupervisionView } from './standing.dto.js';
import type { VoidEffectsView, VoidView } from './void.dto.js';

/* Field by field: what is not named here does not leave the process. */

const lawOf = (code: string): string => groundOf(code)?.law ?? '';

function pinOf({ entry: entryId, leaf, commitment }: Pin): PinView {
  return { entryId, leaf, commitment };
}

export function caseOf({ state, reasons, voidId }: ShownCase): CaseView {
  const { id: caseId, contestId, status, ground, openedBy, openedAt, outcome, closedAt } = state;
  return {
    ...{ caseId, contestId, status, ground, openedBy, openedAt, outcome, closedAt, voidId },
    findings: state.findings.map((finding) => findingOf(finding, reasons.get(finding.id) ?? '')),
  };
}

function findingOf(finding: Finding, why: string): FindingView {
  const { id: findingId, ground, affectsOutcome, excluded, recordedBy, recordedAt } = finding;
  return {
    ...{ findingId, ground, law: lawOf(ground), affectsOutcome, why },
    evidence: finding.evidence.map(pinOf),
    liable: finding.liable.map(({ role, count }) => ({ role, count })),
    ...{ excluded, recordedBy, recordedAt },
  };
}

export function effectsViewOf(effects: VoidEffects): VoidEffectsView {
  const { status, isCounted, candidates, admitted, decision, offers, repeatedStages, rerun } =
    effects;
  const { half, needsFreshBank, seatsLeft, seatsNeeded, excluded } = rerun;
  return {
    ...{ status, isCounted, candidates, admitted, repeatedStages },
    decision: decision === null ? null : { code: decision.code },
    offers: offers.map(({ code, status: standing }) => ({ code, status: standing })),
    rerun: { candidates: rerun.candidates, half, needsFreshBank, seatsLeft, seatsNeeded, excluded },
  };
}

export function voidOf({ state, effects, entryId, rerunId }: ShownVoid): VoidView {
  const { id: voidId, caseId, contestId, status, scope, stage, ground, findingId } = state;
  const { proposedBy, proposedAt, signedBy, signedAt, recordedAt } = state;
  return {
    ...{ voidId, caseId, contestId, status, scope, stage, ground, law: lawOf(ground), findingId },
    evidence: state.evidence.map(pinOf),
    effects: effectsViewOf(effects),
    ...{ proposedBy, proposedAt, signedBy, signedAt, entryId, recordedAt, rerunId },
  };
}

export function appealOf(state: AppealState) {
  const { id: appealId, contestId, symptom, status, reason, filedAt, reviewUntil } = state;
  const { decidedAt } = state;
  return { appealId, contestId, symptom, status, reason, filedAt, reviewUntil, decidedAt };
}

export function standingViewOf(standing: Standing): SupervisionView {
  const { contest, appeals, cases, voided, rerunId } = standing;
  const appealsThat = (status: AppealState['status']): number =>
    appeals.filter((appeal) => appeal.status === status).length;
  const closed = cases.filter(({ status }) => status === 'closed');
  return {
    isFrozen: contest.isFrozen,
    appeals: {
      open: appealsThat('open'),
      upheld: appealsThat('upheld'),
      dismissed: appealsThat('dismissed'),
    },
    cases: { open: cases.length - closed.length, closed: closed.length },
    officialsLiable: closed.reduce((sum, each) => sum + officialsLiable(each), 0),
    void: voided === null ? null : publicVoidOf(voided),
    ...{ rerunOf: contest.lineage.rerunOf, rerunId },
  };
}

function publicVoidOf({ state, entryId }: NonNullable<Standing['voided']>) {
  const { id: voidId, scope, stage, ground, recordedAt } = state;
  return { voidId, scope, stage, ground, law: lawOf(ground), entryId, recordedAt };
}

export function entryOf(entry: OutlinedEntry): LogEntryView {
  const { entryId, leafIndex: leaf, type, disclosure, commitment, body } = entry;
  const about = { entryId, leaf, type, disclosure, commitment: toHex(commitment) };
  const parsed = body === null ? null : parseEntry(body);
  if (parsed === null || !parsed.ok) return { ...about, at: null, actor: null, content: null };
  const { at, actor, data: content } = parsed.value;
  const { pseudonym, role } = actor;
  return { ...about, at, actor: { pseudonym, role }, content };
}
