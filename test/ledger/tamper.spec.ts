import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_GUARDS } from '../../src/database/guards';
import SqliteDatabase from 'better-sqlite3';
import { exportLog } from '../../src/commands/export-log';
import { verify } from '../../src/commands/verify';
import { generateSigner, signNote } from '../../src/ledger/checkpoint';
import { erase, payloadText, type PresentField, readPayload, withhold } from '../../src/ledger/commitment';
import type { Envelope } from '../../src/ledger/entry';
import type { Verification } from '../../src/ledger/verification';
import type { FaultCode } from '../../src/ledger/verify-fault';
import { KINDS } from '../../src/pipeline';
import { tempDir } from '../support/temp-dir';
import { type KeptLog, keepLog } from './kept-log';
import { type EntryRow, Intruder, tamperedCopy } from './tampered-log';

interface Said {
  readonly exit: 0 | 1 | 2;
  readonly result: Verification;
}

/** What `verify --json` says on its outputs. */
async function said(data: string, checkpoint?: string): Promise<Said> {
  const lines: string[] = [];
  const take = (line: string | Uint8Array): boolean => lines.push(String(line)) > 0;
  const outputs = [process.stdout, process.stderr].map((out) => jest.spyOn(out, 'write').mockImplementation(take));
  try {
    const exit = await verify({ data, checkpoint, json: true });
    return { exit, result: JSON.parse(lines.join('')) as Verification };
  } finally {
    for (const output of outputs) output.mockRestore();
  }
}

let log: KeptLog;
let rows: readonly EntryRow[];

beforeAll(async () => {
  log = await keepLog();
  const db = new SqliteDatabase(join(log.folder, 'ledger.sqlite'), { readonly: true });
  rows = new Intruder(db).entries();
  db.close();
});
afterAll(() => log.remove());

/** The index of the n-th entry of a kind. */
function at(kind: string, n = 1): number {
  const found = rows.filter(({ envelope }) => (JSON.parse(envelope) as Envelope).kind === kind)[n - 1];
  if (found === undefined) throw new Error(`no ${kind} number ${String(n)}`);
  return found.idx;
}

function envelopeAt(index: number): Envelope {
  return JSON.parse(rows[index]?.envelope ?? '') as Envelope;
}

/** The next entry of any stream that the entry touches. */
function nextOfStream(index: number): number {
  const own = new Set(envelopeAt(index).touches.map(({ stream }) => stream));
  return rows.findIndex(
    ({ idx, envelope }) =>
      idx > index && (JSON.parse(envelope) as Envelope).touches.some(({ stream }) => own.has(stream)),
  );
}

const earlier = (time: string): string => new Date(Date.parse(time) - 86_400_000).toISOString();
const signedBy = (db: Intruder, change: object): void => {
  const { signer } = log;
  db.rewrite(at('battery.stored', 2), (envelope) => ({ ...envelope, ...change }));
  db.resign(signer);
};

interface Row {
  readonly done: string;
  readonly by: (intruder: Intruder) => void;
  readonly found: FaultCode;
  /** Where, when the fault is at an entry. */
  readonly index?: () => number;
}

