export {
  compareBytes,
  concatBytes,
  equalBytes,
  fromUtf8,
  toUtf8,
  u16be,
  u32be,
  u64be,
} from './bytes.js';
export { fromBase64, fromBase64Url, fromHex, toBase64, toBase64Url, toHex } from './base-n.js';
export { assertNever, brand, type Brand } from './brand.js';
export {
  CODE_ALPHABET,
  checkSymbol,
  codeFromBytes,
  formatCode,
  isCode,
  normaliseCode,
} from './codes.js';
export {
  decided,
  NO_NEWS,
  replay,
  type Decider,
  type Decision,
  type DomainEvent,
} from './decider.js';
export {
  catalogueOf,
  findSpec,
  type Disclosure,
  type EventCatalogue,
  type EventSpec,
} from './events.js';
export type * from './ids.js';
export { instant, msBetween, plusMs, type Instant } from './instant.js';
export { isJsonObject, type JsonObject, type JsonValue } from './json.js';
export { isSoundNumber } from './national-number.js';
export {
  andThen,
  collect,
  err,
  expectOk,
  mapResult,
  ok,
  refuse,
  type Err,
  type Ok,
  type Refusal,
  type Result,
} from './result.js';
