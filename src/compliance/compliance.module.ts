import { Module } from '@nestjs/common';
import { FlagsController } from './flags.controller';

/** `DEADLINE_FLAGS` is provided globally by whoever knows what is filed. */
@Module({ controllers: [FlagsController] })
export class ComplianceModule {}
