import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readCheckpoint, readNote } from './ledger/checkpoint';
import type { LogSource } from './ledger/verification';
import { mustBeKey, noErasures, Unreadable } from './log-source';

const LINES_PER_PAGE = 500;

/**
 * A log as `export --log` wrote it: `entries.jsonl` (index, leafHash, envelope as the exact hashed text),
 * `payloads.jsonl` (index, payload), `checkpoint` (the signed note) and `key` (the verifier key).
 */
export function exportedSource(folder: string): {
  source: LogSource;
  verifierKey: string | undefined;
  close: () => void;
} {
  const note = text(join(folder, 'checkpoint'));
  const { origin, size } = checkpointOf(note);
  const keyFile = join(folder, 'key');
  const source: LogSource = {
    origin,
    entries: () => lines(join(folder, 'entries.jsonl')),
    payloads: () => lines(join(folder, 'payloads.jsonl')),
    checkpoints: () => single({ size, note }),
    erasures: noErasures,
  };
  const verifierKey = existsSync(keyFile) ? text(keyFile).trim() : undefined;
  if (verifierKey !== undefined) mustBeKey(verifierKey, keyFile);
  return { source, verifierKey, close: () => undefined };
}

function checkpointOf(note: string): { origin: string; size: number } {
  try {
    return readCheckpoint(readNote(note).body);
  } catch (cause) {
    throw new Unreadable('the file "checkpoint" is not a signed note', { cause });
  }
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Unreadable(`${file} cannot be read`, { cause });
  }
}

async function* lines<T>(file: string): AsyncIterable<readonly T[]> {
  if (!existsSync(file)) throw new Unreadable(`${file} is missing`);
  let page: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line === '') continue;
    page.push(parsed(line, `${file}, line ${String(number)}`) as T);
    if (page.length < LINES_PER_PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

/** What the members are is for the verifier to say. */
function parsed(line: string, place: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Unreadable(`${place} is not JSON`, { cause });
  }
  if (typeof value !== 'object' || value === null) throw new Unreadable(`${place} is not an object`);
  return value;
}

async function* single<T>(value: T): AsyncIterable<readonly T[]> {
  yield await Promise.resolve([value]);
}
