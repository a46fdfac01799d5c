import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { CLOCK, clockFor, type Clock } from './clock.js';
import { createLanePool, dataSourceOptions } from './data-source.js';
import {
  configuredDatabase,
  DATABASE_SETTINGS,
  type DatabaseSettings,
} from './database.settings.js';
import { Transactor } from './transactor.js';

/** Injection token of the hot paths' `pg.Pool`. */
export const LANE_POOL = Symbol('LANE_POOL');

/** Apart from `DatabaseModule`, because TypeORM's module needs the settings before it exists. */
@Module({
  providers: [{ provide: DATABASE_SETTINGS, useFactory: configuredDatabase }],
  exports: [DATABASE_SETTINGS],
})
class DatabaseSettingsModule {}

/** Transactions, the clock and the connections of a process; closes them when the application stops. */
@Module({
  imports: [
    DatabaseSettingsModule,
    TypeOrmModule.forRootAsync({
      imports: [DatabaseSettingsModule],
      inject: [DATABASE_SETTINGS],
      useFactory: (settings: DatabaseSettings) => ({
        ...dataSourceOptions(settings),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [
    {
      provide: CLOCK,
      inject: [DATABASE_SETTINGS],
      useFactory: (settings: DatabaseSettings) => clockFor(settings.profile),
    },
    {
      provide: Transactor,
      inject: [DataSource, CLOCK],
      useFactory: (dataSource: DataSource, clock: Clock) => new Transactor(dataSource, clock),
    },
    { provide: LANE_POOL, inject: [DATABASE_SETTINGS], useFactory: createLanePool },
  ],
  exports: [DatabaseSettingsModule, TypeOrmModule, Transactor, CLOCK, LANE_POOL],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(LANE_POOL) private readonly lanes: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.lanes.end();
  }
}
