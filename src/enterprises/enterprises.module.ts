import { Module } from '@nestjs/common';
import { EnterprisesController } from './enterprises.controller';
import { PapersController } from './papers.controller';
import { Registry } from './registry';

@Module({ controllers: [EnterprisesController, PapersController], providers: [Registry], exports: [Registry] })
export class EnterprisesModule {}
