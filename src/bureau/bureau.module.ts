import { Module } from '@nestjs/common';
import { BalanceController } from './balance.controller';
import { FlowsController } from './flows.controller';
import { OverviewController } from './overview.controller';

/** The commerce bureau's questions. Read only. */
@Module({ controllers: [OverviewController, FlowsController, BalanceController] })
export class BureauModule {}
