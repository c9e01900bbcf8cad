import { Global, Module } from '@nestjs/common';
import { Audit } from '../accounts/audit';
import { DEADLINE_FLAGS } from '../compliance/deadline-flags';
import { AnswerFilings } from './answer-filings';
import { FilingDeadlines } from './deadline-flags';
import { ExportFilings } from './export-filings';
import { FilingFiles } from './filing-files';
import { FilingsController } from './filings.controller';
import { ListBatches } from './list-batches';
import { ListFilings } from './list-filings';

/** Global for one thing only: the list of flags, below, asks it for deadlines that have passed. */
@Global()
@Module({
  controllers: [FilingsController],
  providers: [
    Audit,
    ListFilings,
    ListBatches,
    ExportFilings,
    AnswerFilings,
    FilingFiles,
    { provide: DEADLINE_FLAGS, useClass: FilingDeadlines },
  ],
  exports: [DEADLINE_FLAGS],
})
export class FilingModule {}