const FOUND_INSIDE: readonly Row[] = [
  {
    done: 'a value in a payload is changed',
    by: (db) => db.setPayload(at('battery.removed'), db.payload(at('battery.removed')).replace('412000', '312000')),
    found: 'PAYLOAD_MISMATCH',
    index: () => at('battery.removed'),
  },
  {
    done: 'the payload of another entry is put in',
    by: (db) => db.setPayload(at('vehicle.received', 2), db.payload(at('vehicle.received', 3))),
    found: 'PAYLOAD_MISMATCH',
    index: () => at('vehicle.received', 2),
  },
  {
    done: 'two payloads are exchanged',
    by: (db) => db.exchange('ledger_payload', at('battery.stored', 2), at('battery.stored', 3)),
    found: 'PAYLOAD_MISMATCH',
    index: () => at('battery.stored', 2),
  },
  {
    done: 'a payload is put in as bytes instead of text',
    by: (db) =>
      db.run('UPDATE ledger_payload SET payload = CAST(payload AS BLOB) WHERE idx = ?', at('battery.recycled')),
    found: 'PAYLOAD_MISMATCH',
    index: () => at('battery.recycled'),
  },
  {
    done: 'a payload is dropped',
    by: (db) => db.run('DELETE FROM ledger_payload WHERE idx = ?', at('battery.recycled')),
    found: 'PAYLOAD_MISSING',
    index: () => at('battery.recycled'),
  },
  {
    done: 'a payload is added behind the end',
    by: (db) => db.run(`INSERT INTO ledger_payload (idx, payload) VALUES (?, '[]')`, log.size),
    found: 'ENTRY_MISSING',
    index: () => log.size,
  },
  {
    done: 'a salt is changed',
    by: (db) => {
      const index = at('consignment.dispatched');
      const [{ salt }] = readPayload(db.payload(index)) as [PresentField];
      db.setPayload(index, db.payload(index).replace(salt, [...salt].reverse().join('')));
    },
    found: 'PAYLOAD_MISMATCH',
    index: () => at('consignment.dispatched'),
  },
  {
    done: 'a field is exchanged for the commitment of another field',
    by: (db) => {
      const index = at('battery.removed');
      const stranger = envelopeAt(at('battery.removed', 2)).dataCommit;
      db.setPayload(index, db.payload(index).replace(/\{"p":"\/vin"[^}]*\}/, `{"h":"${stranger}","p":"/vin"}`));
    },
    found: 'PAYLOAD_MISMATCH',
    index: () => at('battery.removed'),
  },
  {
    done: 'a field is withheld from everybody, by its own commitment',
    by: (db) => hideField(db, at('battery.removed'), '/operator', false),
    found: 'FIELD_MISSING',
    index: () => at('battery.removed'),
  },
  {
    done: 'a field is said to be erased, and no entry says so',
    by: (db) => hideField(db, at('battery.removed'), '/operator', true),
    found: 'FIELD_MISSING',
    index: () => at('battery.removed'),
  },
  {
    done: 'an entry is dropped',
    by: (db) => db.run('DELETE FROM ledger_entry WHERE idx = ?', at('vehicle.certified')),
    found: 'INDEX_GAP',
    index: () => at('vehicle.certified'),
  },
  {
    done: 'an entry is dropped and those behind it move up',
    by: (db) => {
      const index = at('vehicle.received', 3);
      for (const table of ['ledger_entry', 'ledger_payload', 'ledger_touch']) {
        db.run(`DELETE FROM ${table} WHERE idx = ?`, index);
        for (let next = index + 1; next < log.size; next++) {
          db.run(`UPDATE ${table} SET idx = ? WHERE idx = ?`, next - 1, next);
        }
      }
      db.rehash();
    },
    found: 'STREAM_VERSION',
    index: () => nextOfStream(at('vehicle.received', 3)) - 1,
  },
  {
    done: 'two entries of different times are swapped, payloads and touches with them',
    by: (db) => db.swap(at('enterprise.registered'), at('enterprise.registered', 2)),
    found: 'RECORDED_BACKWARDS',
    index: () => at('enterprise.registered', 2),
  },
  {
    done: 'two entries are swapped of which one comes before its battery does',
    by: (db) => db.swap(at('battery.stored', 6), at('battery.stored', 7)),
    found: 'STREAM_VERSION',
    index: () => at('battery.stored', 6),
  },
  {
    done: 'two entries of one moment that have nothing in common are swapped',
    by: (db) => db.swap(log.size - 2, log.size - 1),
    found: 'CHECKPOINT_ROOT',
  },
  {
    done: 'a leaf hash is edited',
    by: (db) => {
      const other = rows[at('vehicle.received', 2)]?.leaf_hash ?? '';
      db.run('UPDATE ledger_entry SET leaf_hash = ? WHERE idx = ?', other, at('vehicle.received'));
    },
    found: 'LEAF_MISMATCH',
    index: () => at('vehicle.received'),
  },
  {
    done: 'an envelope is edited',
    by: (db) => {
      const index = at('battery.stored');
      const text = rows[index]?.envelope.replace('battery.stored', 'battery.stolen') ?? '';
      db.run('UPDATE ledger_entry SET envelope = ? WHERE idx = ?', text, index);
    },
    found: 'LEAF_MISMATCH',
    index: () => at('battery.stored'),
  },
  {
    done: 'an envelope is edited and its leaf hash recomputed, with more of the stream behind it',
    by: (db) => db.setEnvelope(at('vehicle.received', 2), () => ({ occurredAt: '2026-10-01T00:00:00.000Z' })),
    found: 'STREAM_PREV',
    index: () => nextOfStream(at('vehicle.received', 2)),
  },
  {
    done: 'an envelope at the end of its stream is edited and its leaf hash recomputed',
    by: (db) => db.setEnvelope(log.size - 5, () => ({ occurredAt: '2026-10-01T00:00:00.000Z' })),
    found: 'CHECKPOINT_ROOT',
  },
  {
    done: 'an envelope gets a member of its own',
    by: (db) => db.setEnvelope(log.size - 5, () => ({ note: '示例' })),
    found: 'ENVELOPE_MALFORMED',
    index: () => log.size - 5,
  },
  {
    done: 'an entry of another log is put in',
    by: (db) => db.setEnvelope(log.size - 5, () => ({ log: 'ledger.example/other' })),
    found: 'WRONG_LOG',
    index: () => log.size - 5,
  },
  {
    done: 'data and envelope are changed to agree, and the whole tree recomputed',
    by: (db) => {
      const other = log.size - 1;
      db.setPayload(log.size - 2, db.payload(other));
      db.rewrite(log.size - 2, () => ({ dataCommit: envelopeAt(other).dataCommit }));
    },
    found: 'CHECKPOINT_ROOT',
  },
  {
    done: 'the whole tree is recomputed and signed with another key',
    by: (db) => {
      db.rewrite(at('battery.stored'), () => ({ occurredAt: '2026-10-01T00:00:00.000Z' }));
      db.resign(generateSigner(log.signer.name));
    },
    found: 'CHECKPOINT_SIGNATURE',
  },
  {
    done: 'an entry is recorded before its predecessor, all recomputed and signed with the key of the log',
    by: (db) => signedBy(db, { recordedAt: earlier(envelopeAt(at('battery.stored', 2)).recordedAt) }),
    found: 'RECORDED_BACKWARDS',
    index: () => at('battery.stored', 2),
  },
  {
    done: 'an entry has the id of an earlier one, all recomputed and signed with the key of the log',
    by: (db) => signedBy(db, { id: envelopeAt(at('battery.stored')).id }),
    found: 'ID_DOUBLE',
    index: () => at('battery.stored', 2),
  },
  {
    done: 'an entry takes over the stream of another, all recomputed and signed with the key of the log',
    by: (db) => signedBy(db, { touches: envelopeAt(at('battery.stored')).touches }),
    found: 'STREAM_VERSION',
    index: () => at('battery.stored', 2),
  },
  {
    done: 'an entry refers to one by the hash of another, all signed with the key of the log',
    by: (db) => signedBy(db, { refs: [{ index: 3, leaf: rows[4]?.leaf_hash }] }),
    found: 'REF_LEAF',
    index: () => at('battery.stored', 2),
  },
  {
    done: 'an entry refers to itself, all signed with the key of the log',
    by: (db) => signedBy(db, { refs: [{ index: at('battery.stored', 2), leaf: rows[4]?.leaf_hash }] }),
    found: 'REF_FORWARD',
    index: () => at('battery.stored', 2),
  },
  {
    done: 'a correction points at another entry',
    by: (db) =>
      db.setEnvelope(at('entry.corrected'), ({ refs }) => ({ refs: refs.map((ref) => ({ ...ref, index: 3 })) })),
    found: 'REF_LEAF',
    index: () => at('entry.corrected'),
  },
  {
    done: 'a touch is dropped',
    by: (db) => db.run('DELETE FROM ledger_touch WHERE idx = ?', at('vehicle.certified', 2)),
    found: 'TOUCH_MISMATCH',
    index: () => at('vehicle.certified', 2),
  },
  {
    done: 'a touch is added',
    by: (db) =>
      db.run(
        `INSERT INTO ledger_touch (stream_key, version, idx)
           SELECT stream_key, max(version) + 1, ? FROM ledger_touch WHERE stream_key = 1`,
        at('vehicle.certified', 2),
      ),
    found: 'TOUCH_MISMATCH',
    index: () => at('vehicle.certified', 2),
  },
  {
    done: 'a touch is added to a stream that nobody has',
    by: (db) =>
      db.run(
        `INSERT INTO ledger_touch (stream_key, version, idx) SELECT max(stream_key) + 1, 1, ? FROM ledger_stream`,
        at('vehicle.certified', 2),
      ),
    found: 'TOUCH_MISMATCH',
    index: () => at('vehicle.certified', 2),
  },
  {
    done: 'two streams exchange their names',
    by: (db) => {
      const name = (key: number, stream: string): void =>
        db.run('UPDATE ledger_stream SET stream = ? WHERE stream_key = ?', stream, key);
      const [one, two] = db.db
        .prepare<[], string>('SELECT stream FROM ledger_stream ORDER BY stream_key')
        .pluck()
        .all();
      name(1, 'b-');
      name(2, one ?? '');
      name(1, two ?? '');
    },
    found: 'TOUCH_MISMATCH',
    index: () => rows.findIndex(({ envelope }) => (JSON.parse(envelope) as Envelope).touches.length > 0),
  },
  {
    done: 'a tree node is edited',
    by: (db) => db.run('UPDATE ledger_node SET hash = ? WHERE level = 8 AND idx = 0', rows[0]?.leaf_hash ?? ''),
    found: 'NODE_MISMATCH',
    index: () => 0,
  },
  {
    done: 'a tree node is dropped',
    by: (db) => db.run('DELETE FROM ledger_node WHERE level = 8 AND idx = 0'),
    found: 'NODE_MISMATCH',
    index: () => 0,
  },
  {
    done: 'a tree node is added',
    by: (db) => db.run('INSERT INTO ledger_node SELECT level, 2, hash FROM ledger_node WHERE idx = 0'),
    found: 'NODE_MISMATCH',
    index: () => 512,
  },
  ...['root', 'edge'].map((column): Row => ({
    done: `the ${column} in the state row is edited`,
    by: (db) => db.run(`UPDATE ledger_state SET ${column} = ?`, rows[0]?.leaf_hash ?? ''),
    found: 'STATE_MISMATCH',
  })),
  {
    done: 'the state row says less than there is',
    by: (db) => db.run('UPDATE ledger_state SET size = size - 1'),
    found: 'STATE_MISMATCH',
  },
  {
    done: 'the state row says more than there is',
    by: (db) => db.run('UPDATE ledger_state SET size = size + 1'),
    found: 'ENTRY_MISSING',
    index: () => log.size,
  },
  {
    done: 'the number of streams in the state row is edited',
    by: (db) => db.run('UPDATE ledger_state SET streams = streams - 1'),
    found: 'STATE_MISMATCH',
  },
  {
    done: 'the last time in the state row is edited',
    by: (db) => db.run(`UPDATE ledger_state SET recorded_at = '2020-01-01T00:00:00.000Z'`),
    found: 'STATE_MISMATCH',
  },
  {
    done: 'the name of the log in the state row is edited',
    by: (db) => db.run(`UPDATE ledger_state SET origin = 'ledger.example/other'`),
    found: 'WRONG_LOG',
  },
  {
    done: 'the signature of a checkpoint is edited',
    by: (db) =>
      db.run(
        `UPDATE ledger_checkpoint SET note = replace(note, substr(note, -20, 4), 'AAAA') WHERE size = ?`,
        log.middleSize,
      ),
    found: 'CHECKPOINT_SIGNATURE',
  },
  {
    done: 'the size in a checkpoint is edited',
    by: (db) =>
      db.run(
        `UPDATE ledger_checkpoint SET note = replace(note, ?, ?) WHERE size = ?`,
        `\n${String(log.size)}\n`,
        `\n${String(log.size - 1)}\n`,
        log.size,
      ),
    found: 'CHECKPOINT_SIGNATURE',
  },
  {
    done: 'an older checkpoint is put in the place of the newest',
    by: (db) =>
      db.run('UPDATE ledger_checkpoint SET note = ? WHERE size = ?', readFileSync(log.middle, 'utf8'), log.size),
    found: 'CHECKPOINT_SIGNATURE',
  },
  {
    done: 'the root beside a checkpoint is edited, on which the next signature would rest',
    by: (db) =>
      db.run('UPDATE ledger_checkpoint SET root = ? WHERE size = ?', rows[0]?.leaf_hash ?? '', log.middleSize),
    found: 'CHECKPOINT_ROOT',
  },
  {
    done: 'the key that checks signatures is exchanged',
    by: (db) =>
      db.run(
        `UPDATE installation SET value = ? WHERE name = 'verifier-key'`,
        generateSigner(log.signer.name).verifierKey,
      ),
    found: 'CHECKPOINT_SIGNATURE',
  },
  {
    done: 'the tail is cut inside the checkpoints that the log holds',
    by: (db) => db.cut(log.size - 10),
    found: 'CHECKPOINT_AHEAD',
    index: () => log.size - 10,
  },
  {
    done: 'the newest entries are dropped and nothing else',
    by: (db) => db.run('DELETE FROM ledger_entry WHERE idx >= ?', log.size - 10),
    found: 'ENTRY_MISSING',
    index: () => log.size - 10,
  },
];

