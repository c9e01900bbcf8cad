import type { Tx } from '../database/tx';
import { EMPTY_ROOT } from './merkle';

/** The database holds another log than the settings name. */
export class OtherLog extends Error {}

/**
 * Makes the state row of a new log, or checks that the log that is there has this origin.
 * @throws OtherLog
 */
export async function openLog(tx: Tx, origin: string): Promise<void> {
  const row = await tx.first<{ origin: string }>('SELECT origin FROM ledger_state WHERE id = 1');
  if (row === undefined) {
    const first = {
      id: 1,
      origin,
      size: 0,
      root: EMPTY_ROOT,
      edge: '',
      streams: 0,
      recorded_at: '1970-01-01T00:00:00.000Z',
    };
    await tx.insert('ledger_state', [first]);
  } else if (row.origin !== origin) {
    throw new OtherLog(`the database holds the log "${row.origin}", the settings name "${origin}"`);
  }
}
