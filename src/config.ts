import { join, resolve } from 'node:path';
import { isPostgresUrl } from './database/postgres-url';
import { readUscc } from './identifiers/uscc';
import { LOG_NAME } from './ledger/envelope';

/** Settings, read from the environment once and checked whole. Every fault is reported at start, not one by one. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseFile: string;
  /** A PostgreSQL database in place of the file, as the role that adds to the log. */
  readonly databaseUrl: string | undefined;
  /** The same database as its owner: for the command `migrate`, and for a demo. */
  readonly migrationDatabaseUrl: string | undefined;
  /** Name of the log in checkpoints (C2SP origin). */
  readonly logOrigin: string;
  /** USCC of whoever runs the installation; acts for the administrator in entries. */
  readonly operatorUscc: string;
  readonly demoPassword: string;
  /** Behind a reverse proxy: its address, so that callers are told apart. */
  readonly trustProxy: string | false;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly bodyLimitBytes: number;
  readonly requestsPerMinute: number;
  readonly queueLimit: number;
  readonly checkpointSeconds: number;
  readonly sessionHours: number;
  /** What makers print before the battery code on their labels: a fixed start, then so many characters of their own. */
  readonly labelWrappers: readonly { readonly prefix: string; readonly ownCodeLength: number }[];
}

export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Settings are not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigFault';
  }
}

/** The operator that has not been named yet. It passes the check of GB 32100-2015 and belongs to nobody. */
export const OPERATOR_NOT_NAMED = '000000000000000000';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * Reads and checks the settings.
 * @throws ConfigFault with every fault at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const whole = (name: string, fallback: number, from: number, to: number): number => {
    const text = env[name];
    if (text === undefined) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < from || value > to) {
      faults.push(`${name} must be a whole number from ${from} to ${to}, not "${text}"`);
    }
    return value;
  };
  const url = (name: string): string | undefined => {
    const text = env[name];
    if (text !== undefined && !isPostgresUrl(text)) faults.push(`${name} must begin with postgres:// or postgresql://`);
    return text;
  };
  const logLevel = LOG_LEVELS.find((level) => level === (env['LOG_LEVEL'] ?? 'info'));
  if (!logLevel) faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  const logOrigin = env['LOG_ORIGIN'] ?? 'battery-custody-ledger/1';
  if (!LOG_NAME.test(logOrigin)) faults.push('LOG_ORIGIN must be 1 to 200 visible ASCII characters without " + and \\');
  const operatorUscc = env['OPERATOR_USCC'] ?? OPERATOR_NOT_NAMED;
  if (readUscc(operatorUscc).value !== operatorUscc) {
    faults.push('OPERATOR_USCC must be a unified social credit code: 18 characters with the right check character');
  }
  const dataDir = resolve(env['DATA_DIR'] ?? 'data');
  const config: Config = {
    port: whole('PORT', 3000, 0, 65_535),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir,
    databaseFile: join(dataDir, 'ledger.sqlite'),
    databaseUrl: url('DATABASE_URL'),
    migrationDatabaseUrl: url('MIGRATION_DATABASE_URL'),
    logOrigin,
    operatorUscc,
    demoPassword: env['DEMO_PASSWORD'] ?? 'demo-2026',
    trustProxy: env['TRUST_PROXY'] ?? false,
    logLevel: logLevel ?? 'info',
    bodyLimitBytes: whole('BODY_LIMIT_BYTES', 8 * 1024 * 1024, 1024, 256 * 1024 * 1024),
    requestsPerMinute: whole('REQUESTS_PER_MINUTE', 60_000, 60, 100_000_000),
    queueLimit: whole('QUEUE_LIMIT', 20_000, 1, 1_000_000),
    checkpointSeconds: whole('CHECKPOINT_SECONDS', 2, 1, 3_600),
    sessionHours: whole('SESSION_HOURS', 12, 1, 720),
    labelWrappers: wrappersOf(env['LABEL_WRAPPERS'] ?? '', faults),
  };
  if (faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(config);
}

/** `[>16<@14,…`: prefix, @, number of the maker's own characters between the prefix and the code. */
function wrappersOf(text: string, faults: string[]): Config['labelWrappers'] {
  return text.split(',').flatMap((part) => {
    if (part === '') return [];
    const [, prefix, length] = /^(.{1,20})@(\d{1,2})$/.exec(part) ?? [];
    if (prefix === undefined) faults.push(`LABEL_WRAPPERS: "${part}" is not PREFIX@LENGTH`);
    return prefix === undefined ? [] : [{ prefix, ownCodeLength: Number(length) }];
  });
}
