import { can, type Action, type Actor } from '@adal/access';
import { Transactor, type Tx } from '@adal/database';
import {
  mapResult,
  ok,
  refuse,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { announcedIn, resourceOf } from '../applications/notices.js';
import { recordIn, type RecordRow } from '../applications/records.js';
import {
  checkVerdict,
  compareVerdicts,
  isCounted,
  isScreened,
  type ContestNotice,
  type Person,
  type Verdict,
} from '../domain/index.js';
import { NoticeBook } from '../notices/notice-book.js';
import { isCarriedIn } from '../reruns/rerun.rows.js';
import { IdentityKeys } from '../vault/identity-keys.js';
import { openAppointee } from '../vault/sealed-record.js';
import { enterDeskIn, noteOpeningIn, readThroughWrapIn } from './desk-access.js';

/**
 * An application as the desk lists it: names are seen one by one, and each look is noted. The code is
 * not shown: results are published by it.
 */
export type DeskRow = {
  readonly applicationId: ApplicationId;
  readonly verdict: Verdict | null;
};

export type Identified = DeskRow & { readonly contestId: ContestId; readonly person: Person };

/** Whom the key holders opened; the decision has published the code. */
export type Appointee = Identified & { readonly candidateCode: CandidateCode };

/** A contest at the desk; both counts are null while another application may still come. */
export type DeskContest = {
  readonly notice: ContestNotice;
  readonly applications: number | null;
  readonly decided: number | null;
};

type Entered = { readonly record: RecordRow; readonly notice: ContestNotice };

/** The document desk: the only officials who see names, and never a score. */
@Injectable()
export class DeskService {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: IdentityKeys,
    private readonly notices: NoticeBook,
  ) {}

  /** Those that the officer's grants cover; looking at the list takes no role in any of them. */
  contests(actor: Actor): Promise<readonly DeskContest[]> {
    return this.transactor.read(async (tx) => {
      const notices = await announcedIn(tx);
      const own = notices.filter((notice) => can(actor, 'desk.list', resourceOf(notice)));
      const counts = await progressIn(tx, own.filter(isCounted));
      return own.map((notice) => {
        const { applications, decided } = counts.get(notice.contestId) ?? NONE;
        return isCounted(notice)
          ? { notice, applications, decided }
          : { notice, applications: null, decided: null };
      });
    });
  }

  /** In the order of random ids, so that it does not tell who came first. */
  list(actor: Actor, contestId: ContestId): Promise<Result<readonly DeskRow[]>> {
    return this.transactor.run(async (tx) => {
      const entered = await enterDeskIn(tx, actor, 'desk.read', contestId);
      if (!entered.ok) return entered;
      return ok(
        await tx.query<DeskRow>(
          `SELECT application_id AS "applicationId", ${VERDICT} AS verdict
             FROM vault.record LEFT JOIN vault.verdict USING (application_id)
            WHERE record.contest_id = $1 ORDER BY application_id`,
          [contestId],
        ),
      );
    });
  }

  read(actor: Actor, applicationId: ApplicationId): Promise<Result<Identified>> {
    return this.transactor.run(async (tx) => {
      const entered = await this.enterIn(tx, actor, 'desk.read', applicationId);
      if (!entered.ok) return entered;
      const { record } = entered.value;
      const { contestId } = record;
      if (await isCarriedIn(tx, applicationId)) return refuse('desk.nothing-to-decide');
      const person = await readThroughWrapIn(tx, record, this.keys.deskKey(contestId));
      if (!person.ok) return person;
      await noteOpeningIn(tx, applicationId, 'desk', []);
      const verdict = await verdictIn(tx, applicationId);
      return ok({ applicationId, contestId, person: person.value, verdict });
    });
  }

  /** Final: the same verdict again is no news, another is refused. */
  decide(actor: Actor, applicationId: ApplicationId, wanted: Verdict): Promise<Result<Verdict>> {
    return this.transactor.run(async (tx) => {
      const checked = checkVerdict(wanted);
      if (!checked.ok) return checked;
      const entered = await this.enterIn(tx, actor, 'desk.decide', applicationId);
      if (!entered.ok) return entered;
      const { notice, record } = entered.value;
      const given = await verdictIn(tx, applicationId);
      if (given !== null) return mapResult(compareVerdicts(given, wanted), () => given);
      if (!isScreened(notice)) return refuse('verdict.too-late');
      const decided = await giveIn(tx, { actor, record, verdict: wanted });
      if (!decided.ok) return decided;
      const kind = wanted.isEligible ? 'application-admitted' : 'application-refused';
      await this.notices.writeIn(tx, applicationId, kind);
      return decided;
    });
  }

  /** Who was unsealed for this contest last. */
  appointee(actor: Actor, contestId: ContestId): Promise<Result<Appointee>> {
    return this.transactor.run(async (tx) => {
      const entered = await enterDeskIn(tx, actor, 'desk.read-appointee', contestId);
      if (!entered.ok) return entered;
      const [row] = await tx.query<{
        applicationId: ApplicationId;
        code: CandidateCode;
        sealed: Buffer;
      }>(
        `SELECT appointee.application_id AS "applicationId", appointee.candidate_code AS code, sealed
           FROM vault.appointee JOIN exchange.unsealing_request request USING (application_id)
          WHERE appointee.contest_id = $1 ORDER BY request.at DESC LIMIT 1`,
        [contestId],
      );
      if (row === undefined) return refuse('resource.not-found');
      const { applicationId, code: candidateCode, sealed } = row;
      const binding = { contestId, code: candidateCode };
      const person = openAppointee(this.keys.appointeeKey, sealed, binding);
      if (!person.ok) return person;
      await noteOpeningIn(tx, applicationId, 'desk', []);
      const verdict = await verdictIn(tx, applicationId);
      return ok({ applicationId, contestId, candidateCode, person: person.value, verdict });
    });
  }

  private async enterIn(
    tx: Tx,
    actor: Actor,
    action: Action,
    applicationId: ApplicationId,
  ): Promise<Result<Entered>> {
    const record = await recordIn(tx, applicationId);
    if (record === null) return refuse('resource.not-found');
    const notice = await enterDeskIn(tx, actor, action, record.contestId);
    return mapResult(notice, (found) => ({ record, notice: found }));
  }
}

