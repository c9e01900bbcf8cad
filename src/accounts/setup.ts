import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { Reader } from '../database/tx';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { Audit } from './audit';
import { ACCOUNTS_OPTIONS, type AccountsOptions } from './options';
import { Throttle } from './throttle';
import { digestOf } from './tokens';
import { type CreatedUser, Users } from './users';

/** The first administrator, made by whoever can read what the service printed. */
export interface FirstAdministrator {
  readonly code: string;
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

/** 32 characters that look like no other: 50 bits in ten of them. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const GROUP = 5;
const WRONG_CODES = 10;
const WINDOW_MS = 15 * 60_000;

/** A new installation has no password of its own, only a code that lives in memory until the first administrator exists. */
@Injectable()
export class Setup {
  private code: string | undefined;
  private readonly wrong: Throttle;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) clock: Clock,
    private readonly users: Users,
    private readonly audit: Audit,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {
    this.wrong = new Throttle(WRONG_CODES, WINDOW_MS, clock);
  }

  /** To be called once at start. Answers the code to print, `XXXXX-XXXXX`; undefined where users exist. */
  async begin(): Promise<string | undefined> {
    if (await hasUsers(this.database.reader)) return undefined;
    this.code = `${randomGroup()}-${randomGroup()}`;
    return this.code;
  }

  /** Makes the first administrator, once. Throws SETUP_DONE, SETUP_CODE_WRONG, TOO_MANY_REQUESTS, PASSWORD_WEAK. */
  async complete(wanted: FirstAdministrator): Promise<CreatedUser> {
    const { username, password, address, requestId } = wanted;
    if (await hasUsers(this.database.reader)) throw new Problem('SETUP_DONE');
    const seconds = this.wrong.wait(address);
    if (seconds > 0) throw new Problem('TOO_MANY_REQUESTS', { seconds });
    if (!this.isCode(wanted.code)) {
      this.wrong.count(address);
      await this.database.work.solo((tx) =>
        this.audit.append(tx, { action: 'set-up', outcome: 'failed', requestId, detail: { address } }),
      );
      throw new Problem('SETUP_CODE_WRONG');
    }
    const made = await this.users.add({ username, password, roles: ['administrator'] }, async (tx, userId) => {
      if (await hasUsers(tx)) throw new Problem('SETUP_DONE');
      await this.audit.append(tx, { action: 'set-up', outcome: 'ok', userId, requestId, detail: { address } });
    });
    this.code = undefined;
    await this.options.afterSetup?.();
    return made;
  }

  /** Spaces, hyphens and case do not count. */
  private isCode(text: string): boolean {
    if (this.code === undefined) return false;
    return timingSafeEqual(Buffer.from(digestOf(plain(text))), Buffer.from(digestOf(plain(this.code))));
  }
}

async function hasUsers(reader: Reader): Promise<boolean> {
  return (await reader.first('SELECT 1 FROM app_user LIMIT 1')) !== undefined;
}

function randomGroup(): string {
  return Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}
