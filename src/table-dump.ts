import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SqlRow } from './database/tx';
import type { LogSource } from './ledger/verification';
import { mustBeKey, noErasures, type OpenSource, Unreadable } from './log-source';

const ROWS_PER_PAGE = 500;
const CONTENTS = 'contents.json';

/** What a dump holds: rows of each table, and the schema they fit. */
export interface Contents {
  readonly format: 1;
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, number>>;
}

/** Writes one table as lines of JSON, one row each, readable by its owner only. Answers how many there are. */
export async function writeTable(
  folder: string,
  table: string,
  pages: AsyncIterable<readonly SqlRow[]>,
): Promise<number> {
  const out = createWriteStream(fileOf(folder, table), { mode: 0o600, flags: 'wx' });
  let rows = 0;
  for await (const page of pages) {
    rows += page.length;
    const text = page.map((row) => `${JSON.stringify(row)}\n`).join('');
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return rows;
}

export function writeContents(folder: string, contents: Contents): void {
  writeFileSync(join(folder, CONTENTS), `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** @throws Unreadable where the folder holds no dump */
export function readContents(folder: string): Contents {
  try {
    const contents = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8')) as Partial<Contents>;
    if (contents.format === 1 && contents.migrations && Object.keys(contents.tables ?? {}).every(isName))
      return contents as Contents;
  } catch (cause) {
    throw new Unreadable(`${folder} holds no ${CONTENTS}`, { cause });
  }
  throw new Unreadable(`${join(folder, CONTENTS)} is of another format`);
}

/** The rows of one table, in the order in which they were written. */
export async function* readTable<T>(folder: string, table: string): AsyncIterable<readonly T[]> {
  const file = fileOf(folder, table);
  if (!existsSync(file)) throw new Unreadable(`${file} is missing`);
  let page: T[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line === '') continue;
    page.push(rowOf(line, file) as T);
    if (page.length < ROWS_PER_PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

/** The log in a dump, to be verified before anything is put in place. */
export async function dumpSource(folder: string): Promise<OpenSource> {
  readContents(folder);
  const [state] = await all<StateRow>(folder, 'ledger_state');
  if (!state) throw new Unreadable(`${folder} holds no log`);
  const installation = await all<{ name: string; value: string }>(folder, 'installation');
  const verifierKey = installation.find(({ name }) => name === 'verifier-key')?.value;
  if (verifierKey !== undefined) mustBeKey(verifierKey, folder);
  return { source: sourceOf(folder, state), verifierKey, close: () => undefined };
}

interface StateRow {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly edge: string;
  readonly streams: number;
  readonly recorded_at: string;
}

function sourceOf(folder: string, state: StateRow): LogSource {
  return {
    origin: state.origin,
    entries: () =>
      mapped<
        { idx: number; leaf_hash: string; envelope: string },
        { index: number; leafHash: string; envelope: string }
      >(readTable(folder, 'ledger_entry'), ({ idx, leaf_hash, envelope }) => ({
        index: idx,
        leafHash: leaf_hash,
        envelope,
      })),
    payloads: () =>
      mapped<{ idx: number; payload: string }, { index: number; payload: string }>(
        readTable(folder, 'ledger_payload'),
        ({ idx, payload }) => ({ index: idx, payload }),
      ),
    checkpoints: () => readTable(folder, 'ledger_checkpoint'),
    nodes: () =>
      mapped<{ level: number; idx: number; hash: string }, { level: number; index: number; hash: string }>(
        readTable(folder, 'ledger_node'),
        ({ level, idx, hash }) => ({ level, index: idx, hash }),
      ),
    touches: () => touchesOf(folder),
    state: () =>
      Promise.resolve({
        size: state.size,
        root: state.root,
        edge: state.edge === '' ? [] : state.edge.split(','),
        streams: state.streams,
        recordedAt: state.recorded_at,
      }),
    erasures: noErasures,
  };
}

interface Touch {
  readonly stream: string;
  readonly version: number;
  readonly index: number;
}

/** Touches are written by index; those of one entry are few and are put in order here. */
async function* touchesOf(folder: string): AsyncIterable<readonly Touch[]> {
  const streams = new Map<number, string>();
  for await (const page of readTable<{ stream_key: number; stream: string }>(folder, 'ledger_stream'))
    for (const { stream_key, stream } of page) streams.set(stream_key, stream);
  let ofOne: Touch[] = [];
  const inOrder = (): Touch[] => ofOne.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  for await (const page of readTable<{ stream_key: number; version: number; idx: number }>(folder, 'ledger_touch')) {
    const done: Touch[] = [];
    for (const { stream_key, version, idx } of page) {
      if (ofOne[0] !== undefined && ofOne[0].index !== idx) {
        done.push(...inOrder());
        ofOne = [];
      }
      ofOne.push({ stream: streams.get(stream_key) ?? '', version, index: idx });
    }
    yield done;
  }
  yield inOrder();
}

async function* mapped<A, B>(pages: AsyncIterable<readonly A[]>, make: (row: A) => B): AsyncIterable<readonly B[]> {
  for await (const page of pages) yield page.map(make);
}

async function all<T>(folder: string, table: string): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of readTable<T>(folder, table)) rows.push(...page);
  return rows;
}

function rowOf(line: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Unreadable(`${file} holds a line that is not JSON`, { cause });
  }
  if (typeof value !== 'object' || value === null || !Object.keys(value).every(isName))
    throw new Unreadable(`${file} holds a line that is no row`);
  return value;
}

/** Names become part of statements. */
function isName(text: string): boolean {
  return /^[a-z_]+$/.test(text);
}

function fileOf(folder: string, table: string): string {
  return join(folder, `${table}.jsonl`);
}