type Progress = { readonly applications: number; readonly decided: number };

const NONE: Progress = { applications: 0, decided: 0 };

async function progressIn(
  tx: Tx,
  notices: readonly ContestNotice[],
): Promise<ReadonlyMap<ContestId, Progress>> {
  const rows = await tx.query<Progress & { readonly contestId: ContestId }>(
    `SELECT record.contest_id AS "contestId", count(*)::int AS applications,
            count(verdict.application_id)::int AS decided
       FROM vault.record LEFT JOIN vault.verdict USING (application_id)
      WHERE record.contest_id = ANY($1::uuid[]) GROUP BY record.contest_id`,
    [notices.map(({ contestId }) => contestId)],
  );
  return new Map(rows.map((row) => [row.contestId, row]));
}

const VERDICT = `CASE WHEN verdict.application_id IS NOT NULL THEN jsonb_build_object(
  'isEligible', is_eligible, 'reasonCode', reason_code, 'text', text) END`;

async function verdictIn(tx: Tx, applicationId: ApplicationId): Promise<Verdict | null> {
  const [row] = await tx.query<Verdict>(
    `SELECT is_eligible AS "isEligible", reason_code AS "reasonCode", text
       FROM vault.verdict WHERE application_id = $1`,
    [applicationId],
  );
  return row ?? null;
}

/** The text stays here; the evaluation is told the reason's code. Of two officials at once one is refused. */
async function giveIn(
  tx: Tx,
  given: { readonly actor: Actor; readonly record: RecordRow; readonly verdict: Verdict },
): Promise<Result<Verdict>> {
  const { actor, record, verdict } = given;
  const { applicationId, contestId } = record;
  if (actor.kind !== 'staff') return refuse('resource.not-found');
  const { isEligible, reasonCode, text } = verdict;
  const added = await tx.query(
    `INSERT INTO vault.verdict (application_id, contest_id, staff_id, is_eligible, reason_code, text)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
    [applicationId, contestId, actor.staffId, isEligible, reasonCode, text],
  );
  if (added.length === 0) return refuse('verdict.already-given');
  await tx.query(
    `INSERT INTO exchange.verdict (application_id, contest_id, is_eligible, reason_code)
     VALUES ($1, $2, $3, $4)`,
    [applicationId, contestId, isEligible, reasonCode],
  );
  await tx.query('NOTIFY adal_exchange');
  return ok(verdict);
}
