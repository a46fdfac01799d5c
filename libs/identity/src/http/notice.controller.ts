import type { Actor as ActorOf } from '@adal/access';
import { SETTINGS, type Settings } from '@adal/config';
import {
  Actor,
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
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { noticeText } from '../notices/notice-text.js';
import {
  OwnNoticesService,
  type NoticePlace,
  type OwnNotice,
} from '../notices/own-notices.service.js';
import { templates } from '../notices/templates.js';
import { NoticeRow, ReadBody, TemplateRow, UnreadAnswer } from './notice.dto.js';

/** What candidates are told, and how every letter looks. */
@ApiTags('notices')
@Controller()
export class NoticeController {
  constructor(
    private readonly own: OwnNoticesService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicOrigin'>,
  ) {}

  /** The newest first. */
  @Get('me/notices')
  @Requires('notice.read-own')
  @Answers(NoticeRow, { page: true })
  async list(
    @Actor() actor: ActorOf,
    @Query() { after, limit }: PageQuery,
  ): Promise<Page<NoticeRow>> {
    const place = placeOf(after);
    const notices = unwrap(await this.own.list(actor, { after: place, count: limit + 1 }));
    return pageOf(notices, limit, ({ at, noticeId }) => [at, noticeId], rowOf);
  }

  @Get('me/notices/unread')
  @Requires('notice.read-own')
  @Answers(UnreadAnswer)
  async unread(@Actor() actor: ActorOf): Promise<UnreadAnswer> {
    return { unread: unwrap(await this.own.unread(actor)) };
  }

  /** Reading twice is reading once. */
  @Post('me/notices/read')
  @Requires('notice.read-own')
  @Answers(UnreadAnswer, { status: 200 })
  async read(@Actor() actor: ActorOf, @Body() { noticeIds }: ReadBody): Promise<UnreadAnswer> {
    return { unread: unwrap(await this.own.markRead(actor, noticeIds)) };
  }

  /** Every letter with an example in it, for who answers for the words. */
  @Get('notice-templates')
  @Requires('notice-template.read')
  @Answers(TemplateRow, { page: true })
  templates(): Page<TemplateRow> {
    return { items: templates(this.settings.publicOrigin), next: null };
  }
}

function placeOf(after: string | undefined): NoticePlace | null {
  const cursor = unwrap(readCursor(after));
  if (cursor === null) return null;
  const [at, id] = cursor;
  if (typeof at === 'number' && typeof id === 'string' && UUID.test(id)) return { at, id };
  return refused('request.invalid', { field: 'after' });
}

function rowOf({
  noticeId,
  kind,
  contestId,
  title,
  stage,
  until,
  at,
  readAt,
}: OwnNotice): NoticeRow {
  const facts = { title, stage, until };
  const [kk, ru, en] = [
    noticeText(kind, 'kk', facts),
    noticeText(kind, 'ru', facts),
    noticeText(kind, 'en', facts),
  ];
  return {
    ...{ noticeId, kind, contestId, stage, until, at, readAt },
    title: { kk: title.kk, ru: title.ru, en: title.en },
    subject: { kk: kk.subject, ru: ru.subject, en: en.subject },
    happened: { kk: kk.happened, ru: ru.happened, en: en.happened },
    action: { kk: kk.action, ru: ru.action, en: en.action },
  };
}
