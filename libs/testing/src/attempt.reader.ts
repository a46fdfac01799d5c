import { authorise, type Action, type Actor } from '@adal/access';
import { ContestService } from '@adal/contest';
import { Transactor, type Tx } from '@adal/database';
import {
  brand,
  ok,
  refuse,
  type ApplicationId,
  type ContestId,
  type Instant,
  type Result,
} from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { AttemptCloser } from './attempt-closer.js';
import {
  OPTION_LETTERS,
  bankLetter,
  isOptionLetter,
  type FormPosition,
  type Item,
} from './domain/index.js';
import {
  attemptIn,
  attemptsOfIn,
  chainIn,
  formIn,
  scoreIn,
  tasksIn,
  type ChainRow,
  type ScoreRow,
} from './persistence/attempt.queries.js';
import type { AttemptRow } from './persistence/attempt.row.js';
import { PinnedBanks } from './pinned-banks.js';

/** One question as the candidate sees it: options under the letters shown, never with the key or the item's code. */
export type Question = {
  readonly position: number;
  readonly section: string | null;
  readonly text: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  readonly maxChars: number | null;
  readonly revision: number;
  readonly value: string;
};

type Shown = Pick<Question, 'section' | 'text' | 'options'>;

/** What candidates may read of their own attempts; refusals alike for foreign and missing ones. */
@Injectable()
export class AttemptReader {
  constructor(
    private readonly transactor: Transactor,
    private readonly contests: ContestService,
    private readonly banks: PinnedBanks,
    private readonly closer: AttemptCloser,
  ) {}

  /** The candidate's attempts with the clock they are to be read by. */
  async list(
    actor: Actor,
  ): Promise<Result<{ readonly rows: readonly AttemptRow[]; readonly now: Instant }>> {
    if (actor.kind !== 'candidate') return refuse('resource.not-found');
    return this.transactor.run(async (tx) =>
      ok({ rows: await attemptsOfIn(tx, actor.applicationId), now: await tx.now() }),
    );
  }

  /** Questions with the answers that stand; only between start and close. Coming back later closes the attempt. */
  async form(
    actor: Actor,
    attemptId: string,
  ): Promise<Result<{ readonly row: AttemptRow; readonly questions: readonly Question[] }>> {
    const read = await this.transactor.run(async (tx) => {
      const own = await ownIn(tx, actor, { attemptId, action: 'attempt.read-form' });
      if (!own.ok) return own;
      const row = own.value;
      if (row.status !== 'open' || row.closes_at === null) return refuse('form.not-open');
      if ((await tx.now()) > row.closes_at) return refuse('attempt.time-over');
      const shown =
        row.max_chars === null ? await this.itemsIn(tx, row) : await this.tasksIn(tx, row);
      return ok({ row, questions: shown.map((one, index) => questionOf(row, one, index)) });
    });
    if (!read.ok && read.error.code === 'attempt.time-over') this.closer.touch([attemptId]);
    return read;
  }

  /** The score of a test as soon as it is closed. */
  async result(
    actor: Actor,
    attemptId: string,
  ): Promise<Result<{ readonly row: AttemptRow; readonly score: ScoreRow | null }>> {
    return this.transactor.run(async (tx) => {
      const own = await ownIn(tx, actor, { attemptId, action: 'attempt.read-result' });
      if (!own.ok) return own;
      if (own.value.finished_at === null) return refuse('attempt.not-closed');
      return ok({ row: own.value, score: await scoreIn(tx, attemptId) });
    });
  }

  /** The whole chain with its salts, once nothing can be added to it. */
  async chain(
    actor: Actor,
    attemptId: string,
  ): Promise<Result<{ readonly row: AttemptRow; readonly links: readonly ChainRow[] }>> {
    return this.transactor.run(async (tx) => {
      const own = await ownIn(tx, actor, { attemptId, action: 'attempt.read-chain' });
      if (!own.ok) return own;
      if (own.value.finished_at === null) return refuse('attempt.not-closed');
      return ok({ row: own.value, links: await chainIn(tx, attemptId) });
    });
  }

  private async itemsIn(tx: Tx, row: AttemptRow): Promise<readonly Shown[]> {
    const form = await formIn(tx, row.id);
    const bank = await this.banks.ofContestIn(tx, row.contest_id);
    return (form ?? []).map((position) => {
      const item = bank.items.get(position.item);
      if (item === undefined)
        throw new Error(`form of ${row.id} names an item that its bank lacks`);
      return shownItem(position, item);
    });
  }

  private async tasksIn(tx: Tx, row: AttemptRow): Promise<readonly Shown[]> {
    const contest = await this.contests.viewIn(tx, brand<ContestId>(row.contest_id));
    const tasks = await tasksIn(tx, row.contest_id, contest?.tasksRoot ?? '');
    return tasks.map(({ text }) => ({ section: null, text, options: [] }));
  }
}

async function ownIn(
  tx: Tx,
  actor: Actor,
  asked: { readonly attemptId: string; readonly action: Action },
): Promise<Result<AttemptRow>> {
  const row = await attemptIn(tx, asked.attemptId);
  if (row === null) return refuse('resource.not-found');
  const applicationId = brand<ApplicationId>(row.application_id);
  const contestId = brand<ContestId>(row.contest_id);
  const allowed = authorise(actor, asked.action, { applicationId, contestId });
  return allowed.ok ? ok(row) : allowed;
}

function shownItem(position: FormPosition, item: Item): Shown {
  const options = OPTION_LETTERS.map((letter) => {
    const behind = bankLetter(position.options, letter) ?? '';
    return { letter, text: isOptionLetter(behind) ? item.options[behind] : '' };
  });
  return { section: position.section, text: item.stem, options };
}

function questionOf(row: AttemptRow, shown: Shown, index: number): Question {
  return {
    position: index + 1,
    ...shown,
    maxChars: row.max_chars,
    revision: row.revisions[index] ?? 0,
    value: row.answers[index] ?? '',
  };
}
