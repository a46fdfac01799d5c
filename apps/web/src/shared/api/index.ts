export { ask } from './ask.js';
export { api, identity } from './clients.js';
export { isSignedOut, ProblemError, type Problem } from './problem.js';
export { noteServerNow, serverNow, useServerNow } from './server-clock.js';
export { fieldErrorsOf, useCommand, type Command } from './use-command.js';
export { useLive } from './use-live.js';
export { usePage, type PagedList } from './use-page.js';