/** What nothing in the log can tell, and a checkpoint kept outside does. */
interface OutsideRow extends Row {
  readonly known: 'middle' | 'end';
}

const FOUND_OUTSIDE: readonly OutsideRow[] = [
  {
    done: 'the tail is cut behind the last checkpoint that is left, tables and state to match',
    by: (db) => {
      db.cut(log.middleSize);
      db.run('DELETE FROM ledger_checkpoint WHERE size > ?', log.middleSize);
    },
    known: 'end',
    found: 'CHECKPOINT_AHEAD',
    index: () => log.middleSize,
  },
  {
    done: 'the log is rewritten as a whole and signed again by its own key',
    by: (db) => signedBy(db, { occurredAt: '2026-10-01T00:00:00.000Z' }),
    known: 'middle',
    found: 'CHECKPOINT_ROOT',
  },
  {
    done: 'only entries behind the older checkpoint are rewritten and signed again',
    by: (db) => {
      db.rewrite(log.size - 1, () => ({ occurredAt: '2026-10-01T00:00:00.000Z' }));
      db.resign(log.signer);
    },
    known: 'end',
    found: 'CHECKPOINT_ROOT',
  },
  {
    done: 'the log is rewritten, signed with another key, and that key put in',
    by: (db) => {
      const other = generateSigner(log.signer.name);
      db.rewrite(at('battery.stored'), () => ({ occurredAt: '2026-10-01T00:00:00.000Z' }));
      db.resign(other);
      db.run(`UPDATE installation SET value = ? WHERE name = 'verifier-key'`, other.verifierKey);
    },
    known: 'middle',
    found: 'CHECKPOINT_SIGNATURE',
  },
  {
    done: 'the log is rewritten and every checkpoint in it dropped',
    by: (db) => {
      db.rewrite(at('battery.stored'), () => ({ occurredAt: '2026-10-01T00:00:00.000Z' }));
      db.run('DELETE FROM ledger_checkpoint');
    },
    known: 'middle',
    found: 'CHECKPOINT_ROOT',
  },
];

