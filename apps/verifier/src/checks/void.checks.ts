import { toHex } from '@adal/kernel';
import { groundOf, type VoidSigned } from '@adal/supervision/domain';

import { nothingToCheck, unless, type Check, type Outcome } from '../check.js';
import type { Dossier } from '../dossier.js';
import { eventsOf, ofType, type Logged } from '../events.js';
import { EXIT } from '../exit-codes.js';

type Signed = Logged<VoidSigned>;

/** D8: two different people of the region, a ground of the catalogue, evidence that stands in this log before. */
function signatures(dossier: Dossier): Outcome {
  const signed = ofType(dossier.entries, 'void.signed');
  if (signed.length === 0) return nothingToCheck('nothing was voided');
  return {
    says: `${String(signed.length)} voids, each signed by two different officials of the region, with ground and evidence`,
    findings: signed.flatMap((each) => [
      ...peopleOf(dossier, each),
      ...groundsOf(each),
      ...pinsOf(dossier, each),
    ]),
    notChecked: unseenPins(dossier, signed),
  };
}

function peopleOf({ entries }: Dossier, { event, actor, index }: Signed): readonly string[] {
  const announced = eventsOf(entries, 'contest.announced')[0];
  const where = `the void at leaf ${String(index)}`;
  const isByOwnHand = actor.pseudonym === event.signedBy && actor.role === 'department-reviewer';
  return unless(
    [event.proposedBy !== event.signedBy, `${where} was proposed and signed by one person`],
    [isByOwnHand, `${where} was not signed by the official that it names`],
    [event.regionId === announced?.regionId, `${where} is by the department of another region`],
  );
}

function groundsOf({ event, index }: Signed): readonly string[] {
  const ground = groundOf(event.ground);
  const where = `the void at leaf ${String(index)}`;
  return unless(
    [ground !== null, `${where} has a ground that is not in the catalogue`],
    [ground?.law === event.law, `${where} names another act than its ground`],
    [event.affectsOutcome, `${where} is for a breach that did not affect the outcome`],
    [event.evidence.length > 0, `${where} has no evidence`],
  );
}

/** A pin is a place and what must stand there; only of leaves that this evidence lists. */
function pinsOf({ parts }: Dossier, { event, index }: Signed): readonly string[] {
  const leaves = new Map(parts.leaves.map((leaf) => [leaf.index, leaf]));
  return event.evidence.flatMap((pin) => {
    const leaf = leaves.get(pin.leaf);
    const isThere = leaf === undefined || toHex(leaf.commitment) === pin.commitment;
    const isNamed = leaf === undefined || leaf.entry === null || leaf.entry === pin.entry;
    return unless(
      [isThere && isNamed, `the evidence at leaf ${String(pin.leaf)} is not what was pinned`],
      [pin.leaf < index, `the evidence at leaf ${String(pin.leaf)} came after the void`],
    );
  });
}

function unseenPins({ parts }: Dossier, signed: readonly Signed[]): readonly string[] {
  const listed = new Set(parts.leaves.map(({ index }) => index));
  const unseen = signed
    .flatMap(({ event }) => event.evidence)
    .filter(({ leaf }) => !listed.has(leaf));
  return unseen.length === 0
    ? []
    : [`${String(unseen.length)} pinned entries, which public evidence does not list`];
}

/** A contest is voided by a signed void, once, and everything that falls with it says by which. */
function effect(dossier: Dossier): Outcome {
  const { entries } = dossier;
  const voided = ofType(entries, 'contest.voided');
  const [first] = voided;
  if (first === undefined) {
    const loose = LATER.flatMap((type) => ofType(entries, type));
    return {
      says: 'no void took effect',
      findings: loose.map(({ event }) => `${event.type} without a void in effect`),
    };
  }
  const { voidEntry, scope, stage } = first.event;
  const signed = ofType(entries, 'void.signed').find(({ entry }) => entry === voidEntry);
  const isSame = signed?.event.scope === scope && signed.event.stage === stage;
  const recorded = ofType(entries, 'void.recorded');
  return {
    says: `the contest was voided (${scope}) after two had signed`,
    findings: [
      ...unless(
        [voided.length === 1, 'the contest was voided more than once'],
        [signed !== undefined, 'the contest was voided without a signed void'],
        [
          signed === undefined || signed.index < first.index,
          'the void took effect before it was signed',
        ],
        [signed === undefined || isSame, 'something else was voided than two had signed'],
        [recorded.length === 1, 'the void is not recorded exactly once'],
      ),
      ...LATER.flatMap((type) => ofType(entries, type))
        .filter(({ event }) => event.voidEntry !== voidEntry)
        .map(({ event }) => `${event.type} is by another void`),
      ...fallen(dossier),
    ],
  };
}

const LATER = ['void.recorded', 'decision.voided', 'stage.voided', 'rerun.ordered'] as const;

/** The decision and every offer that stood fall with the contest. */
function fallen({ entries }: Dossier): readonly string[] {
  const [decision] = ofType(entries, 'decision.recorded');
  const voided = eventsOf(entries, 'decision.voided');
  const withdrawn = new Set(eventsOf(entries, 'offer.withdrawn').map(({ code }) => code));
  const declined = new Set(eventsOf(entries, 'offer.declined').map(({ code }) => code));
  const standing = eventsOf(entries, 'offer.made').filter(({ code }) => !declined.has(code));
  const isFallen = voided.some(({ decisionEntry }) => decisionEntry === decision?.entry);
  return [
    ...unless(
      [decision === undefined || isFallen, 'the decision of a voided contest was not voided'],
      [eventsOf(entries, 'rerun.ordered').length <= 1, 'two reruns were ordered'],
    ),
    ...standing
      .filter(({ code }) => !withdrawn.has(code))
      .map(({ code }) => `the offer to ${code} was not withdrawn with the decision`),
  ];
}

/** The site's own table of voids against the log. */
function shown({ parts, entries }: Dossier): Outcome {
  const { void: given } = parts.projection;
  const signed = ofType(entries, 'void.signed').at(-1);
  if (signed === undefined || given === null) {
    const isNone = signed === undefined && given === null;
    return {
      says: 'no void is shown',
      findings: unless([isNone, 'the site and the log do not both have a void']),
    };
  }
  const { voidId, scope, stage, ground } = signed.event;
  const isRecorded = eventsOf(entries, 'void.recorded').some((each) => each.voidId === voidId);
  const status = isRecorded ? 'recorded' : 'signed';
  return {
    says: 'the void is shown as it was logged',
    findings: unless(
      [
        given.voidId === voidId && given.entryId === signed.entry,
        'the site shows another void than the log',
      ],
      [given.status === status, 'the site and the log differ on whether the void is in effect'],
      [
        given.scope === scope && given.stage === stage,
        'the site shows another scope of the void than the log',
      ],
      [given.ground === ground, 'the site shows another ground of the void than the log'],
    ),
  };
}

export const VOID_CHECKS: readonly Check[] = [
  { name: 'voids', code: EXIT.rules, run: signatures },
  { name: 'effect of a void', code: EXIT.rules, run: effect },
];

export const SHOWN_VOID_CHECKS: readonly Check[] = [
  { name: 'shown void', code: EXIT.projection, run: shown },
];
