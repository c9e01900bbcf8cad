import { Module } from '@nestjs/common';
import { BatteriesController } from './batteries.controller';
import { ConsignmentsController } from './consignments.controller';
import { GuideController } from './guide.controller';
import { VehiclesController } from './vehicles.controller';
import { WordsController } from './words.controller';

/** Reading custody: lists, cards, timelines and the guide. */
@Module({
  controllers: [BatteriesController, VehiclesController, ConsignmentsController, GuideController, WordsController],
})
export class CustodyReadingModule {}
