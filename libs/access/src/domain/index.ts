export { ACCESS_EVENTS } from './staff-grant-events.js';
