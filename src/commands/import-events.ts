import { createHash } from 'node:crypto';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import type { Actor } from '../accounts/actor';
import { rolesOf, userNamed } from '../accounts/user-row';
import { RecordEvents } from '../custody/record-events';
import { problemAnswer } from '../http/problem-answer';
import { parseStrictJson } from '../http/strict-json';
import { Problem } from '../kernel/problem';
import { Unreadable } from '../log-source';
import type { Parts } from '../parts';

export interface Imported {
  readonly rows: number;
  readonly recorded: number;
  readonly refused: number;
  /** The refused lines exactly as they came: mend them there and load that file. Absent when there are none. */
  readonly refusedLines?: string;
  /** Why each was refused, with its line in the file that was loaded. */
  readonly problems?: string;
}

interface Refusal {
  readonly line: number;
  readonly bytes: Buffer;
  readonly problem: object;
}

/** Bytes, not text: what is no UTF-8 is refused as it came, never recorded as something else. */
type Line = Pick<Refusal, 'line' | 'bytes'>;

const LINES_PER_TURN = 500;

/** In every line that corrects or voids: it may mean a line before it, which must be on disk by then, and those after it wait. */
const LOOKS_BACK = '"entry.';

const LINE_END = Buffer.from('\n');

/**
 * Records events from a file of JSON lines (`{kind, occurredAt, data}`), as the named user would through the API. Rows
 * are independent and in order. What a line says, and how often the file has said it, is the idempotency key: loading
 * the same lines again, from this file or another, records nothing twice.
 */
export async function importEvents(parts: Parts, file: string, username: string): Promise<Imported> {
  if (!existsSync(file)) throw new Unreadable(`${file} is missing`);
  const actor = await actorNamed(parts, username);
  const door = new RecordEvents(parts.database, parts.ledger, parts.clock, parts.config.labelWrappers);
  const said = new Map<string, number>();
  const refusals: Refusal[] = [];
  let rows = 0;
  for await (const page of pages(file)) {
    const answers: Promise<Refusal | undefined>[] = [];
    for (const one of page) {
      const isLookingBack = one.bytes.includes(LOOKS_BACK);
      if (isLookingBack) await Promise.all(answers);
      const answer = recordLine(door, actor, one, keyOf(one.bytes, said));
      answers.push(answer);
      if (isLookingBack) await answer;
    }
    refusals.push(...(await Promise.all(answers)).filter((refusal) => refusal !== undefined));
    rows += page.length;
    process.stderr.write(`\r${String(rows)} …`);
  }
  process.stderr.write('\n');
  return { rows, recorded: rows - refusals.length, refused: refusals.length, ...returned(file, refusals) };
}

function returned(file: string, refusals: readonly Refusal[]): Pick<Imported, 'refusedLines' | 'problems'> {
  if (refusals.length === 0) return {};
  const [refusedLines, problems] = [`${file}.refused.jsonl`, `${file}.problems.jsonl`];
  writeFileSync(refusedLines, Buffer.concat(refusals.flatMap(({ bytes }) => [bytes, LINE_END])));
  writeFileSync(problems, refusals.map(({ line, problem }) => `${JSON.stringify({ line, ...problem })}\n`).join(''));
  return { refusedLines, problems };
}

function keyOf(bytes: Buffer, said: Map<string, number>): string {
  const digest = createHash('sha256').update(bytes.toString().trim()).digest('hex');
  const times = (said.get(digest) ?? 0) + 1;
  said.set(digest, times);
  return `import:${digest}:${String(times)}`;
}

async function recordLine(
  door: RecordEvents,
  actor: Actor,
  { bytes, line }: Line,
  idempotencyKey: string,
): Promise<Refusal | undefined> {
  try {
    await door.one(parseStrictJson(bytes), { actor, language: 'zh', idempotencyKey });
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return { line, bytes, problem: problemAnswer(error, 'zh') };
    throw error;
  }
}

async function* pages(file: string): AsyncIterable<readonly Line[]> {
  let page: Line[] = [];
  for await (const line of linesOf(file)) {
    if (line.bytes.toString().trim() === '') continue;
    page.push(line);
    if (page.length < LINES_PER_TURN) continue;
    yield page;
    page = [];
  }
  yield page;
}

async function* linesOf(file: string): AsyncIterable<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      line += 1;
      yield { bytes: bytes.subarray(from, end), line };
      from = end + LINE_END.length;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield { bytes: rest, line: line + 1 };
}

async function actorNamed(parts: Parts, username: string): Promise<Actor> {
  const row = await userNamed(parts.database.reader, username);
  if (!row || row.disabled === 1) throw new Unreadable(`there is no user "${username}"`);
  if (row.enterprise === null)
    throw new Unreadable(`"${username}" belongs to no enterprise, so it cannot record events`);
  return { userId: row.id, username, roles: rolesOf(row.roles), enterprise: row.enterprise, via: 'session' };
}
