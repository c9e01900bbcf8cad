import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Database } from '../database/database';
import { DATABASE } from '../database/database.module';
import { ApiKeys } from './api-keys';
import { Audit } from './audit';
import { AuditController } from './audit.controller';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';
import { Drafts } from './drafts';
import { DraftsController } from './drafts.controller';
import { ENTERPRISE_DIRECTORY } from './enterprise-directory';
import { KeysController } from './keys.controller';
import { LastLogin } from './last-login';
import { Login } from './login';
import { ACCOUNTS_OPTIONS, type AccountsOptions } from './options';
import { MeController } from './me.controller';
import { OwnPassword } from './own-password';
import { Sessions } from './sessions';
import { Setup } from './setup';
import { Users } from './users';
import { UsersController } from './users.controller';

/** Who is asking. Its guard stands before every route of the application. */
@Global()
@Module({})
export class AccountsModule {
  static with(options: AccountsOptions): DynamicModule {
    return {
      module: AccountsModule,
      controllers: [AuthController, MeController, UsersController, KeysController, DraftsController, AuditController],
      providers: [
        { provide: ACCOUNTS_OPTIONS, useValue: options },
        {
          provide: ENTERPRISE_DIRECTORY,
          useFactory: (database: Database) => options.directory(database),
          inject: [DATABASE],
        },
        { provide: APP_GUARD, useClass: AuthGuard },
        ...SERVICES,
      ],
      exports: [ACCOUNTS_OPTIONS, Audit, Users, Setup],
    };
  }
}

const SERVICES = [ApiKeys, Audit, Drafts, LastLogin, Login, OwnPassword, Sessions, Setup, Users];
