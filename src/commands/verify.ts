import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPostgresUrl } from '../database/postgres-url';
import { databaseSource, type OpenSource, Unreadable } from '../log-source';
import { exportedSource } from '../exported-log';
import type { Verification } from '../ledger/verification';
import { verifyLog } from '../ledger/verify';
import { postgresSource } from '../postgres-log';

export interface VerifyArguments {
  /** A data folder, a folder with an exported log, or the URL of a PostgreSQL database. */
  readonly data: string;
  /** A checkpoint that was kept elsewhere. */
  readonly checkpoint?: string | undefined;
  readonly json: boolean;
}

/** Exit codes: 0 whole, 1 a fault, 2 could not read. */
export async function verify({ data, checkpoint, json }: VerifyArguments): Promise<0 | 1 | 2> {
  try {
    const { source, verifierKey, close } = await openSource(data);
    try {
      const checkpoints = checkpoint === undefined ? [] : [read(checkpoint)];
      const result = await verifyLog(source, { checkpoints, ...(verifierKey === undefined ? {} : { verifierKey }) });
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : report(result));
      return result.whole ? 0 : 1;
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.stderr.write(
      json ? `${JSON.stringify({ unreadable: error.message })}\n` : `无法读取 / cannot read: ${error.message}\n`,
    );
    return 2;
  }
}

/** Where a log can be read. @throws Unreadable */
async function openSource(place: string): Promise<OpenSource> {
  if (isPostgresUrl(place)) return postgresSource(place);
  const database = join(place, 'ledger.sqlite');
  if (existsSync(database)) return databaseSource(database);
  if (existsSync(join(place, 'entries.jsonl'))) return exportedSource(place);
  throw new Unreadable(`${place} holds neither ledger.sqlite nor entries.jsonl`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Unreadable(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function report(result: Verification): string {
  const counts = result.checks.map((check) => `  ${check.name}: ${String(check.count)}`).join('\n');
  const left = result.notChecked.map((text) => `  未检查 / not checked: ${text.zh} / ${text.en}`).join('\n');
  const head = result.whole
    ? `完整 / whole: ${String(result.size)} 条记录 entries, root ${result.root}`
    : `有误 / fault ${result.fault?.code ?? ''}${result.fault?.index === undefined ? '' : ` @ ${String(result.fault.index)}`}: ${result.fault?.detail.zh ?? ''} / ${result.fault?.detail.en ?? ''}`;
  return `${[head, counts, left].filter((part) => part !== '').join('\n')}\n`;
}
