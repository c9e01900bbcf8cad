import type { Actor } from '../accounts/actor';
import { Audit } from '../accounts/audit';
import { adoptRules } from '../compliance/rule-adoption';
import type { Database } from '../database/database';
import { RecordEvents } from '../custody/record-events';
import { EnterpriseDto, PaperDto, PaperStatusDto } from '../enterprises/enterprises.dto';
import { Registry } from '../enterprises/registry';
import { AnswerFilings } from '../filing/answer-filings';
import { ExportFilings } from '../filing/export-filings';
import { validated } from '../http/validation';
import type { Uscc } from '../identifiers/uscc';
import type { Clock } from '../kernel/clock';
import { Ledger } from '../ledger/ledger';
import { KINDS, PIPELINE } from '../pipeline';

/** The doors that people use, with a clock of their own. */
export interface Doors {
  /** Puts the rules in force, as the service does at its first start. */
  readonly adoptRules: () => Promise<boolean>;
  readonly events: RecordEvents;
  readonly registry: Registry;
  readonly exporting: ExportFilings;
  readonly answering: AnswerFilings;
}

export function openDoors(database: Database, clock: Clock, operatorUscc: Uscc): Doors {
  const ledger = new Ledger(database.work, clock, KINDS, PIPELINE);
  const audit = new Audit(database, clock);
  const directory = (): never => {
    throw new Error('the story makes no accounts');
  };
  return {
    adoptRules: () => adoptRules(database.reader, ledger, operatorUscc, clock),
    events: new RecordEvents(database, ledger, clock),
    registry: new Registry(ledger, clock, { sessionHours: 1, operatorUscc, directory }),
    exporting: new ExportFilings(database, ledger, clock, audit),
    answering: new AnswerFilings(database, ledger, clock),
  };
}

/** The body of a registry request as its door reads it: checked, normalised, unknown members refused. */
export function registryBody(kind: string, { uscc, ...body }: Readonly<Record<string, unknown>>, clock: Clock): object {
  if (kind === 'enterprise.registered') return { ...validated(EnterpriseDto, { uscc, ...body }, '', clock) };
  if (kind === 'qualification.recorded') return { ...validated(PaperDto, body, '', clock), uscc };
  const { paper, ...status } = body;
  return { ...validated(PaperStatusDto, status, '', clock), uscc, paper };
}

/** Somebody of an organisation in the story. Ids are fixed, so that a story told twice is the same. */
export function personOf(name: string, organisation: Uscc, roles: Actor['roles']): Actor {
  return { userId: `demo-${name}`, username: name, roles, enterprise: organisation, via: 'session' };
}
