import {
  evolveContest,
  type ContestAnnounced,
  type ContestEvent,
  type ContestState,
} from '@adal/contest/domain';
import { brand, type BankId, type StaffId } from '@adal/kernel';
import type { EvidenceParts } from '@adal/supervision/domain';

import type { ContestEntry } from './life.js';

/** Where a public replay begins, and the entries that follow. */
type Start = {
  readonly state: ContestState | null;
  readonly rest: readonly ContestEntry[];
  readonly findings: readonly string[];
};

const UNKNOWN = 'not disclosed';

/**
 * The draft is not public, so the contest is put together from its announcement: the same content, the two
 * signatures over it and the promises given with them. Who sits on the commission is not known.
 */
export function publicStart(parts: EvidenceParts, own: readonly ContestEntry[]): Start {
  const place = own.findIndex(({ event }) => event.type === 'contest.announced');
  const announced = own[place]?.event;
  if (announced?.type !== 'contest.announced')
    return { state: null, rest: [], findings: ['the log has no contest.announced'] };
  const before = own.slice(0, place);
  const strange = before.find(({ event }) => !BEFORE.includes(event.type));
  if (strange !== undefined) {
    const finding = `${strange.event.type} at leaf ${String(strange.index)} comes before the announcement`;
    return { state: null, rest: [], findings: [finding] };
  }
  const events: readonly ContestEvent[] = [
    drafted(parts, announced, departmentOf(own)),
    ...pins(announced),
    ...before.map(({ event }) => event).filter((event) => isOverContent(event, announced)),
    announced,
  ];
  const state = events.reduce<ContestState | null>(evolveContest, null);
  return { state, rest: own.slice(place + 1), findings: [] };
}

const BEFORE: readonly string[] = ['contest.publication-signed', 'contest.beacon-committed'];

/** Signatures under an earlier version of the draft are void. */
function isOverContent(event: ContestEvent, { contentHash }: ContestAnnounced): boolean {
  return event.type !== 'contest.publication-signed' || event.contentHash === contentHash;
}

function drafted(
  { contestId, ruleset }: EvidenceParts,
  announced: ContestAnnounced,
  departmentStaffId: StaffId | null,
): ContestEvent {
  const { bodyId, regionId, title, category, rulesetId, rulesetVersion, rulesetHash } = announced;
  const { windows, holders, threshold, rerunOf, half, splitOf, voidEntry } = announced;
  return {
    type: 'contest.drafted',
    ...{ contestId, bodyId, regionId, rulesetId, rulesetVersion, rulesetHash },
    ...{ windows, holders, threshold, commission: [], departmentStaffId },
    position: { title, category },
    ...{ lineage: { rerunOf, half, splitOf, voidEntry }, rerun: null },
    stages: ruleset.stages.map(({ code, kind }) => ({ code, kind })),
  };
}

function pins({ bankRoot, tasksRoot }: ContestAnnounced): readonly ContestEvent[] {
  const bankId = brand<BankId>(UNKNOWN);
  return [
    ...(bankRoot === null
      ? []
      : [{ type: 'contest.bank-pinned', bankId, bankRoot, cells: [] } as const]),
    ...(tasksRoot === null
      ? []
      : [{ type: 'contest.tasks-pinned', root: tasksRoot, count: 0 } as const]),
  ];
}

/** The third party is known by its own acts. */
function departmentOf(own: readonly ContestEntry[]): StaffId | null {
  const promise = own.find(
    ({ event }) => event.type === 'contest.beacon-committed' && event.party === 'department',
  );
  return promise === undefined ? null : brand<StaffId>(promise.actor.pseudonym);
}
