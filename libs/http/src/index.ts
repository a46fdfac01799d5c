export { ActorGuard } from './actor/actor.guard.js';
export {
  ACTOR_SOURCE,
  type ActorSource,
  IDEMPOTENCY_STORE,
  type IdempotencyStore,
} from './actor/ports.js';
export { Actor, Requires } from './actor/requires.decorator.js';
export {
  clearSessionCookie,
  type CookieOptions,
  hashToken,
  newToken,
  setSessionCookie,
  tokenHashIn,
} from './actor/session-cookie.js';
export {
  Answers,
  AnswersBytes,
  AnswersNothing,
  type AnswersOptions,
} from './answers/answers.decorator.js';
export { type Cursor, type Page, pageOf, PageQuery, readCursor } from './answers/pagination.js';
export type { HotWiring, HttpDoor, HttpOptions, OpenApiPaths, Profile } from './app/door.js';
export { createHttpApp } from './app/http-app.js';
export { createLogger, logError } from './app/logging.js';
export { openApiOf } from './app/openapi.js';
export { type Route, routesOf } from './app/routes.js';
export { serve } from './app/serve.js';
export { readInto } from './body/body.pipe.js';
export { CodeParam, IdParam, WordParam } from './body/path-params.js';
export {
  Base64,
  Code,
  Codes,
  Hex,
  OneOf,
  Text,
  Texts,
  Uuid,
  UUID,
  Uuids,
} from './body/text-fields.js';
export { At, Dictionary, Flag, Json, List, Nested, Whole, Wholes } from './body/value-fields.js';
export { NoReplay } from './idempotency/idempotency.interceptor.js';
export { BodyLimit } from './limits/body-limit.js';
export { RateLimited } from './limits/rate-limit.interceptor.js';
export type { Problem, ProblemSpec, ProblemTable, Sentence } from './problems/problem.js';
export { notFound, refused, RefusalException, unwrap } from './problems/refusal.exception.js';
