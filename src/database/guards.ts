import type { Reader } from './tx';

export interface Guard {
  readonly name: string;
  readonly sql: string;
}

const INSERT_ONLY = ['ledger_entry', 'ledger_stream', 'ledger_touch', 'ledger_node', 'ledger_checkpoint'] as const;

/**
 * Triggers that refuse what an append-only log never does. They stop accidents; checkpoints stop the operator.
 * `RAISE(ABORT)`, not ROLLBACK: a ROLLBACK would end the whole transaction and let the next write commit on its own.
 * The insert guard is needed because INSERT OR REPLACE walks past a delete trigger.
 */
export const LEDGER_GUARDS: readonly Guard[] = [
  ...INSERT_ONLY.flatMap((table) => [
    {
      name: `${table}_no_update`,
      sql: `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    },
    {
      name: `${table}_no_delete`,
      sql: `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    },
  ]),
  {
    name: 'ledger_entry_next_only',
    sql: `CREATE TRIGGER ledger_entry_next_only BEFORE INSERT ON ledger_entry WHEN NEW.idx <> (SELECT coalesce(max(idx) + 1, 0) FROM ledger_entry) BEGIN SELECT RAISE(ABORT, 'ledger_entry takes the next index only'); END`,
  },
  {
    name: 'ledger_touch_next_only',
    sql: `CREATE TRIGGER ledger_touch_next_only BEFORE INSERT ON ledger_touch WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM ledger_touch WHERE stream_key = NEW.stream_key) BEGIN SELECT RAISE(ABORT, 'ledger_touch takes the next version only'); END`,
  },
  {
    name: 'ledger_payload_no_delete',
    sql: `CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload BEGIN SELECT RAISE(ABORT, 'a payload is erased field by field'); END`,
  },
  {
    name: 'ledger_payload_no_replace',
    sql: `CREATE TRIGGER ledger_payload_no_replace BEFORE INSERT ON ledger_payload WHEN EXISTS (SELECT 1 FROM ledger_payload WHERE idx = NEW.idx) BEGIN SELECT RAISE(ABORT, 'a payload is written once'); END`,
  },
  {
    name: 'ledger_node_once',
    sql: `CREATE TRIGGER ledger_node_once BEFORE INSERT ON ledger_node WHEN EXISTS (SELECT 1 FROM ledger_node WHERE level = NEW.level AND idx = NEW.idx) BEGIN SELECT RAISE(ABORT, 'a tree node is written once'); END`,
  },
  {
    name: 'ledger_checkpoint_once',
    sql: `CREATE TRIGGER ledger_checkpoint_once BEFORE INSERT ON ledger_checkpoint WHEN EXISTS (SELECT 1 FROM ledger_checkpoint WHERE size = NEW.size) BEGIN SELECT RAISE(ABORT, 'a checkpoint is written once'); END`,
  },
  {
    name: 'ledger_stream_once',
    sql: `CREATE TRIGGER ledger_stream_once BEFORE INSERT ON ledger_stream WHEN EXISTS (SELECT 1 FROM ledger_stream WHERE stream_key = NEW.stream_key OR stream = NEW.stream) BEGIN SELECT RAISE(ABORT, 'a stream is named once'); END`,
  },
  {
    name: 'ledger_payload_keeps_place',
    sql: `CREATE TRIGGER ledger_payload_keeps_place BEFORE UPDATE ON ledger_payload WHEN NEW.idx <> OLD.idx BEGIN SELECT RAISE(ABORT, 'a payload stays with its entry'); END`,
  },
  {
    name: 'ledger_state_once',
    sql: `CREATE TRIGGER ledger_state_once BEFORE INSERT ON ledger_state WHEN EXISTS (SELECT 1 FROM ledger_state) BEGIN SELECT RAISE(ABORT, 'there is one state row'); END`,
  },
  {
    name: 'ledger_state_no_delete',
    sql: `CREATE TRIGGER ledger_state_no_delete BEFORE DELETE ON ledger_state BEGIN SELECT RAISE(ABORT, 'the state row stays'); END`,
  },
  {
    name: 'ledger_state_grows',
    sql: `CREATE TRIGGER ledger_state_grows BEFORE UPDATE ON ledger_state WHEN NEW.size <= OLD.size OR NEW.origin <> OLD.origin BEGIN SELECT RAISE(ABORT, 'the log only grows'); END`,
  },
];

export interface GuardFault {
  readonly name: string;
  readonly problem: 'missing' | 'changed';
}

/**
 * Compares the guards in the schema with the text they were made with, and looks for triggers on the log's tables that
 * are none of them (one that ignores an insert would lose entries in silence). Empty when all stand.
 */
export async function guardFaults(reader: Reader): Promise<GuardFault[]> {
  const rows = await reader.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'ledger%'`,
  );
  const found = new Map(rows.map((row) => [row.name, row.sql]));
  const known = new Set(LEDGER_GUARDS.map((guard) => guard.name));
  const foreign = rows
    .filter((row) => !known.has(row.name))
    .map((row): GuardFault => ({ name: row.name, problem: 'changed' }));
  const own = LEDGER_GUARDS.flatMap((guard): GuardFault[] => {
    const sql = found.get(guard.name);
    if (sql === undefined) return [{ name: guard.name, problem: 'missing' }];
    return sql === guard.sql ? [] : [{ name: guard.name, problem: 'changed' }];
  });
  return [...own, ...foreign];
}
