import type { Sitting } from '../queries.js';

/** Every part of the open sitting reads the same answer of the server. */
export type HallProps = { readonly contestId: string; readonly sitting: Sitting };
