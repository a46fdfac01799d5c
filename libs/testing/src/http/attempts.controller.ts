import type { Actor as AnyActor } from '@adal/access';
import { Actor, Answers, IdParam, Requires, unwrap } from '@adal/http';
import type { Instant } from '@adal/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { AttemptReader } from '../attempt.reader.js';
import { allowedMs } from '../domain/index.js';
import type { ScoreRow } from '../persistence/attempt.queries.js';
import { termsOf, type AttemptRow } from '../persistence/attempt.row.js';
import {
  ChainView,
  FormView,
  OwnAttempts,
  ResultView,
  type AttemptView,
  type ScoreView,
} from './attempt.dto.js';

/** What a candidate reads; start, save and finish are hot routes. */
@ApiTags('attempts')
@Controller()
export class AttemptsController {
  constructor(private readonly attempts: AttemptReader) {}

  @Get('me/attempts')
  @Requires('attempt.list-own')
  @Answers(OwnAttempts)
  async list(@Actor() actor: AnyActor): Promise<OwnAttempts> {
    const { rows, now } = unwrap(await this.attempts.list(actor));
    return { items: rows.map((row) => viewOf(row, now)) };
  }

  @Get('attempts/:attemptId/form')
  @Requires('attempt.read-form')
  @Answers(FormView)
  async form(@Actor() actor: AnyActor, @IdParam('attemptId') attemptId: string): Promise<FormView> {
    const { row, questions } = unwrap(await this.attempts.form(actor, attemptId));
    const effectiveDeadline = row.effective_deadline ?? 0;
    return { attemptId, effectiveDeadline, closesAt: row.closes_at ?? 0, questions };
  }

  @Get('attempts/:attemptId/result')
  @Requires('attempt.read-result')
  @Answers(ResultView)
  async result(
    @Actor() actor: AnyActor,
    @IdParam('attemptId') attemptId: string,
  ): Promise<ResultView> {
    const { row, score } = unwrap(await this.attempts.result(actor, attemptId));
    return {
      attemptId,
      stage: row.stage,
      status: row.status,
      finishedAt: row.finished_at ?? 0,
      cause: row.cause ?? 'absent',
      scores: score === null ? [] : [scoreView(score)],
    };
  }

  @Get('attempts/:attemptId/chain')
  @Requires('attempt.read-chain')
  @Answers(ChainView)
  async chain(
    @Actor() actor: AnyActor,
    @IdParam('attemptId') attemptId: string,
  ): Promise<ChainView> {
    const { row, links } = unwrap(await this.attempts.chain(actor, attemptId));
    return {
      attemptId,
      head: row.head.toString('hex'),
      count: row.count,
      links: links.map(({ seq, position, revision, at, salt, value }) => ({
        seq,
        position,
        revision,
        at,
        salt: salt.toString('hex'),
        value,
      })),
    };
  }
}

function viewOf(row: AttemptRow, now: Instant): AttemptView {
  return {
    attemptId: row.id,
    stage: row.stage,
    kind: row.max_chars === null ? 'choice' : 'text',
    status: row.status,
    positions: row.positions,
    windowFrom: row.window_from,
    windowUntil: row.window_until,
    allowedMs: row.status === 'ready' ? allowedMs(termsOf(row), now) : 0,
    startedAt: row.started_at,
    effectiveDeadline: row.effective_deadline,
    closesAt: row.closes_at,
    finishedAt: row.finished_at,
    now,
  };
}

function scoreView(score: ScoreRow): ScoreView {
  const { version, total, is_passed: isPassed, sections } = score;
  const views = sections.map(({ code, correct, items, isPassed: isSectionPassed }) => ({
    code,
    correct,
    items,
    isPassed: isSectionPassed,
  }));
  return { version, total, isPassed, sections: views };
}
