import { AuditLog, AuditModule } from '@adal/audit';
import { ConfigModule } from '@adal/config';
import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { DemoAccounts } from './accounts/demo-accounts.js';
import { MailOutbox } from './accounts/mail-outbox.js';
import { SessionService } from './accounts/session.service.js';
import { SignUpService } from './accounts/sign-up.service.js';
import { StaffDirectory } from './accounts/staff-directory.js';
import { StaffService } from './accounts/staff.service.js';
import { ApplicationService } from './applications/application.service.js';
import { OwnApplicationsService } from './applications/own-applications.service.js';
import { TicketService } from './applications/ticket.service.js';
import { DeskService } from './desk/desk.service.js';
import { IDENTITY_EVENTS } from './domain/index.js';
import { MailHealth } from './mail/mail-health.js';
import { MailSender } from './mail/mail-sender.js';
import { NoticeBook } from './notices/notice-book.js';
import { NoticeIntake } from './notices/notice-intake.js';
import { OwnNoticesService } from './notices/own-notices.service.js';
import { RerunService } from './reruns/rerun.service.js';
import { UnsealingService } from './unsealing/unsealing.service.js';
import { IdentityKeys } from './vault/identity-keys.js';

const SERVICES = [
  ApplicationService,
  DemoAccounts,
  DeskService,
  IdentityKeys,
  MailHealth,
  MailOutbox,
  MailSender,
  NoticeBook,
  NoticeIntake,
  OwnApplicationsService,
  OwnNoticesService,
  RerunService,
  SessionService,
  SignUpService,
  StaffDirectory,
  StaffService,
  TicketService,
  UnsealingService,
];

/** The vault: the only code that can open a name. */
@Module({
  imports: [AuditModule, ConfigModule, DatabaseModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class IdentityModule {
  constructor(log: AuditLog) {
    log.registerEvents(IDENTITY_EVENTS);
  }
}
