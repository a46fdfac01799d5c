export { describeEvents, type EventGroup } from './events-document.js';
export { interleave, type Draw, type Streamed } from './interleave.js';
