import { type DynamicModule, Module } from '@nestjs/common';
import { EventsController } from './events.controller';
import { LABEL_WRAPPERS, type LabelWrapper } from './label-wrappers';
import { RecordEvents } from './record-events';

/** The door for events. What is read of custody has a module of its own. */
@Module({})
export class CustodyModule {
  static with(wrappers: readonly LabelWrapper[]): DynamicModule {
    return {
      module: CustodyModule,
      controllers: [EventsController],
      providers: [RecordEvents, { provide: LABEL_WRAPPERS, useValue: wrappers }],
      exports: [RecordEvents],
    };
  }
}
