import { Transactor } from '@adal/database';
import { Answers, Requires, type Page } from '@adal/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { MailOutbox } from '../accounts/mail-outbox.js';
import { MailQuery, MailRow } from './account.dto.js';

/**
 * What the demo and the tests read in place of a mailbox. Production does not load this route:
 * whoever reads it signs in as anybody.
 */
@ApiTags('mail')
@Controller('mail-outbox')
export class MailController {
  constructor(
    private readonly transactor: Transactor,
    private readonly mail: MailOutbox,
  ) {}

  @Get()
  @Requires('mail-outbox.read')
  @Answers(MailRow, { page: true })
  async list(@Query() { to }: MailQuery): Promise<Page<MailRow>> {
    const items = await this.transactor.read((tx) => this.mail.listIn(tx, to ?? null));
    return { items, next: null };
  }
}
