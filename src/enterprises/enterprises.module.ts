import { Module } from '@nestjs/common';
import { EnterprisesController } from './enterprises.controller';
import { Registry } from './registry';

@Module({ controllers: [EnterprisesController], providers: [Registry], exports: [Registry] })
export class EnterprisesModule {}
