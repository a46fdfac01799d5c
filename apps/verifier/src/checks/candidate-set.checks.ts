import {
  evolveApplication,
  type ApplicationEvent,
  type ApplicationState,
} from '@adal/candidate/domain';
import { exactJson } from '@adal/supervision/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType, type Logged } from '../events.js';
import { EXIT } from '../exit-codes.js';

type ApplicationEntry = Logged<ApplicationEvent>;

function isApplicationEntry(logged: Logged): logged is ApplicationEntry {
  return logged.event.type.startsWith('application.');
}

/** Everybody admitted until the seal and nobody else; the log mixes the order of different applications, so time decides. */
function candidateSet({ parts, entries }: Dossier): Outcome {
  const sealed = parts.restricted?.sealedSet ?? [];
  const seal = ofType(entries, 'contest.candidate-set-sealed')[0];
  const until = seal?.at ?? Infinity;
  const states = new Map<string, ApplicationState>();
  const findings: string[] = [];
  for (const { at, event, index } of entries.filter(isApplicationEntry)) {
    const known = states.get(event.applicationId) ?? null;
    const isNew = event.type === 'application.submitted';
    if (isNew === (known !== null))
      findings.push(`${event.type} at leaf ${String(index)} is out of order`);
    else if (at <= until)
      states.set(event.applicationId, evolveApplication(known, event, parts.contestId));
  }
  const admitted = [...states.values()]
    .filter(({ status }) => status === 'admitted')
    .map(({ id, code }) => ({ applicationId: id, code }));
  const isSame = seal === undefined || exactJson(byCode(admitted)) === exactJson(byCode(sealed));
  return {
    says: `${String(sealed.length)} sealed candidates are those whom the log admits`,
    findings: [
      ...findings,
      ...unless([isSame, 'the sealed candidate set is not the set of admitted applications']),
    ],
  };
}

type Member = { readonly applicationId: string; readonly code: string };

function byCode(members: readonly Member[]): readonly Member[] {
  return members
    .map(({ applicationId, code }) => ({ applicationId, code }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A motion may pass by only those who withdrew. */
function withdrawals({ entries }: Dossier): Outcome {
  const gone = new Set(eventsOf(entries, 'application.withdrawn').map(({ code }) => String(code)));
  const motions = eventsOf(entries, 'sitting.motion-put');
  return {
    says: `${String(motions.length)} motions pass by nobody but those who withdrew`,
    findings: motions.flatMap(({ withdrawn }) =>
      withdrawn
        .filter((code) => !gone.has(code))
        .map((code) => `a motion counts ${code} as withdrawn, who did not withdraw`),
    ),
  };
}

export const CANDIDATE_SET_CHECKS: readonly Check[] = [
  { name: 'candidate set', code: EXIT.rules, run: candidateSet },
  { name: 'withdrawals', code: EXIT.rules, run: withdrawals },
];
