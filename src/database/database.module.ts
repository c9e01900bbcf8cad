import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Clock } from '../kernel/clock';
import type { Database } from './database';

/** Injects the open `Database`. */
export const DATABASE = Symbol('DATABASE');

/** Injects the `Clock`. */
export const CLOCK = Symbol('CLOCK');

/** What every folder may inject. Opened by whoever starts the application, and closed by it after the application. */
@Global()
@Module({})
export class DatabaseModule {
  static with(database: Database, clock: Clock): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DATABASE, useValue: database },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [DATABASE, CLOCK],
    };
  }
}
