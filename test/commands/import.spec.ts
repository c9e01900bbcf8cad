import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importEvents } from '../../src/commands/import-events';
import { Unreadable } from '../../src/log-source';
import { readState } from '../../src/ledger/tables';
import { checkLedger } from '../support/check-ledger';
import { code, events, type Event, type Member, record, registerMembers, USCC, vin } from '../support/members';
import { type Api, startTestService, type TestService } from '../support/service';

let test: TestService;
let members: Readonly<Record<Member, Api>>;
let files = 0;

beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  test = await startTestService({ env: { LABEL_WRAPPERS: '[>@4' } });
  members = await registerMembers(test);
});
afterAll(async () => {
  await test.close();
  jest.restoreAllMocks();
});

function fileOf(...lines: readonly (string | Buffer | Event)[]): string {
  files += 1;
  const file = join(test.folder, `events-${String(files)}.jsonl`);
  const bytes = lines.map((line) =>
    typeof line === 'string' || Buffer.isBuffer(line) ? Buffer.from(line) : Buffer.from(JSON.stringify(line)),
  );
  writeFileSync(file, Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')])));
  return file;
}

const load = (file: string, user = 'dismantler') => importEvents(test.service.parts, file, user);
const entries = async (): Promise<number> => (await readState(test.service.parts.database.reader)).size;

interface SaidProblem {
  readonly line: number;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

function problemsOf(file: string): SaidProblem[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as SaidProblem]));
}

/** Bad in a way of its own each; spaces, order of names and line ends are part of what must come back. */
const BAD = {
  notJson: '{"kind":"vehicle.received", oops',
  noEvent: '  [1, 2]  ',
  twice: '{"kind":"vehicle.received","kind":"battery.removed","occurredAt":"2026-10-08T09:00:00+08:00","data":{}}',
  unknownKind: '{"data":{}, "kind":"battery.vanished",\t"occurredAt":"2026-10-08T09:00:00+08:00"}',
  carriageReturn: '{"kind":"battery.vanished","occurredAt":"2026-10-08T09:00:00+08:00","data":{}}\r',
} as const;

const missingKey = JSON.stringify({ ...events.received(3), data: { vin: vin(3) } });
const notHeld = JSON.stringify(events.stored(77));
/** The bytes that a program writes which does not know UTF-8: 示例 in GBK. */
const gbk = Buffer.concat([
  Buffer.from('{"kind":"vehicle.received","occurredAt":"2026-10-08T09:00:00+08:00","data":{"vin":"'),
  Buffer.from([0xca, 0xbe, 0xc0, 0xfd]),
  Buffer.from('"}}'),
]);

