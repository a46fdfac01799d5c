import {
  Answers,
  pageOf,
  PageQuery,
  readCursor,
  refused,
  Requires,
  unwrap,
  UUID,
  type Page,
} from '@adal/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { StaffDirectory } from '../accounts/staff-directory.js';
import { StaffRow } from './account.dto.js';

/** Officials by name, for those who give them roles or seats; the list belongs to no body, so the door's question is the whole one. */
@ApiTags('accounts')
@Controller('staff')
export class StaffController {
  constructor(private readonly directory: StaffDirectory) {}

  @Get()
  @Requires('staff.list')
  @Answers(StaffRow, { page: true })
  async list(@Query() { after, limit }: PageQuery): Promise<Page<StaffRow>> {
    const [id] = unwrap(readCursor(after)) ?? [];
    if (id !== undefined && !UUID.test(String(id))) refused('request.invalid', { field: 'after' });
    const from = id === undefined ? null : String(id);
    const rows = await this.directory.list(from, limit + 1);
    return pageOf(
      rows,
      limit,
      ({ staffId }) => [staffId],
      (row) => row,
    );
  }
}
