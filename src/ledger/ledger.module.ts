import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Checkpointer } from './checkpointer';
import type { Ledger } from './ledger';
import { LedgerController } from './ledger.controller';
import { ENTRY_SIGHT, type EntrySight } from './sight-question';

/** Injects the one `Ledger`, the only way to record anything. */
export const LEDGER = Symbol('LEDGER');

export interface LedgerParts {
  readonly ledger: Ledger;
  readonly checkpointer: Checkpointer;
  readonly sight: EntrySight;
}

/** What every folder above may inject. The pipeline at the top plugs kinds and followers into the ledger. */
@Global()
@Module({})
export class LedgerModule {
  static with({ ledger, checkpointer, sight }: LedgerParts): DynamicModule {
    return {
      module: LedgerModule,
      controllers: [LedgerController],
      providers: [
        { provide: LEDGER, useValue: ledger },
        { provide: Checkpointer, useValue: checkpointer },
        { provide: ENTRY_SIGHT, useValue: sight },
      ],
      exports: [LEDGER, Checkpointer],
    };
  }
}
