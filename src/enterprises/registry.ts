import { Inject, Injectable } from '@nestjs/common';
import { type Actor, hasRole, organisationOf } from '../accounts/actor';
import { idempotencyOf } from '../accounts/idempotency';
import { personOf } from '../accounts/person';
import { ACCOUNTS_OPTIONS, type AccountsOptions } from '../accounts/options';
import { CLOCK } from '../database/database.module';
import { plainData } from '../http/plain-data';
import type { Uscc } from '../identifiers/uscc';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import type { Ledger, Recorded } from '../ledger/ledger';
import { LEDGER } from '../ledger/ledger.module';

/** Records what the registry and the bureau say: who is registered, with which papers, and what becomes of them. */
@Injectable()
export class Registry {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /** The acting organisation is the person's enterprise, or the operator's where the person has none. */
  record(actor: Actor, kind: string, data: object, idempotencyKey?: string): Promise<Recorded> {
    const draft = {
      kind,
      org: organisationOf(actor, this.options.operatorUscc as Uscc),
      by: personOf(actor),
      occurredAt: this.clock.now().toISOString(),
      data: plainData(data),
    };
    return this.ledger.record(draft, idempotencyOf(actor, idempotencyKey, { ...draft, occurredAt: '' }));
  }
}

/** A manager keeps its own enterprise's papers; an administrator anyone's. */
export function mustKeepPapersOf(actor: Actor, uscc: string): void {
  const isOwn = hasRole(actor, 'manager') && actor.enterprise === uscc;
  if (!isOwn && !hasRole(actor, 'administrator')) throw new Problem('ENTERPRISE_UNKNOWN', { uscc });
}
