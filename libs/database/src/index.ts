export { CLOCK, clockFor, type Clock } from './clock.js';
export { createDataSource, createLanePool } from './data-source.js';
export { DatabaseModule, LANE_POOL } from './database.module.js';
export {
  configureDatabase,
  DATABASE_SETTINGS,
  type DatabaseSettings,
  type Profile,
} from './database.settings.js';
export type {
  FunctionDeclaration,
  Grantee,
  Privilege,
  Retention,
  SchemaDeclaration,
  SequenceDeclaration,
  TableDeclaration,
} from './grants/declaration.js';
export { DECLARED_SCHEMAS } from './grants/index.js';
export { IdempotencyKeys, type IdempotencyAddress, type Reservation } from './idempotency-keys.js';
export { migrate, type MigrateOptions } from './migrate.js';
export { advanceClockIn, createMovableClock } from './movable-clock.js';
export {
  DATABASE_ROLES,
  ensureDatabase,
  ensureRoles,
  prepareDatabase,
  type DatabaseRole,
  type RolePasswords,
} from './roles.js';
export { assertSafeServer, UnsafeServerError } from './safe-server.js';
export { createTransactor, Transactor } from './transactor.js';
export type { Tx } from './tx.js';
