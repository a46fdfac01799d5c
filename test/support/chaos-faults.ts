import type { Crowd } from './chaos-sitters.js';
import { owner } from './chaos-world.js';
import type { ControlledSystem } from './controlled-system.js';

/** Something that breaks in the middle of the work; it is over when `strike` resolves, healing may take longer. */
export type Fault = {
  readonly name: string;
  readonly strike: (system: ControlledSystem, crowd: Crowd) => Promise<void>;
};

const A_FEW = 24;

/** Every fault that one machine's processes can suffer; a storm goes through them in turn. */
export const FAULTS: readonly Fault[] = [
  { name: 'the api is killed', strike: async (system) => system.kill('api') },
  {
    name: 'the worker is killed',
    strike: async (system, crowd) => {
      system.kill('worker');
      await crowd.saves(A_FEW);
    },
  },
  { name: 'PostgreSQL is killed', strike: (system) => system.killDatabase() },
  {
    name: 'the identity process is killed',
    strike: async (system, crowd) => {
      system.kill('identity');
      await crowd.saves(A_FEW);
    },
  },
  {
    name: 'the worker is frozen for a while',
    strike: async (system, crowd) => {
      system.freeze('worker');
      await crowd.saves(A_FEW);
      system.thaw('worker');
    },
  },
  {
    name: 'api and worker are killed together',
    strike: async (system) => {
      system.kill('worker');
      system.kill('api');
    },
  },
  {
    name: 'every connection to the database is cut',
    strike: async (system) => {
      await owner(system)(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE usename IN ('api', 'identity', 'worker', 'sequencer')`,
      );
    },
  },
  {
    name: 'PostgreSQL and the api are killed together',
    strike: async (system) => {
      system.kill('api');
      await system.killDatabase();
    },
  },
];