describe('a file of good and bad lines', () => {
  let file = '';
  let result: Awaited<ReturnType<typeof load>>;
  let before = 0;
  const bad = [BAD.notJson, BAD.noEvent, BAD.twice, BAD.unknownKind, BAD.carriageReturn, missingKey, notHeld, gbk];

  beforeAll(async () => {
    before = await entries();
    file = fileOf(
      events.received(1),
      BAD.notJson,
      '',
      events.removed(1),
      BAD.noEvent,
      BAD.twice,
      BAD.unknownKind,
      '   ',
      BAD.carriageReturn,
      events.stored(1),
      missingKey,
      notHeld,
      gbk,
      events.received(2),
    );
    result = await load(file);
  });

  it('goes in as far as it is good: later lines see earlier ones', async () => {
    expect(result).toMatchObject({ rows: 12, recorded: 4, refused: 8 });
    expect((await entries()) - before).toBeGreaterThanOrEqual(4);
    const { body } = await members.dismantler.get(`/batteries/${code(1)}`);
    expect(body).toMatchObject({ state: '在库' });
    expect((await members.dismantler.get(`/vehicles/${vin(2)}`)).status).toBe(200);
    expect((await members.dismantler.get(`/vehicles/${vin(3)}`)).status).toBe(404);
  });

  it('comes back, as far as it is bad, byte for byte and in order', () => {
    const expected = Buffer.concat(bad.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
    const returned = readFileSync(result.refusedLines ?? '');
    expect(returned.toString('latin1')).toBe(expected.toString('latin1'));
  });

  it('is told, line by line of the file that was loaded, what is wrong', () => {
    const problems = problemsOf(result.problems ?? '');
    expect(problems.map(({ line, code: problem }) => [line, problem])).toEqual([
      [2, 'BODY_NOT_JSON'],
      [5, 'WRONG_TYPE'],
      [6, 'BODY_DUPLICATE_NAME'],
      [7, 'KIND_UNKNOWN'],
      [9, 'KIND_UNKNOWN'],
      [11, 'REQUIRED'],
      [12, 'BATTERY_UNKNOWN'],
      [13, 'BODY_NOT_JSON'],
    ]);
    for (const { detail } of problems) expect(detail).toMatch(/[一-龥]/);
  });

  it('gives the same problem as the API does for the same event', async () => {
    const problems = problemsOf(result.problems ?? '');
    for (const [line, text] of [
      [11, missingKey],
      [12, notHeld],
    ] as const) {
      const { body } = await members.dismantler.raw('/events', text);
      const { instance: _, ...told } = body;
      expect(problems.find((problem) => problem.line === line)).toMatchObject(told);
    }
  });

  it('records nothing twice when it is loaded again', async () => {
    const [size, again] = [await entries(), await load(file)];
    expect(again).toMatchObject({ rows: 12, recorded: 4, refused: 8 });
    expect(await entries()).toBe(size);
  });

  it('records nothing twice from another file that says the same, in other company', async () => {
    const size = await entries();
    const other = fileOf(events.received(2), events.received(4), `  ${JSON.stringify(events.stored(1))}  `);
    expect(await load(other)).toMatchObject({ rows: 3, recorded: 3, refused: 0 });
    expect(await entries()).toBe(size + 1);
  });

  it('loads when the refused lines are mended', async () => {
    const mended = readFileSync(result.refusedLines ?? '', 'latin1')
      .split('\n')
      .map((text, i) => (text === '' ? '' : JSON.stringify(events.received(30 + i))))
      .join('\n');
    writeFileSync(result.refusedLines ?? '', mended);
    const size = await entries();
    const loaded = await load(result.refusedLines ?? '');
    expect(loaded).toEqual({ rows: 8, recorded: 8, refused: 0 });
    expect(await entries()).toBe(size + 8);
    expect((await members.dismantler.get(`/vehicles/${vin(37)}`)).status).toBe(200);
  });

  it('leaves a ledger that proves itself', async () => {
    expect((await checkLedger(test)).size).toBeGreaterThan(0);
  });
});

describe('an import', () => {
  it('records what the file says twice, twice: the same weighing may have been done again', async () => {
    await load(fileOf(events.received(50), events.removed(50)));
    const size = await entries();
    const file = fileOf(events.stored(50), events.stored(50));
    await load(file);
    expect(await entries()).toBe(size + 2);
    await load(file);
    expect(await entries()).toBe(size + 2);
  });

  it('keeps the order of the file over more lines than one turn takes', async () => {
    const numbers = Array.from({ length: 350 }, (_, i) => 1_000 + i);
    const file = fileOf(...numbers.flatMap((n) => [events.received(n), events.removed(n)]));
    expect(await load(file)).toEqual({ rows: 700, recorded: 700, refused: 0 });
  });

  it('keeps the order of the file where a line takes back an earlier entry', async () => {
    const wrong = await record(members.dismantler, events.collected(80));
    const file = fileOf(events.voided(wrong.index), events.collected(80));
    expect(await load(file)).toEqual({ rows: 2, recorded: 2, refused: 0 });
  });

  it('lets a line correct the line before it', async () => {
    const file = fileOf(events.collected(81), events.corrected(await entries(), { massGrams: 400_000 }));
    expect(await load(file)).toEqual({ rows: 2, recorded: 2, refused: 0 });
  });

  it('leaves no files behind when nothing is refused', async () => {
    const file = fileOf(events.received(60));
    await load(file);
    expect([existsSync(`${file}.refused.jsonl`), existsSync(`${file}.problems.jsonl`)]).toEqual([false, false]);
  });

  it('takes a file that begins with a byte order mark, ends its lines as Windows does and its last one not at all', async () => {
    const text = [events.received(61), events.removed(61)].map((event) => JSON.stringify(event)).join('\r\n');
    const file = fileOf();
    writeFileSync(file, `\uFEFF${text}`);
    expect(await load(file)).toEqual({ rows: 2, recorded: 2, refused: 0 });
  });

  it('takes the label of a battery as the API takes it', async () => {
    const labelled = (n: number): Event => {
      const { data, ...event } = events.removed(n);
      return { ...event, data: { ...data, batteryCode: `[>ABCD${code(n)}` } };
    };
    const { body } = await members.dismantler.post('/events/check', labelled(62));
    expect(body['errors']).toBeUndefined();
    expect(await load(fileOf(events.received(62), labelled(62)))).toMatchObject({ recorded: 2, refused: 0 });
    expect((await members.dismantler.get(`/batteries/${code(62)}`)).status).toBe(200);
  });

  it('speaks for the enterprise of the named user, and for nobody without one', async () => {
    await test.person('officer', { roles: ['officer'], district: '371500' });
    const file = fileOf(events.collected(70));
    await expect(load(file, 'nobody')).rejects.toBeInstanceOf(Unreadable);
    await expect(load(file, 'officer')).rejects.toBeInstanceOf(Unreadable);
    await load(file, 'outlet');
    expect((await members.outlet.get(`/batteries/${code(70)}`)).body).toMatchObject({ holder: { uscc: USCC.outlet } });
    expect((await members.dismantler.get(`/batteries/${code(70)}`)).status).toBe(404);
  });

  it('is refused whole when the file is missing', async () => {
    await expect(load(join(test.folder, 'nothing.jsonl'))).rejects.toBeInstanceOf(Unreadable);
  });
});
