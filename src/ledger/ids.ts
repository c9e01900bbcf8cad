import { V7Generator } from 'uuidv7';
import { randomBytesAhead } from './random-pool';

/** Names of entries and streams: UUIDv7 by the time of the turn, so that they sort like the log. */
export class Ids {
  private readonly generator = new V7Generator();

  at(instant: string): string {
    return this.generator.generateOrResetWithTs(Date.parse(instant)).toString();
  }

  /** 128 random bits in hex: whoever sees only leaf hashes cannot guess what an entry says. */
  nonce(): string {
    return randomBytesAhead(16).toString('hex');
  }
}