describe('a log that somebody tampers with', () => {
  const whileTampered = async (by: Row['by'], check: (folder: string) => Promise<void>): Promise<void> => {
    const copy = tamperedCopy(log.folder, by);
    try {
      await check(copy.path);
    } finally {
      copy.remove();
    }
  };

  it('has entries of every kind before anybody does', () => {
    expect(log.size).toBeGreaterThan(512);
    expect(log.middleSize).toBeGreaterThan(55);
    const kinds = rows.map(({ envelope }) => (JSON.parse(envelope) as Envelope).kind);
    expect([...new Set(kinds)].sort()).toEqual([...KINDS.keys()].sort());
  });

  it.each(['middle', 'end', undefined] as const)(
    'is whole when nobody did, with the checkpoint kept at the %s',
    async (kept) => {
      const { exit, result } = await said(log.folder, kept && log[kept]);
      expect(exit).toBe(0);
      expect(result).toMatchObject({ whole: true, size: log.size });
      const counts = Object.fromEntries(result.checks.map(({ name, count }) => [name, count]));
      expect(counts).toMatchObject({
        guards: LEDGER_GUARDS.length,
        entries: log.size,
        payloads: log.size,
        nodes: 2,
        state: 1,
        refs: 2,
        checkpoints: log.signedSizes.length + (kept === undefined ? 0 : 1),
      });
    },
  );

  it('is whole when its guards were taken down and put up again as they were', () =>
    whileTampered(
      () => undefined,
      async (folder) => expect(await said(folder, log.end)).toMatchObject({ exit: 0, result: { whole: true } }),
    ));

  it.each(FOUND_INSIDE)('is found out: $done ($found)', ({ by, found, index }) =>
    whileTampered(by, async (folder) => {
      const { exit, result } = await said(folder);
      expect(result.fault).toEqual({
        code: found,
        ...(index && { index: index() }),
        detail: { zh: expect.any(String), en: expect.any(String) },
      });
      expect(result.whole).toBe(false);
      expect(exit).toBe(1);
    }),
  );

  it.each(FOUND_OUTSIDE)('is found out from outside alone: $done ($found)', ({ by, known, found, index }) =>
    whileTampered(by, async (folder) => {
      const inside = await said(folder);
      expect(inside).toMatchObject({ exit: 0, result: { whole: true } });
      expect(inside.result.notChecked.map(({ en }) => en).join()).toContain('checkpoints kept elsewhere');
      const { exit, result } = await said(folder, log[known]);
      expect(result.fault).toMatchObject({ code: found, ...(index && { index: index() }) });
      expect(exit).toBe(1);
    }),
  );

  it('says how many entries no checkpoint of its own covers', () =>
    whileTampered(
      (db) => db.run('DELETE FROM ledger_checkpoint WHERE size > ?', log.middleSize),
      async (folder) => {
        const { exit, result } = await said(folder);
        expect(exit).toBe(0);
        const unsigned = String(log.size - log.middleSize);
        expect(result.notChecked).toContainEqual({
          zh: `最新 ${unsigned} 条尚无检查点覆盖`,
          en: `the newest ${unsigned} entries: no checkpoint covers them`,
        });
        const kept = await said(folder, log.end);
        expect(kept.exit).toBe(0);
        expect(JSON.stringify(kept.result.notChecked)).not.toContain('no checkpoint covers them');
      },
    ));

  describe('at the guards of the database', () => {
    const afterwards = (sql: string): { path: string; remove: () => void } => {
      const copy = tamperedCopy(log.folder, () => undefined);
      const db = new SqliteDatabase(join(copy.path, 'ledger.sqlite'));
      db.exec(sql);
      db.close();
      return copy;
    };

    it.each([
      ['is dropped', 'DROP TRIGGER ledger_entry_no_update', 'GUARD_MISSING'],
      [
        'lets one entry through',
        `DROP TRIGGER ledger_entry_no_update; CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry WHEN NEW.idx <> 7 BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END`,
        'GUARD_CHANGED',
      ],
      [
        'guards another table',
        `DROP TRIGGER ledger_node_once; CREATE TRIGGER ledger_node_once BEFORE INSERT ON ledger_stream WHEN 0 BEGIN SELECT 1; END`,
        'GUARD_CHANGED',
      ],
    ])('is found out: one %s', async (_, sql, code) => {
      const copy = afterwards(sql);
      const { exit, result } = await said(copy.path);
      copy.remove();
      expect(result.fault?.code).toBe(code);
      expect(exit).toBe(1);
    });
  });
});

