import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';
import { UsualController } from './usual.controller';
import { WorkbenchController } from './workbench.controller';

/** What a person looking at the console needs first. Read only: it asks the books of the folders below. */
@Module({ controllers: [WorkbenchController, SearchController, UsualController] })
export class DeskModule {}
