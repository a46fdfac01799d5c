import type { Profile } from './database.settings.js';

/** SQL expressions for the present, for statements that must compare with it themselves. */
export type Clock = {
  /** A `timestamptz`. */
  readonly sql: string;
  /** The same as `bigint` milliseconds, the form of an `Instant`. */
  readonly msSql: string;
};

/** Injection token of the process' `Clock`. */
export const CLOCK = Symbol('CLOCK');

const REAL: Clock = {
  sql: 'clock_timestamp()',
  msSql: 'floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint',
};
const OFFSET = '(SELECT offset_ms FROM demo.clock_offset)';
const MOVABLE: Clock = {
  sql: `(clock_timestamp() + ${OFFSET} * interval '1 millisecond')`,
  msSql: `(${REAL.msSql} + ${OFFSET})`,
};

/** Production reads the server's clock and nothing else; the other profiles add the offset of `demo.clock_offset`. */
export function clockFor(profile: Profile): Clock {
  return profile === 'production' ? REAL : MOVABLE;
}
