import { sha256Hex } from '@adal/proof';
import { toUtf8, type JsonValue } from '@adal/kernel';
import { exactJson, projectContest, type ShownResult } from '@adal/supervision/domain';

import { unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType } from '../events.js';
import { EXIT } from '../exit-codes.js';
import { loggedOffers } from './offer.checks.js';
import { loggedRanking } from './ranking.checks.js';

function same(one: JsonValue, other: JsonValue): boolean {
  return exactJson(one) === exactJson(other);
}

/** The page of the contest, field by field; the number of seats is public, who sits there is not. */
function contest({ parts, state, entries }: Dossier): Outcome {
  const { contest: shown } = parts.projection;
  if (state === null)
    return { says: '', findings: ['the site shows a contest that the log does not know'] };
  const members = eventsOf(entries, 'contest.announced')[0]?.members ?? 0;
  const expected = new Map(Object.entries({ ...projectContest(state), members }));
  const fields = new Set([...expected.keys(), ...Object.keys(shown)]);
  const given = new Map(Object.entries(shown));
  const wrong = [...fields].filter(
    (field) => !same(expected.get(field) ?? null, given.get(field) ?? null),
  );
  return {
    says: `the contest is shown as the log has it: ${state.status}`,
    findings: wrong.map((field) => `the site shows another ${field} of the contest than the log`),
  };
}

function results({ parts, entries }: Dossier): Outcome {
  const logged = new Map<string, string>();
  for (const { stage, code, points, sections, isPassed, attendance } of eventsOf(
    entries,
    'stage.result',
  )) {
    if (attendance === 'absent') continue;
    logged.set(`${String(stage)} ${code}`, exactJson({ code, points, sections, isPassed }));
  }
  const shown = parts.projection.results.flatMap(({ stage, rows }) =>
    rows.map((row) => [`${String(stage)} ${row.code}`, row] as const),
  );
  return {
    says: `${String(shown.length)} test results are shown as they were logged`,
    findings: differences(logged, shown, 'test result'),
  };
}

function assessments({ parts, entries }: Dossier): Outcome {
  const logged = new Map(
    eventsOf(entries, 'work.assessed').map(({ stage, code, marks, points, gaps }) => [
      `${String(stage)} ${code}`,
      exactJson({ stage, code, marks, points, gaps }),
    ]),
  );
  const shown = parts.projection.assessments.map(
    (row) => [`${String(row.stage)} ${row.code}`, row] as const,
  );
  return {
    says: `${String(shown.length)} assessments by people are shown as they were logged`,
    findings: differences(logged, shown, 'marks'),
  };
}

function differences(
  logged: ReadonlyMap<string, string>,
  shown: readonly (readonly [string, JsonValue | ShownResult])[],
  what: string,
): readonly string[] {
  const seen = new Set(shown.map(([name]) => name));
  return [
    ...shown
      .filter(([name, row]) => logged.get(name) !== exactJson(row))
      .map(([name]) => `the site shows another ${what} than the log (stage and code ${name})`),
    ...[...logged.keys()]
      .filter((name) => !seen.has(name))
      .map((name) => `the site does not show the ${what} of the log (stage and code ${name})`),
  ];
}

function ranking(dossier: Dossier): Outcome {
  const shown = dossier.parts.projection.ranking;
  const logged = loggedRanking(dossier);
  if (logged === null || shown === null) {
    const isNone = logged === null && shown === null;
    return {
      says: 'no ranking',
      findings: unless([isNone, 'the site and the log do not both have a ranking']),
    };
  }
  const { version, root, beacon, checkpoint } = logged.head;
  const { rows, ...about } = shown;
  const wrong = logged.rows.filter((row, i) => !same(row, rows[i] ?? null));
  return {
    says: `${String(rows.length)} ranks are shown as they were logged`,
    findings: [
      ...wrong.map(
        ({ rank, code }) => `the site shows rank ${String(rank)} (${code}) otherwise than the log`,
      ),
      ...unless(
        [rows.length === logged.rows.length, 'the site shows more or fewer ranks than the log'],
        [
          same(about, { version, root, beacon, checkpoint }),
          'the site shows another ranking than the log',
        ],
      ),
    ],
  };
}

function decision({ parts, entries }: Dossier): Outcome {
  const shown = parts.projection.decision;
  const [logged] = ofType(entries, 'decision.recorded');
  if (logged === undefined || shown === null) {
    const isNone = logged === undefined && shown === null;
    return {
      says: 'no decision',
      findings: unless([isNone, 'the site and the log do not both have a decision']),
    };
  }
  const { outcome, code, reasonHash } = logged.event;
  const hash = shown.reason === null ? null : sha256Hex(toUtf8(shown.reason));
  const isInEffect = eventsOf(entries, 'contest.decided').length > 0;
  return {
    says: 'the decision is shown as it was logged, with the reason that was signed',
    findings: unless(
      [shown.entryId === logged.entry, 'the site names another log entry as the decision'],
      [
        shown.outcome === outcome && shown.code === code,
        'the site shows another decision than the log',
      ],
      [hash === reasonHash, 'the site shows another reason than was signed'],
      [
        (shown.effectiveAt !== null) === isInEffect,
        'the site and the log differ on whether the decision is in effect',
      ],
    ),
  };
}

function offers(dossier: Dossier): Outcome {
  const opened = new Set(eventsOf(dossier.entries, 'identity.unsealed').map(({ code }) => code));
  const logged = loggedOffers(dossier);
  const { offers: shown } = dossier.parts.projection;
  const isRight = (i: number): boolean => {
    const offer = logged[i];
    const given = shown[i];
    if (offer === undefined || given === undefined) return false;
    const status =
      given.status === 'unsealed' && opened.has(offer.code) ? 'accepted' : given.status;
    return same({ ...given, status }, { ...offer });
  };
  const wrong = shown.filter((_, i) => !isRight(i));
  return {
    says: `${String(shown.length)} offers are shown as they were logged`,
    findings: [
      ...wrong.map(
        ({ code, status }) =>
          `the site shows an offer to ${code} (${status}) otherwise than the log`,
      ),
      ...unless([
        shown.length === logged.length,
        'the site shows more or fewer offers than the log',
      ]),
    ],
  };
}

export const PROJECTION_CHECKS: readonly Check[] = [
  { name: 'page of the contest', code: EXIT.projection, run: contest },
  { name: 'shown results', code: EXIT.projection, run: results },
  { name: 'shown marks', code: EXIT.projection, run: assessments },
  { name: 'shown ranking', code: EXIT.projection, run: ranking },
  { name: 'shown decision', code: EXIT.projection, run: decision },
  { name: 'shown offers', code: EXIT.projection, run: offers },
];
