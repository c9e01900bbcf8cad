import { parseArgs } from 'node:util';
import { type Config, ConfigFault, readConfig } from './config';
import { backup, restore } from './commands/backup';
import { backupTables, restoreTables } from './commands/backup-tables';
import { demo, scaleOf } from './commands/demo';
import { exportLog } from './commands/export-log';
import { importEvents } from './commands/import-events';
import { migrate } from './commands/migrate';
import { openApi } from './commands/openapi';
import { rebuild } from './commands/rebuild';
import { serve } from './commands/serve';
import { verify } from './commands/verify';
import { DemoBroken } from './demo/seed';
import { DatabaseUnsafe } from './database/database-unsafe';
import { SystemClock } from './kernel/clock';
import { KeyFault } from './ledger/key-file';
import { OtherLog } from './ledger/open-log';
import { Unreadable } from './log-source';
import { openParts, WrongInstallation } from './parts';

type Options = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly usage: string;
  readonly run: (config: Config, options: Options, rest: readonly string[]) => Promise<number | undefined>;
}

/** What the command line can do. A command that goes on (serve, demo) answers nothing. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve',
    run: async (config) => {
      await serve(config);
      return undefined;
    },
  },
  demo: {
    usage: 'demo [--scale N]',
    run: async (config, options) => {
      await demo(config, { scale: scaleOf(text(options, 'scale')) });
      return undefined;
    },
  },
  migrate: {
    usage: 'migrate',
    run: async (config) => said(await migrate(config)),
  },
  verify: {
    usage: 'verify --data DIR [--checkpoint FILE] [--json]',
    run: (config, options) =>
      verify({
        data: text(options, 'data') ?? config.databaseUrl ?? config.dataDir,
        checkpoint: text(options, 'checkpoint'),
        json: options['json'] === true,
      }),
  },
  export: {
    usage: 'export --log --out DIR',
    run: async (config, options) => {
      const out = text(options, 'out');
      if (options['log'] !== true || out === undefined) return usage('export');
      return said(await exportLog(config.databaseUrl ?? config.databaseFile, out));
    },
  },
  import: {
    usage: 'import --file EVENTS.jsonl --user NAME',
    run: async (config, options) => {
      const [file, user] = [text(options, 'file'), text(options, 'user')];
      if (file === undefined || user === undefined) return usage('import');
      const parts = await openParts(config, new SystemClock(), 'any', { onFault: report });
      try {
        const imported = await importEvents(parts, file, user);
        said(imported);
        return imported.refused === 0 ? 0 : 1;
      } finally {
        await parts.close();
      }
    },
  },
  rebuild: {
    usage: 'rebuild',
    run: async (config) => {
      const parts = await openParts(config, new SystemClock(), 'any', { onFault: report });
      try {
        return said(await rebuild(parts));
      } finally {
        await parts.close();
      }
    },
  },
  backup: {
    usage: 'backup --out DIR',
    run: async (config, options) => {
      const out = text(options, 'out');
      if (out === undefined) return usage('backup');
      const { databaseUrl, dataDir } = config;
      return said(
        await (databaseUrl === undefined ? backup(dataDir, out) : backupTables({ databaseUrl, dataDir }, out)),
      );
    },
  },
  restore: {
    usage: 'restore --from DIR',
    run: async (config, options) => {
      const from = text(options, 'from');
      if (from === undefined) return usage('restore');
      const { databaseUrl, dataDir } = config;
      const result = await (databaseUrl === undefined
        ? restore(from, dataDir)
        : restoreTables(from, { databaseUrl, dataDir }));
      said(result);
      return result.whole ? 0 : 1;
    },
  },
  openapi: {
    usage: 'openapi',
    run: async (config) => {
      process.stdout.write(await openApi(config));
      return 0;
    },
  },
};

const OPTIONS = {
  data: { type: 'string' },
  checkpoint: { type: 'string' },
  json: { type: 'boolean' },
  log: { type: 'boolean' },
  out: { type: 'string' },
  from: { type: 'string' },
  scale: { type: 'string' },
  user: { type: 'string' },
  file: { type: 'string' },
} as const;

async function main(argv: readonly string[]): Promise<number | undefined> {
  const [name = '', ...rest] = argv;
  const command = COMMANDS[name];
  if (!command) return usage();
  const { values, positionals } = parseArgs({ args: rest, options: OPTIONS, allowPositionals: true, strict: true });
  return command.run(readConfig(process.env), values, positionals);
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function said(value: unknown): number {
  process.stdout.write(`${JSON.stringify(value)}\n`);
  return 0;
}

function usage(name?: string): number {
  const lines = Object.entries(COMMANDS).flatMap(([key, command]) =>
    name === undefined || key === name ? [`  ${command.usage}`] : [],
  );
  process.stderr.write(`npm run -s cli --\n${lines.join('\n')}\n`);
  return 2;
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Said in one line: whoever runs the command can mend them. */
const FAULTS_OF_USE = [
  ConfigFault,
  DemoBroken,
  Unreadable,
  WrongInstallation,
  KeyFault,
  OtherLog,
  DatabaseUnsafe,
] as const;

/** Faults of use are told in one line; anything else is a bug and shows where. */
function fail(error: unknown): number {
  const isOfUse =
    FAULTS_OF_USE.some((kind) => error instanceof kind) || (error instanceof TypeError && 'code' in error);
  if (isOfUse && error instanceof Error) process.stderr.write(`${error.message}\n`);
  else report(error);
  return 2;
}

/** Runs one command and sets the exit code of the process. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    const code = await main(argv);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    process.exitCode = fail(error);
  }
}

if (require.main === module) void run(process.argv.slice(2));
