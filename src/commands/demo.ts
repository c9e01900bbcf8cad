import { assertAcceptable } from '../accounts/passwords';
import { type Config, ConfigFault, OPERATOR_NOT_NAMED } from '../config';
import { makeRole, migratePostgres } from '../database/postgres-database';
import { withSettings } from '../database/postgres-url';
import { ACCOUNTS, accountsWithAnother } from '../demo/accounts';
import { OPERATOR } from '../demo/cast';
import { seed, type Seeded } from '../demo/seed';
import { SCALES } from '../demo/story';
import { type Clock, SystemClock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import type { RequestLog } from '../http/request-log';
import { directoryOf, type Parts } from '../parts';
import { type Service, startService } from '../service';
import { migrate } from './migrate';
import { stopOnSignal } from './serve';

export interface DemoOptions {
  readonly scale?: number;
  readonly clock?: Clock;
  readonly log?: RequestLog;
  /** Where the lines for people go; default the standard output. */
  readonly say?: (line: string) => void;
}

export interface Demo {
  readonly service: Service;
  readonly seeded: Seeded;
}

/**
 * Serves a demo until it is told to stop; seeds it first where the folder is empty.
 * @throws WrongInstallation on a folder with a real installation, ConfigFault, DemoBroken
 */
export async function demo(config: Config, options: DemoOptions = {}): Promise<Service> {
  const { service } = await startDemo(config, options);
  stopOnSignal(service);
  return service;
}

/** The same without waiting for signals. */
export async function startDemo(config: Config, options: DemoOptions = {}): Promise<Demo> {
  const { clock = new SystemClock(), scale = SCALES.min, log } = options;
  const say = options.say ?? ((line: string) => void process.stdout.write(`${line}\n`));
  mustBeUsable(config.demoPassword, scale);
  const named = config.operatorUscc === OPERATOR_NOT_NAMED ? { ...config, operatorUscc: OPERATOR.uscc } : config;
  let seeded: Seeded | undefined;
  const tellStory = async ({ database }: Parts): Promise<void> => {
    seeded = await seed(database, {
      clock,
      scale,
      password: config.demoPassword,
      directory: directoryOf(database),
      progress: progressLines(say),
    });
  };
  const service = await startService(await readyForDemo(named), {
    kind: 'demo',
    clock,
    seed: tellStory,
    ...(log === undefined ? {} : { log }),
  });
  if (!seeded) throw new Error('a demo that was not seeded');
  if (seeded.scale !== scale) {
    say(
      `文件夹中的演示规模为 the folder holds a demo of scale ${String(seeded.scale)}; --scale ${String(scale)} 未采用 is not used`,
    );
  }
  for (const line of await greeting(service, config.demoPassword, seeded)) say(line);
  return { service, seeded };
}

/**
 * On PostgreSQL a demo needs no preparation by hand: where the owner's URL is given, the schema is brought up to date,
 * and the service takes on a role that cannot change what was recorded.
 */
async function readyForDemo(config: Config): Promise<Config> {
  const { databaseUrl, migrationDatabaseUrl } = config;
  if (databaseUrl === undefined) return config;
  if (migrationDatabaseUrl !== undefined) {
    await migrate(config);
    return config;
  }
  const role = await makeRole(databaseUrl);
  if (role === undefined) return config;
  await migratePostgres(databaseUrl, role);
  return { ...config, databaseUrl: withSettings(databaseUrl, { role }) };
}

/** The value of `--scale`; what is no number becomes NaN, which the demo refuses. */
export function scaleOf(text: string | undefined): number {
  return text === undefined ? SCALES.min : Number(text);
}

function mustBeUsable(password: string, scale: number): void {
  const faults: string[] = [];
  if (!Number.isInteger(scale) || scale < SCALES.min || scale > SCALES.max) {
    faults.push(`--scale must be a whole number from ${String(SCALES.min)} to ${String(SCALES.max)}`);
  }
  try {
    for (const { username } of ACCOUNTS) assertAcceptable(password, username);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    faults.push('DEMO_PASSWORD is too short or too easy to guess; give at least 8 characters');
  }
  if (faults.length > 0) throw new ConfigFault(faults);
}

/** A line at each quarter: the telling takes seconds, and longer on a slow disk. */
function progressLines(say: (line: string) => void): (told: number, of: number) => void {
  let quarter = 0;
  return (told, of) => {
    const reached = Math.floor((4 * told) / of);
    if (told === 0) say(`正在生成演示数据 seeding the demo: ${String(of)} 步 steps`);
    if (reached > quarter) say(`  ${String(told)} / ${String(of)}`);
    quarter = Math.max(quarter, reached);
  };
}

async function greeting({ url, parts }: Service, password: string, seeded: Seeded): Promise<string[]> {
  const others = await accountsWithAnother(parts.database, password);
  const count = async (what: string): Promise<string> =>
    String((await parts.database.reader.first<{ n: number }>(`SELECT count(*) AS n FROM ${what}`))?.n ?? 0);
  const [vehicles, batteries, sheets] = [
    await count('vehicle_book'),
    await count('battery_book'),
    await count('consignment_book'),
  ];
  const flags = await count(`flag_book WHERE newest = 1 AND verdict = 'hit'`);
  return [
    '',
    '演示：数据全部虚构，企业名称均标注“示例”。This is a demo: all data are made up.',
    seeded.story
      ? `故事截至 the story ends on ${seeded.startedAt}`
      : `继续使用已有的演示数据 continuing with the demo of ${seeded.startedAt} (scale ${String(seeded.scale)})`,
    `控制台 console             ${url}`,
    `接口说明 API documentation  ${url}/api/docs`,
    `车辆 vehicles ${vehicles} · 电池 batteries ${batteries} · 交接单 sheets ${sheets} · 线索 flags ${flags}`,
    `账户 accounts（密码 password: ${password}）`,
    ...ACCOUNTS.map(({ username, what }) => {
      const changed = others.includes(username)
        ? '  密码不同：首次启动时设定或已修改 another password, set at first start or changed since'
        : '';
      return `  ${username.padEnd(20)}${what.zh} / ${what.en}${changed}`;
    }),
    '按 Ctrl+C 结束 to stop',
  ];
}
