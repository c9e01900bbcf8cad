import { Module } from '@nestjs/common';
import { BatteriesController } from './batteries.controller';
import { ConsignmentsController } from './consignments.controller';
import { GuideController } from './guide.controller';
import { VehiclesController } from './vehicles.controller';

/** Reading custody: lists, cards, timelines and the guide. */
@Module({ controllers: [BatteriesController, VehiclesController, ConsignmentsController, GuideController] })
export class CustodyReadingModule {}
