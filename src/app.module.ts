import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
import { BureauModule } from './bureau/bureau.module';
import { ComplianceModule } from './compliance/compliance.module';
import { CustodyReadingModule } from './custody/custody-reading.module';
import { CustodyModule } from './custody/custody.module';
import { DatabaseModule } from './database/database.module';
import { DeskModule } from './desk/desk.module';
import { EnterprisesModule } from './enterprises/enterprises.module';
import { entrySight } from './entry-sight';
import { FilingModule } from './filing/filing.module';
import { HttpModule } from './http/http.module';
import { LedgerModule } from './ledger/ledger.module';
import { adopt, directoryOf, type Parts } from './parts';

/** Which modules there are, lowest first. */
@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    const { config, clock, database, ledger, checkpointer } = parts;
    const { sessionHours, operatorUscc } = config;
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with(database, clock),
        HttpModule,
        LedgerModule.with({ ledger, checkpointer, sight: entrySight(database) }),
        AccountsModule.with({ sessionHours, operatorUscc, directory: directoryOf, afterSetup: () => adopt(parts) }),
        EnterprisesModule,
        CustodyModule.with(config.labelWrappers),
        CustodyReadingModule,
        ComplianceModule,
        BureauModule,
        FilingModule,
        DeskModule,
      ],
    };
  }
}