describe('what cannot be read is no fault of the log', () => {
  const dir = tempDir();
  afterAll(() => dir.remove());
  const folderWith = (name: string, files: Readonly<Record<string, string | Buffer>>): string => {
    const folder = join(dir.path, name);
    mkdirSync(folder);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
    return folder;
  };
  const refused = async (data: string, checkpoint?: string): Promise<void> => {
    const { exit, result } = await said(data, checkpoint);
    expect(result).toEqual({ unreadable: expect.any(String) });
    expect(exit).toBe(2);
  };

  it('a folder that is missing', () => refused(join(dir.path, 'nowhere')));

  it('a folder without a log', () => refused(folderWith('empty', {})));

  it('a file that is not a database', () => refused(folderWith('text', { 'ledger.sqlite': '示例'.repeat(5_000) })));

  it('an empty file', () => refused(folderWith('nothing', { 'ledger.sqlite': '' })));

  it('a database of something else', () => {
    const folder = folderWith('other', {});
    const db = new SqliteDatabase(join(folder, 'ledger.sqlite'));
    db.exec('CREATE TABLE other (id INTEGER)');
    db.close();
    return refused(folder);
  });

  it('a database that lacks a table of the log', () => {
    const copy = tamperedCopy(log.folder, () => undefined);
    const db = new SqliteDatabase(join(copy.path, 'ledger.sqlite'));
    db.exec('DROP TABLE installation');
    db.close();
    return refused(copy.path).finally(copy.remove);
  });

  it('a database whose verifier key is no key', () => {
    const copy = tamperedCopy(log.folder, (db) => {
      db.run(`UPDATE installation SET value = '示例' WHERE name = 'verifier-key'`);
    });
    return refused(copy.path).finally(copy.remove);
  });

  it('a database whose pages were overwritten in the middle', () => {
    const whole = readFileSync(join(log.folder, 'ledger.sqlite'));
    return refused(folderWith('torn', { 'ledger.sqlite': whole.fill(0xff, 8 * 4096) }));
  });

  it('a checkpoint file that is missing', () => refused(log.folder, join(dir.path, 'no.checkpoint')));

  it('but a kept file that is no signed note is a fault, not a pass', async () => {
    const file = join(dir.path, 'no-note');
    writeFileSync(file, '示例\n');
    expect(await said(log.folder, file)).toMatchObject({
      exit: 1,
      result: { fault: { code: 'CHECKPOINT_SIGNATURE' } },
    });
  });
});

