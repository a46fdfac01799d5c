export { admitTop } from './admit-top.js';
export { decideContest } from './contest.js';
export type * from './contest-commands.js';
export type * from './contest-events.js';
export * from './contest-state.js';
export { CONTEST_EVENTS } from './event-catalogue.js';
export { isSecretOwed, voidFault } from './ending.js';
export { evolveContest } from './evolve.js';
export {
  calendarOf,
  parseCalendarYear,
  type CalendarYear,
  type RestDay,
} from './parse-calendar.js';
export { parseRuleset } from './parse-ruleset.js';
export { parseRegions, type Region } from './region.js';
export { contentHash, contentOf, missingForPublication, staffWithRoles } from './publication.js';
export { rerunBirth, rerunContent, type RerunBirth } from './rerun.js';
export * from './ruleset.js';
export { candidateSetRoot, contestSeedOf } from './sealing.js';
export { defaultWindows, windowFaults, type StageTimes, type Windows } from './windows.js';
export {
  addWorkingDays,
  isWorkingDay,
  localDate,
  monthsAfter,
  workdayTime,
  workingDaysAfter,
  type Calendar,
} from './working-days.js';
export { SEARCH_ALPHABETS, searchText } from './search-text.js';
