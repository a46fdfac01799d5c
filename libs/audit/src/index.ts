export { AuditLog, SYSTEM_ACTOR, type LogActor, type LogEntry } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export {
  AuditReader,
  type EntryFilter,
  type LoggedEntry,
  type EntryPlace,
  type LogLeaf,
  type OutlinedEntry,
  type StoredCheckpoint,
} from './audit-reader.js';
export type { ContestDigest } from './contest-digest.js';
export type { Coverage } from './coverage.js';
export { createKeys, KEY_FILES, readPublicKeys, ReceiptKeys, type PublicKeys } from './log-keys.js';
export { configureLog, LOG_SETTINGS, type LogSettings } from './log.settings.js';
