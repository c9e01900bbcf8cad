import { Module } from '@nestjs/common';
import { FlagsController } from './flags.controller';
import { ReviewsController } from './reviews.controller';

/** `DEADLINE_FLAGS` is provided globally by whoever knows what is filed. */
@Module({ controllers: [FlagsController, ReviewsController] })
export class ComplianceModule {}
