import type { Actor as ActorOf } from '@adal/access';
import { Actor, Answers, AnswersBytes, IdParam, Requires, unwrap } from '@adal/http';
import type { ContestId } from '@adal/kernel';
import { Controller, Get, Header, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { EvidenceService } from '../evidence.service.js';
import { ApprovalAnswer } from './evidence.dto.js';

const ZIP = 'application/zip';

/** Archives for the verifier; their form is docs/evidence.md. */
@ApiTags('evidence')
@Controller('contests/:contestId')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** From the decision on, for everybody. */
  @Get('evidence')
  @Requires('evidence.read')
  @AnswersBytes(ZIP)
  @Header('content-type', ZIP)
  @Header('cache-control', 'no-cache')
  async open(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const archive = unwrap(await this.evidence.public(actor, contestId));
    reply.header('content-disposition', `attachment; filename="adal-${contestId}.zip"`);
    return archive;
  }

  /** Two different officials of the department of the contest's region. */
  @Post('restricted-evidence-approvals')
  @Requires('evidence.approve-restricted')
  @Answers(ApprovalAnswer, { status: 201 })
  async approve(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<ApprovalAnswer> {
    return unwrap(await this.evidence.approve(actor, contestId));
  }

  /** How many have approved so far. */
  @Get('restricted-evidence-approvals')
  @Requires('evidence.read-restricted')
  @Answers(ApprovalAnswer)
  async approvals(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
  ): Promise<ApprovalAnswer> {
    return unwrap(await this.evidence.standing(actor, contestId));
  }

  /** Every download is an entry in the log. */
  @Get('restricted-evidence')
  @Requires('evidence.read-restricted')
  @AnswersBytes(ZIP)
  @Header('content-type', ZIP)
  @Header('cache-control', 'no-store')
  async restricted(
    @Actor() actor: ActorOf,
    @IdParam('contestId') contestId: ContestId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const archive = unwrap(await this.evidence.restricted(actor, contestId));
    reply.header('content-disposition', `attachment; filename="adal-restricted-${contestId}.zip"`);
    return archive;
  }
}
