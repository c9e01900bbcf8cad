import type { LogSource, Verification, VerifyOptions } from './verification';
import { LogFault } from './verify-fault';
import { Walk } from './verify-walk';

/**
 * Walks a whole log and recomputes everything from the stored bytes: leaf hashes, streams, commitments, root. Separate
 * from the code that writes; of that it uses only the canonical text of a value. Stops at the first fault.
 *
 * Memory: one record per stream, and 32 bytes per entry for the leaf hashes that references and streams point back to.
 * That no id stands twice is checked on the envelopes, not taken from the table's own index.
 *
 * @throws what the source throws when it cannot be read; a fault in the log is an answer, not an error.
 */
export async function verifyLog(source: LogSource, options: VerifyOptions = {}): Promise<Verification> {
  const walk = new Walk(source, options);
  try {
    await walk.all();
    return walk.result();
  } catch (error) {
    if (error instanceof LogFault) return walk.result(error.fault);
    throw error;
  } finally {
    await walk.close();
  }
}
