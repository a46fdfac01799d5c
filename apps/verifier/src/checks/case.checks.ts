import { toUtf8, type DomainEvent, type JsonValue } from '@adal/kernel';
import { sha256Hex } from '@adal/proof';
import {
  effectsHash,
  evolveAppeal,
  evolveCase,
  evolveVoid,
  exactJson,
  type AppealEvent,
  type AppealState,
  type CaseEvent,
  type CaseState,
  type SupervisionEvidence,
  type VoidEvent,
  type VoidState,
} from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { EXIT } from '../exit-codes.js';

/** Every case, void and appeal lives through its own rules again, and must be what the tables hold. */
function tables(dossier: Dossier): Outcome {
  const stored = dossier.parts.restricted?.supervision;
  if (stored === undefined) return nothingToCheck('public evidence has no cases');
  const cases = replayed<CaseEvent, CaseState>(dossier, CASE, 'caseId', evolveCase);
  const voids = replayed<VoidEvent, VoidState>(dossier, VOID, 'voidId', evolveVoid);
  const appeals = replayed<AppealEvent, AppealState>(dossier, APPEAL, 'appealId', evolveAppeal);
  return {
    says: `${String(cases.size)} cases, ${String(voids.size)} voids and ${String(appeals.size)} appeals are stored as they were logged`,
    findings: [
      ...differences('case', cases, stored.cases),
      ...differences(
        'void',
        voids,
        stored.voids.map(({ state }) => state),
      ),
      ...differences('appeal', appeals, stored.appeals),
      ...reasons(stored),
      ...effects(stored),
    ],
  };
}

const CASE = ['case.opened', 'finding.recorded', 'finding.officials-excluded', 'case.closed'];
const VOID = ['void.proposed', 'void.signed', 'void.recorded', 'void.withdrawn'];
const APPEAL = ['appeal.filed', 'appeal.upheld', 'appeal.dismissed'];

function replayed<E extends DomainEvent, S>(
  { entries }: Dossier,
  types: readonly string[],
  key: string,
  evolve: (state: S | null, event: E) => S,
): ReadonlyMap<string, S> {
  const states = new Map<string, S>();
  const isOurs = (event: DomainEvent): event is E => types.includes(event.type);
  for (const { event } of entries) {
    if (!isOurs(event)) continue;
    const id = event[key];
    if (typeof id !== 'string') continue;
    states.set(id, evolve(states.get(id) ?? null, event));
  }
  return states;
}

function differences<S extends { readonly id: string } & JsonValue>(
  what: string,
  logged: ReadonlyMap<string, S>,
  stored: readonly S[],
): readonly string[] {
  const wrong = stored.filter((state) => {
    const known = logged.get(state.id);
    return known === undefined || exactJson(known) !== exactJson(state);
  });
  return [
    ...wrong.map(({ id }) => `the stored ${what} ${id} is not the logged one`),
    ...unless([
      stored.length === logged.size,
      `the tables and the log do not have the same ${what}s`,
    ]),
  ];
}

function reasons({ cases, reasons: told }: SupervisionEvidence): readonly string[] {
  return cases
    .flatMap(({ findings }) => findings)
    .filter(({ id, whyHash }) => {
      const reason = told.find(({ findingId }) => findingId === id)?.reason ?? '';
      return sha256Hex(toUtf8(reason)) !== whyHash;
    })
    .map(({ id }) => `the stored reasoning of finding ${id} is not the one that was recorded`);
}

function effects({ voids }: SupervisionEvidence): readonly string[] {
  return voids
    .filter(({ state, effects: shown }) => effectsHash(shown) !== state.effectsHash)
    .map(({ state }) => `the stored effects of void ${state.id} are not those that were signed`);
}

export const CASE_CHECKS: readonly Check[] = [
  { name: 'cases, voids and appeals', code: EXIT.rules, run: tables },
];
