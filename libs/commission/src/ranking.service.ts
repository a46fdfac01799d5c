import { AuditLog, AuditReader, SYSTEM_ACTOR, type LoggedEntry } from '@adal/audit';
import type { ContestState, Ruleset } from '@adal/contest/domain';
import type { Tx } from '@adal/database';
import {
  brand,
  expectOk,
  fromHex,
  toHex,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
} from '@adal/kernel';
import { parseEntry } from '@adal/proof';
import { Injectable } from '@nestjs/common';

import { CommissionStore } from './commission-store.js';
import {
  ranking,
  rankingRoot,
  tieBeacon,
  type RankingComputed,
  type RankingRow,
  type Standing,
  type TieCheckpoint,
} from './domain/index.js';
import type { RankingHead } from './persistence/ranking.repository.js';
import { Surroundings } from './surroundings.js';

/** A code and its points in one stage. */
type Points = readonly [CandidateCode, number];

/** What parts the last ties, and where it came from. */
type Beacon = { readonly value: string; readonly checkpoint: TieCheckpoint };

/** Rows of one log entry, far below its 8 KiB. */
const ROWS_A_PART = 40;
const FIRST_VERSION = 1;

/** Computes the ranking once, when assessment is over and every tie can be broken. */
@Injectable()
export class RankingService {
  constructor(
    private readonly around: Surroundings,
    private readonly store: CommissionStore,
    private readonly log: AuditLog,
    private readonly reader: AuditReader,
  ) {}

  /** True when it was computed now; false when it exists, is too early or waits for a checkpoint. */
  rank(contestId: ContestId): Promise<boolean> {
    return this.around.transactor.runPlain(async (tx) => {
      const contest = await this.around.lockIn(tx, contestId);
      return this.rankIn(tx, contest);
    });
  }

  /** The same for a contest already locked. */
  async rankIn(tx: Tx, contest: ContestState): Promise<boolean> {
    if (contest.status !== 'deciding') return false;
    if ((await this.store.rankings.headIn(tx, contest.id)) !== null) return false;
    const ruleset = await this.around.contests.rulesetIn(tx, contest.id);
    const standings = await this.standingsIn(tx, contest, ruleset);
    const members = contest.commission.length;
    const plain = ranking(ruleset, standings, { members, beacon: null });
    if (plain.ok) {
      await this.keepIn(tx, contest, plain.value, null);
      return true;
    }
    const beacon = await this.beaconIn(tx, contest);
    if (beacon === null) return false;
    const facts = { members, beacon: expectOk(fromHex(beacon.value)) };
    await this.keepIn(tx, contest, expectOk(ranking(ruleset, standings, facts)), beacon);
    return true;
  }

  /** Everybody with points in every stage. */
  private async standingsIn(
    tx: Tx,
    contest: ContestState,
    ruleset: Ruleset,
  ): Promise<readonly Standing[]> {
    const stages: ReadonlyMap<CandidateCode, number>[] = [];
    for (const [index, { kind }] of ruleset.stages.entries()) {
      const points =
        kind === 'test'
          ? await this.testPointsIn(tx, contest.id, index)
          : await this.markPointsIn(tx, contest.id, index);
      stages.push(new Map(points));
    }
    const codes = [...(stages[0]?.keys() ?? [])];
    return codes.flatMap((code) => {
      const points = stages.flatMap((stage) => stage.get(code) ?? []);
      return points.length === stages.length ? [{ code, points }] : [];
    });
  }

  private async testPointsIn(
    tx: Tx,
    contestId: ContestId,
    stage: number,
  ): Promise<readonly Points[]> {
    const results = await this.around.testing.stageResultsIn(tx, contestId, stage);
    return results
      .filter(({ isPassed }) => isPassed)
      .map(({ code, points }) => [brand<CandidateCode>(code), points]);
  }

  private async markPointsIn(
    tx: Tx,
    contestId: ContestId,
    stage: number,
  ): Promise<readonly Points[]> {
    const assessed = await this.store.marks.pointsIn(tx, contestId, stage);
    return assessed.map(({ code, points }) => [code, points]);
  }

  private async keepIn(
    tx: Tx,
    contest: ContestState,
    rows: readonly RankingRow[],
    beacon: Beacon | null,
  ): Promise<void> {
    const sealed = await this.around.contests.sealedSetIn(tx, contest.id);
    const bySealed = new Map(sealed.map(({ code, applicationId }) => [code, applicationId]));
    const head = {
      ...{ version: FIRST_VERSION, root: rankingRoot(rows) },
      ...{ beacon: beacon?.value ?? null, checkpoint: beacon?.checkpoint ?? null },
    };
    const stored = rows.map((row) => ({
      ...row,
      applicationId: applicationOf(bySealed, row.code),
    }));
    await this.store.rankings.insertIn(tx, contest.id, head, stored);
    const events = partsOf({ ...head, count: rows.length }, rows);
    await this.log.appendIn(tx, { contest: contest.id, actor: SYSTEM_ACTOR, events });
  }

  /** Null until a checkpoint covers the entry with which assessment ended. */
  private async beaconIn(tx: Tx, contest: ContestState): Promise<Beacon | null> {
    const latest = await this.reader.checkpointIn(tx);
    if (latest === null || contest.beacon.value === null) return null;
    const filter = { classes: ['now'], size: latest.size } as const;
    const entries = await this.reader.entriesIn(tx, contest.id, filter);
    const closing = entries.find((entry) => endsAssessment(entry, contest));
    if (closing === undefined) return null;
    const coverage = await this.log.coveredAtIn(tx, closing.entryId);
    const covering = coverage === null ? null : await this.reader.checkpointOfIn(tx, coverage.size);
    if (covering === null) return null;
    const checkpoint = { size: covering.size, root: toHex(covering.root) };
    return { value: tieBeacon(contest.beacon.value, checkpoint.root), checkpoint };
  }
}

/** The close of the last stage: of its marks, or of the test itself. */
function endsAssessment({ type, body }: LoggedEntry, { stages }: ContestState): boolean {
  const isMarked = stages.at(-1)?.kind === 'practical';
  if (type !== (isMarked ? 'contest.marks-closed' : 'contest.stage-closed')) return false;
  return expectOk(parseEntry(body)).data['stage'] === stages.length - 1;
}

function partsOf(head: RankingHead, rows: readonly RankingRow[]): readonly RankingComputed[] {
  const parts = Math.max(1, Math.ceil(rows.length / ROWS_A_PART));
  return Array.from({ length: parts }, (_, i) => ({
    type: 'ranking.computed',
    ...head,
    ...{ part: i + 1, parts },
    rows: rows.slice(i * ROWS_A_PART, (i + 1) * ROWS_A_PART),
  }));
}

function applicationOf(sealed: ReadonlyMap<CandidateCode, ApplicationId>, code: CandidateCode) {
  const applicationId = sealed.get(code);
  if (applicationId === undefined) throw new Error('somebody ranked is not in the sealed set');
  return applicationId;
}
