import type { DomainEvent, JsonValue } from '@adal/kernel';
import type { EvidenceKind } from '@adal/supervision/domain';

import { playedContest } from '../../../test/support/evidence.maker.js';
import { zipOf } from '../../../test/support/evidence-zip.js';
import type { Forge } from '../../../test/support/memory-contest.js';
import { verify } from './verify.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };

type Case = readonly [what: string, forge: Forge, says: RegExp, kind?: EvidenceKind];

/** Writes the first event of the type otherwise than it happened. */
function changed(type: string, change: Readonly<Record<string, JsonValue>>): Forge {
  let isDone = false;
  return (event) => {
    if (event.type !== type || isDone) return event;
    isDone = true;
    return { ...event, ...change };
  };
}

/** Leaves the first event of the type out of the log. */
function dropped(type: string): Forge {
  let isDone = false;
  return (event) => {
    if (event.type !== type || isDone) return event;
    isDone = true;
    return null;
  };
}

const everyOf =
  (type: string, change: (event: DomainEvent) => DomainEvent): Forge =>
  (event) =>
    event.type === type ? change(event) : event;

const ZEROS = '0'.repeat(64);

const PUBLICATION: readonly Case[] = [
  [
    'other rules announced',
    changed('contest.announced', { rulesetHash: ZEROS }),
    /not the ruleset that was announced/,
  ],
  [
    'one person signs twice',
    everyOf('contest.publication-signed', (event) => ({ ...event, staff: 'one' })),
    /lacks two signatures by two people/,
  ],
  [
    'a signature under something else',
    changed('contest.publication-signed', { contentHash: ZEROS }),
    /lacks two signatures/,
  ],
  [
    'a publication without a second signature',
    dropped('contest.publication-signed'),
    /lacks two signatures/,
  ],
  [
    'too few key holders',
    everyOf('contest.announced', (event) => ({ ...event, holders: [] })),
    /fewer key holders/,
  ],
  [
    'a lower threshold',
    changed('contest.announced', { threshold: 1 }),
    /number of holders who open/,
  ],
  [
    'dates in the past',
    changed('contest.announced', {
      windows: {
        acceptFrom: 0,
        acceptUntil: 1,
        stages: [
          { from: 1, until: 2 },
          { from: 2, until: 3 },
        ],
      },
    }),
    /announced dates break the rules/,
  ],
  ['an announcement that was never made', dropped('contest.announced'), /never announced/],
];

const DRAW: readonly Case[] = [
  [
    'another form secret',
    changed('contest.form-secret-revealed', { formSecret: ZEROS }),
    /form secret is not the promised one/,
  ],
  [
    'another revealed secret',
    changed('contest.beacon-revealed', { secret: ZEROS }),
    /beacon.reveal-wrong/,
  ],
  [
    'another seed',
    changed('contest.seed-fixed', { beacon: ZEROS }),
    /the rules give contest.seed-fixed with other contents/,
  ],
  [
    'a seal over others',
    changed('contest.candidate-set-sealed', { root: ZEROS }),
    /candidate-set.root-wrong/,
  ],
  [
    'a missing reveal',
    dropped('contest.beacon-revealed'),
    /does not follow from anything|other contents|lacks/,
  ],
  [
    'a form picked by hand',
    changed('form.drawn', { formHash: ZEROS }),
    /form logged for \S+ is not the one that the seed gives/,
    'restricted',
  ],
  [
    'a second form',
    everyOf('form.drawn', (event) => ({ ...event, code: 'CDF-222-GHJ' })),
    /two forms for one stage/,
    'restricted',
  ],
  [
    'somebody sealed who was refused',
    dropped('application.admitted'),
    /not the set of admitted applications/,
    'restricted',
  ],
];

