import { accessSchema } from './access.js';
import { auditSchema } from './audit.js';
import { candidateSchema } from './candidate.js';
import { commissionSchema } from './commission.js';
import { contestSchema } from './contest.js';
import type { SchemaDeclaration } from './declaration.js';
import { exchangeSchema } from './exchange.js';
import { jobsSchema } from './jobs.js';
import { platformSchema } from './platform.js';
import { supervisionSchema } from './supervision.js';
import { testingSchema } from './testing.js';
import { vaultSchema } from './vault.js';

/** Schemas in the order of the migrations; each context declares its own. */
export const DECLARED_SCHEMAS: readonly SchemaDeclaration[] = [
  platformSchema,
  auditSchema,
  jobsSchema,
  contestSchema,
  candidateSchema,
  testingSchema,
  commissionSchema,
  supervisionSchema,
  vaultSchema,
  exchangeSchema,
  accessSchema,
];
