import { readState } from '../../src/ledger/tables';
import { dumpBooks, idle } from '../support/check-ledger';
import type { TestService } from '../support/service';

/** All that a refused request must leave as it was: the log, every book, and the answers kept for repeated requests. */
export async function wholeRecord(test: TestService): Promise<object> {
  await idle(test);
  const { database } = test.service.parts;
  const { size, root } = await readState(database.reader);
  const kept = await database.reader.all('SELECT scope, idem_key, body_hash FROM idempotency ORDER BY scope, idem_key');
  return { size, root, books: await dumpBooks(database), kept };
}

export async function sizeOf(test: TestService): Promise<number> {
  return (await readState(test.service.parts.database.reader)).size;
}
