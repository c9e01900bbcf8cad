import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Actor, enterpriseOf } from '../accounts/actor';
import { Audit } from '../accounts/audit';
import { idempotencyOf } from '../accounts/idempotency';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import type { CanonicalObject } from '../kernel/canonical';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { MAX_TOUCHES } from '../ledger/envelope';
import type { Draft } from '../ledger/entry';
import type { Idempotency } from '../ledger/idempotency';
import type { Ledger, Recorded } from '../ledger/ledger';
import { LEDGER } from '../ledger/ledger.module';
import { duesToExport, type ExportQuery } from './due-list';
import type { FilingBatch } from './due-row';
import type { ExportedDto, FilingExportDto, SkippedDto } from './filings.dto';
import { personOf } from '../accounts/person';
import type { Profile } from './profile';
import { profileOf } from './profiles';
import { readRecords } from './records';
import { type MadeRow, makeRows } from './rows';

/** Entries of a batch that may wait for the writer at a time. */
const WAITING = 20;

/** Makes a batch of what an enterprise has to tell, and records it row by row before any file is handed out. */
@Injectable()
export class ExportFilings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws Problem PROFILE_UNKNOWN, ENTERPRISE_UNKNOWN (not the actor's own), VALIDATION_FAILED */
  async export(actor: Actor, asked: FilingExportDto, idempotencyKey?: string): Promise<ExportedDto> {
    const org = enterpriseOf(actor);
    const profile = profileOf(asked.profile);
    if (!profile) throw new Problem('PROFILE_UNKNOWN', { profile: asked.profile });
    const { enterprise = org, from, to, again = false, check = false } = asked;
    if (enterprise !== org) throw new Problem('ENTERPRISE_UNKNOWN', { uscc: enterprise });
    if (from > to)
      throw new Problem('VALIDATION_FAILED', { count: 1 }, [{ pointer: '/to', code: 'DATE_ORDER', params: { from } }]);
    const query: ExportQuery = { enterprise, profile: profile.code, from, to, again };
    if (check) return this.checked(profile, query);
    const batch = uuidv7();
    const head = { batch, profile: profile.code, version: profile.version, from, to };
    const draft: Omit<Draft, 'data'> = {
      kind: 'filing.exported',
      org,
      by: personOf(actor),
      occurredAt: this.clock.now().toISOString(),
    };
    const request = { ...draft, occurredAt: '', data: { ...query } };
    const made = await this.record(profile, query, {
      draft,
      head,
      idempotency: idempotencyOf(actor, idempotencyKey, request),
    });
    if (made.batch !== null)
      await this.audit.record(actor, 'export', {
        what: 'filing',
        batch: made.batch,
        profile: profile.code,
        rows: made.rows,
      });
    return made;
  }

  /** What an export would hold and leave out; nothing is recorded. */
  private async checked(profile: Profile, query: ExportQuery): Promise<ExportedDto> {
    const answer: ExportedDto = { batch: null, rows: 0, skipped: [], index: null };
    for await (const { rows, skipped } of this.made(profile, query)) {
      answer.rows += rows.length;
      answer.skipped.push(...skipped);
    }
    return answer;
  }

  private async *made(
    profile: Profile,
    query: ExportQuery,
  ): AsyncGenerator<{ rows: readonly MadeRow[]; skipped: readonly SkippedDto[] }> {
    for await (const dues of duesToExport(this.database.reader, query)) {
      const { rows, skipped } = makeRows(profile, await readRecords(this.database.reader, dues));
      yield { rows, skipped: skipped.map(({ subject, lacks }) => ({ subject, lacks: [...lacks] })) };
    }
  }

  private async record(profile: Profile, query: ExportQuery, as: Heading): Promise<ExportedDto> {
    const skipped: SkippedDto[] = [];
    const entries = new Parts(this.ledger, as);
    for await (const made of this.made(profile, query)) {
      skipped.push(...made.skipped);
      for (const rows of wholeDuties(made.rows)) await entries.add(rows);
    }
    const last = await entries.finish();
    if (!last) return { batch: null, rows: 0, skipped, index: null };
    const batch = last.subject.label;
    const rows = batch === as.head['batch'] ? entries.rows : await this.rowsOf(batch);
    return { batch, rows, skipped, index: last.index };
  }

  /** Of a batch that an earlier sending of the same request has made. */
  private async rowsOf(batch: string): Promise<number> {
    const known = await this.database.reader.first<FilingBatch>('SELECT * FROM filing_batch WHERE batch = ?', [batch]);
    return known?.rows_total ?? 0;
  }
}

interface Heading {
  readonly draft: Omit<Draft, 'data'>;
  readonly head: CanonicalObject;
  readonly idempotency: Idempotency | undefined;
}

/** Several entries of one batch, in order, each touching at most as many streams as an entry may. */
class Parts {
  rows = 0;
  private part: CanonicalObject[] = [];
  private readonly streams = new Set<string>();
  private waiting: Promise<Recorded>[] = [];
  private last: Recorded | undefined;
  private isRepeat = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly as: Heading,
  ) {}

  async add(rows: readonly MadeRow[]): Promise<void> {
    const streams = rows.flatMap((row) => row.streams);
    if (new Set([...this.streams, ...streams]).size > MAX_TOUCHES) await this.flush();
    for (const { due, streams: touched, values } of rows) {
      this.rows += 1;
      this.part.push({ row: this.rows, due, streams: [...touched], values });
    }
    for (const stream of streams) this.streams.add(stream);
  }

  async finish(): Promise<Recorded | undefined> {
    await this.flush();
    await this.settle();
    return this.last;
  }

  private async flush(): Promise<void> {
    const { draft, head, idempotency } = this.as;
    const rows = this.part;
    this.part = [];
    this.streams.clear();
    if (rows.length === 0 || this.isRepeat) return;
    const isFirst = this.last === undefined && this.waiting.length === 0;
    this.waiting.push(this.ledger.record({ ...draft, data: { ...head, rows } }, isFirst ? idempotency : undefined));
    if (isFirst || this.waiting.length >= WAITING) await this.settle();
  }

  private async settle(): Promise<void> {
    const recorded = await Promise.all(this.waiting);
    this.waiting = [];
    this.last = recorded.at(-1) ?? this.last;
    this.isRepeat = this.last !== undefined && this.last.subject.label !== this.as.head['batch'];
  }
}

/** The rows of one duty stay together. */
function wholeDuties(rows: readonly MadeRow[]): readonly (readonly MadeRow[])[] {
  const duties: MadeRow[][] = [];
  for (const row of rows) {
    const last = duties.at(-1);
    if (last?.[0]?.due === row.due) last.push(row);
    else duties.push([row]);
  }
  return duties;
}