const TESTS: readonly Case[] = [
  [
    'other points',
    changed('stage.result', { points: 19 }),
    /result of \S+ in stage 0 is not what the rules give/,
  ],
  [
    'a pass that is none',
    everyOf('stage.result', (event) => ({ ...event, isPassed: true })),
    /is not what the rules give/,
  ],
  [
    'somebody let in',
    everyOf('stage.result', (event) => ({ ...event, isAdmitted: true })),
    /is not what the rules give/,
  ],
  ['a result left out', dropped('stage.result'), /candidate-set.root-wrong/],
  [
    'another number let in',
    changed('contest.stage-closed', { admitted: 1 }),
    /by the rules \d+ do/,
  ],
  [
    'a digest of another log',
    changed('contest.stage-closed', { leavesRoot: ZEROS }),
    /counted \d+ entries of the contest/,
  ],
  ['a stage that never opened', dropped('contest.stage-opened'), /stage.not-open/],
  [
    'a score that does not follow',
    changed('attempt.scored', { total: 1 }),
    /logged score of \S+ in stage 0 does not follow/,
    'restricted',
  ],
  [
    'another head at the close',
    changed('attempt.closed', { head: ZEROS }),
    /chain does not lead to its logged head/,
    'restricted',
  ],
  [
    'a later deadline',
    changed('attempt.started', { closesAt: 9e12 }),
    /deadline of \S+|deadline of the attempt/,
    'restricted',
  ],
  [
    'an attempt that never closed',
    dropped('attempt.closed'),
    /never closed in the log/,
    'restricted',
  ],
  [
    'a snapshot of other chains',
    changed('attempts.snapshot', { root: ZEROS }),
    /stored snapshots are not the logged ones/,
    'restricted',
  ],
];

const MARKS: readonly Case[] = [
  [
    'points that are no sum',
    changed('work.assessed', { points: 99 }),
    /points of \S+ in stage 1 are not the sum/,
  ],
  [
    'a member missing',
    changed('work.assessed', { marks: [] }),
    /was not marked by every member once/,
  ],
  ['a map committed to by nobody', dropped('works.committed'), /marked without being committed to/],
  [
    'another map',
    changed('works.committed', { root: ZEROS }),
    /map of works of stage 1 is not the committed one/,
    'restricted',
  ],
  [
    'another commitment',
    changed('mark.given', { commitment: ZEROS }),
    /stored marks are not those that were logged/,
    'restricted',
  ],
  [
    'marks by somebody else',
    changed('mark.given', { pseudonym: 'stranger' }),
    /given by another member/,
    'restricted',
  ],
];

const DECISION: readonly Case[] = [
  [
    'another ranking',
    everyOf('ranking.computed', (event) => ({
      ...event,
      rows: [...((event as { rows?: JsonValue[] })['rows'] ?? [])].reverse(),
    })),
    /rank 1 belongs to \S+ with other numbers/,
  ],
  ['a ranking left out', dropped('ranking.computed'), /decision took effect without a ranking/],
  [
    'another count',
    changed('sitting.counted', { for: 5, against: 0 }),
    /sitting.counted is not as the rules give it/,
  ],
  ['a vote left out', dropped('sitting.voted'), /vote.missing/],
  [
    'a smaller quorum',
    changed('sitting.opened', { needed: 1 }),
    /sitting.opened is not as the rules give it/,
  ],
  [
    'a signature left out',
    dropped('decision.signed'),
    /is not as the rules give it|does not follow/,
  ],
  [
    'another appointment',
    changed('decision.recorded', { code: 'CDF-223-GHJ' }),
    /decision.recorded is not as the rules give it/,
  ],
  [
    'a motion past the first rank',
    changed('sitting.motion-put', { code: 'CDF-224-GHJ' }),
    /motion.reason-missing|is not as the rules give it/,
  ],
  [
    'an effect of another entry',
    changed('contest.decided', { decisionEntry: 'entry-1' }),
    /another entry than the recorded decision/,
  ],
  ['an offer out of turn', changed('offer.made', { code: 'RRR-RRR-RRR' }), /who is not ranked/],
  ['an acceptance without an offer', dropped('offer.made'), /who has no offer/],
  ['an unsealing by too few', dropped('identity.unsealing-approved'), /unsealed by 2 of 3 holders/],
  [
    'an unsealing without acceptance',
    dropped('offer.accepted'),
    /unsealed without an accepted offer/,
  ],
];

const CASES = [...PUBLICATION, ...DRAW, ...TESTS, ...MARKS, ...DECISION];

describe('a log written by somebody who holds its key', () => {
  for (const [what, forge, says, kind = 'public'] of CASES) {
    it(`is found out: ${what}`, () => {
      const report = verify(zipOf(playedContest({ forge }).evidence(kind)), ALONE);

      expect(report.findings.map((finding) => finding.says)).toContainEqual(
        expect.stringMatching(says),
      );
      expect([2, 3, 5]).toContain(report.exitCode);
    });
  }
});
