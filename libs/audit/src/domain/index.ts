export { interleave, type Draw, type Streamed } from './interleave.js';
