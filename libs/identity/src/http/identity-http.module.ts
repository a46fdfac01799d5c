import { ConfigModule } from '@adal/config';
import { DatabaseModule } from '@adal/database';
import { Module } from '@nestjs/common';

import { IdentityModule } from '../identity.module.js';
import { AccountController } from './account.controller.js';
import { ApplicationController } from './application.controller.js';
import { DeskController } from './desk.controller.js';
import { HealthController } from './health.controller.js';
import { NoticeController } from './notice.controller.js';
import { RerunController } from './rerun.controller.js';
import { SessionController } from './session.controller.js';
import { StaffController } from './staff.controller.js';
import { UnsealingController } from './unsealing.controller.js';

@Module({
  imports: [ConfigModule, DatabaseModule, IdentityModule],
  controllers: [
    AccountController,
    StaffController,
    SessionController,
    ApplicationController,
    RerunController,
    NoticeController,
    DeskController,
    UnsealingController,
    HealthController,
  ],
})
export class IdentityHttpModule {}
