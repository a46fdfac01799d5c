import type { MigrationInterface } from 'typeorm';

import { Platform1700000000001 } from './0001-platform.js';
import { AuditJobs1700000000002 } from './0002-audit-jobs.js';
import { Contest1700000000003 } from './0003-contest.js';
import { Candidate1700000000004 } from './0004-candidate.js';
import { Testing1700000000005 } from './0005-testing.js';
import { Commission1700000000006 } from './0006-commission.js';
import { VaultExchange1700000000007 } from './0007-vault-exchange.js';
import { Access1700000000008 } from './0008-access.js';
import { Supervision1700000000009 } from './0009-supervision.js';
import { VoidRerun1700000000010 } from './0010-void-rerun.js';
import { Operations1700000000011 } from './0011-operations.js';
import { Notices1700000000012 } from './0012-notices.js';
import { OtherRole1700000000013 } from './0013-other-role.js';
import { ApprovalsEnd1700000000014 } from './0014-approvals-end.js';
import { MailWritten1700000000015 } from './0015-mail-written.js';

/** One linear history; a released one is never edited. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Platform1700000000001,
  AuditJobs1700000000002,
  Contest1700000000003,
  Candidate1700000000004,
  Testing1700000000005,
  Commission1700000000006,
  VaultExchange1700000000007,
  Access1700000000008,
  Supervision1700000000009,
  VoidRerun1700000000010,
  Operations1700000000011,
  Notices1700000000012,
  OtherRole1700000000013,
  ApprovalsEnd1700000000014,
  MailWritten1700000000015,
];