describe('an exported log', () => {
  const dir = tempDir();
  let exported: string;
  beforeAll(async () => {
    exported = join(dir.path, 'exported');
    expect(await exportLog(join(log.folder, 'ledger.sqlite'), exported)).toEqual({ size: log.size });
  });
  afterAll(() => dir.remove());

  let copies = 0;
  const changed = (change: (folder: string) => void): string => {
    const folder = join(dir.path, `copy-${String(++copies)}`);
    cpSync(exported, folder, { recursive: true });
    change(folder);
    return folder;
  };
  const edit = (file: string, change: (lines: string[]) => string[]): ((folder: string) => void) => {
    return (folder) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
      const next = change(lines);
      expect(next.join('\n')).not.toBe(lines.join('\n'));
      writeFileSync(join(folder, file), next.map((line) => `${line}\n`).join(''));
    };
  };
  const without = (index: number) => (lines: string[]) => lines.filter((_, i) => i !== index);

  it('is whole, alone and with a checkpoint kept elsewhere', async () => {
    expect(await said(exported)).toMatchObject({ exit: 0, result: { whole: true, size: log.size } });
    expect(await said(exported, log.middle)).toMatchObject({ exit: 0, result: { whole: true, size: log.size } });
  });

  const found: readonly { done: string; change: (folder: string) => void; found: FaultCode; index?: () => number }[] = [
    { done: 'an entry is dropped', change: edit('entries.jsonl', without(20)), found: 'INDEX_GAP', index: () => 20 },
    {
      done: 'two entries change places',
      change: edit('entries.jsonl', (all) => all.toSpliced(20, 2, all[21] ?? '', all[20] ?? '')),
      found: 'INDEX_GAP',
      index: () => 20,
    },
    {
      done: 'the newest entry is dropped',
      change: edit('entries.jsonl', (all) => all.slice(0, -1)),
      found: 'ENTRY_MISSING',
      index: () => log.size - 1,
    },
    {
      done: 'an envelope is withheld',
      change: edit('entries.jsonl', (all) =>
        all.with(20, JSON.stringify({ ...(JSON.parse(all[20] ?? '') as object), envelope: null })),
      ),
      found: 'ENVELOPE_MALFORMED',
      index: () => 20,
    },
    {
      done: 'a payload is dropped',
      change: edit('payloads.jsonl', without(20)),
      found: 'PAYLOAD_MISSING',
      index: () => 20,
    },
    {
      done: 'a payload is changed',
      change: edit('payloads.jsonl', (all) => all.map((line) => line.replace('412000', '312000'))),
      found: 'PAYLOAD_MISMATCH',
      index: () => at('battery.removed'),
    },
    {
      done: 'a payload stands as data instead of text',
      change: edit('payloads.jsonl', (all) => all.with(20, '{"index":20,"payload":["示例"]}')),
      found: 'PAYLOAD_MISMATCH',
      index: () => 20,
    },
    {
      done: 'a payload stands twice',
      change: edit('payloads.jsonl', (all) => all.toSpliced(20, 0, all[20] ?? '')),
      found: 'PAYLOAD_MISMATCH',
      index: () => 20,
    },
    {
      done: 'the key is another one',
      change: (folder) => writeFileSync(join(folder, 'key'), generateSigner(log.signer.name).verifierKey),
      found: 'CHECKPOINT_SIGNATURE',
    },
    {
      done: 'the checkpoint is signed by another key',
      change: (folder) => writeFileSync(join(folder, 'checkpoint'), forged()),
      found: 'CHECKPOINT_SIGNATURE',
    },
    {
      done: 'newest entries and payloads are cut',
      change: (folder) => {
        for (const file of ['entries.jsonl', 'payloads.jsonl']) edit(file, (all) => all.slice(0, -10))(folder);
      },
      found: 'CHECKPOINT_AHEAD',
      index: () => log.size - 10,
    },
  ];

  it.each(found)('is found out when $done ($found)', async ({ change, found: code, index }) => {
    const { exit, result } = await said(changed(change));
    expect(result.fault).toMatchObject({ code, ...(index && { index: index() }) });
    expect(exit).toBe(1);
  });

  it('with an older checkpoint in it holds, and says which entries that one does not cover', async () => {
    const older = changed((folder) => cpSync(log.middle, join(folder, 'checkpoint')));
    const { exit, result } = await said(older);
    expect(exit).toBe(0);
    expect(result).toMatchObject({ whole: true, size: log.size });
    const unsigned = String(log.size - log.middleSize);
    expect(JSON.stringify(result.notChecked)).toContain(`the newest ${unsigned} entries: no checkpoint covers them`);
  });

  it.each<[string, (folder: string) => void]>([
    ['its checkpoint is missing', (folder) => rmSync(join(folder, 'checkpoint'))],
    ['its checkpoint is no note', (folder) => writeFileSync(join(folder, 'checkpoint'), '示例\n')],
    ['its payloads are missing', (folder) => rmSync(join(folder, 'payloads.jsonl'))],
    ['a line is torn', (folder) => appendFileSync(join(folder, 'entries.jsonl'), '{"index":')],
    ['a line is no entry', (folder) => appendFileSync(join(folder, 'entries.jsonl'), 'null\n')],
    ['its key is no key', (folder) => writeFileSync(join(folder, 'key'), '示例\n')],
  ])('cannot be read when %s', async (_, change) => {
    expect(await said(changed(change))).toEqual({ exit: 2, result: { unreadable: expect.any(String) } });
  });
});

/** The checkpoint of the whole log, by somebody who has not its key. */
function forged(): string {
  const [origin = '', size = '', root = ''] = readFileSync(log.end, 'utf8').split('\n');
  const body = `${origin}\n${size}\n${root}\n`;
  return signNote(body, generateSigner(log.signer.name));
}

/** Takes a field's value and salt away and leaves its hash, as withholding or erasing does. */
function hideField(db: Intruder, index: number, pointer: string, erased: boolean): void {
  const fields = readPayload(db.payload(index));
  const isIt = (other: string): boolean => other === pointer;
  db.setPayload(index, payloadText(erased ? erase(fields, isIt) : withhold(fields, isIt)));
}
