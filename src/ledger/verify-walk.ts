import { hash } from 'node:crypto';
import type { Text } from '../kernel/text';
import type { CheckName, LogEntry, LogSource, StateRow, Verification, VerifyOptions } from './verification';
import { CheckpointWatch } from './verify-checkpoints';
import { Cursor } from './verify-cursor';
import { scanEnvelope, type ReadEnvelope } from './verify-envelope';
import { LogFault, type VerifyFault } from './verify-fault';
import { NotRead } from './verify-not-read';
import { checkNodes } from './verify-nodes';
import { openPayload } from './verify-payload';
import { TreeWalk } from './verify-tree';

/** One verification under way: what is known of the log up to the entry before the present one. */
export class Walk {
  private readonly tree = new TreeWalk();
  private readonly counts = new Map<CheckName, number>();
  private readonly notRead = new NotRead();
  /** Per stream: version and index of its latest entry. */
  private readonly streams = new Map<string, { version: number; index: number }>();
  private recordedAt = '';
  private highestId = '';
  /** Ids that came after a higher one: only these can have stood before. */
  private readonly lateIds = new Set<string>();
  /** Erasing entry → the entries whose erased fields name it. */
  private readonly erasedBy = new Map<number, Map<number, string>>();
  private readonly erasures = new Map<string, number>();
  private readonly payloads: Cursor<{ index: number; payload: string }>;
  private readonly touches: Cursor<{ stream: string; version: number; index: number }> | undefined;
  private readonly checkpoints: CheckpointWatch;

  constructor(
    private readonly source: LogSource,
    private readonly options: VerifyOptions,
  ) {
    this.payloads = new Cursor(source.payloads());
    this.touches = source.touches && new Cursor(source.touches());
    this.checkpoints = new CheckpointWatch(source, options);
  }

  /** @throws LogFault at the first fault. */
  async all(): Promise<void> {
    await this.guards();
    await this.prepare();
    for await (const page of this.source.entries()) {
      const last = this.tree.size + page.length - 1;
      await this.payloads.reach(last);
      await this.touches?.reach(last);
      for (const row of page) {
        this.entry(row);
        this.tree.add(row.leafHash);
        if (this.tree.size >= this.checkpoints.due) this.count('checkpoints', await this.checkpoints.at(this.tree));
      }
    }
    this.count('entries', this.tree.size);
    await this.ids();
    await this.end();
    if (this.source.nodes !== undefined) this.count('nodes', await checkNodes(this.tree.stored, this.source.nodes()));
  }

  /** Lets go of what the source holds open. */
  async close(): Promise<void> {
    await Promise.all([this.payloads.close(), this.touches?.close(), this.checkpoints.close()]);
  }

  result(fault?: VerifyFault): Verification {
    this.counts.set('streams', this.streams.size);
    return {
      whole: fault === undefined,
      ...(fault === undefined ? {} : { fault }),
      size: this.tree.size,
      root: this.tree.root,
      checks: [...this.counts].map(([name, count]) => ({ name, count })),
      notChecked: this.notChecked(),
    };
  }

  private async guards(): Promise<void> {
    for (const { name, problem } of (await this.source.guards?.()) ?? []) {
      if (problem !== undefined)
        throw new LogFault(problem === 'missing' ? 'GUARD_MISSING' : 'GUARD_CHANGED', undefined, { name });
      this.count('guards');
    }
  }

  private async prepare(): Promise<void> {
    for await (const page of this.source.erasures?.() ?? []) {
      for (const { index, pointer, record } of page) this.erasures.set(`${String(index)} ${pointer}`, record);
    }
    this.count('checkpoints', await this.checkpoints.at(this.tree));
  }

  private entry({ index: found, leafHash, envelope: text }: LogEntry): void {
    const index = this.tree.size;
    if (found !== index) throw new LogFault('INDEX_GAP', index, { found });
    if (text === null) {
      if (this.options.partial !== true || !/^[0-9a-f]{64}$/.test(leafHash))
        throw new LogFault('ENVELOPE_MALFORMED', index);
      this.notRead.add('envelopes');
      this.erasedBy.delete(index);
      return this.payload(index, undefined);
    }
    if (hash('sha256', `\0${text}`, 'hex') !== leafHash) throw new LogFault('LEAF_MISMATCH', index);
    const envelope = scanEnvelope(text);
    if (envelope === undefined) throw new LogFault('ENVELOPE_MALFORMED', index);
    const { log, recordedAt, id } = envelope;
    if (log !== this.source.origin) throw new LogFault('WRONG_LOG', index, { found: log, origin: this.source.origin });
    if (recordedAt < this.recordedAt) {
      throw new LogFault('RECORDED_BACKWARDS', index, { found: recordedAt, before: this.recordedAt });
    }
    this.recordedAt = recordedAt;
    if (id > this.highestId) this.highestId = id;
    else this.lateIds.add(id);
    this.streamsOf(index, envelope);
    this.refsOf(index, envelope);
    this.payload(index, envelope.dataCommit);
    if (this.touches !== undefined) this.touchesOf(index, envelope, this.touches);
  }

  private streamsOf(index: number, { touches }: ReadEnvelope): void {
    for (const { stream, version, prev } of touches) {
      const before = this.streams.get(stream);
      const due = (before?.version ?? 0) + 1;
      const hidden = this.options.partial === true && version > due;
      if (version !== due && !hidden) throw new LogFault('STREAM_VERSION', index, { stream, due, found: version });
      if (hidden) this.notRead.add('links');
      else if (before !== undefined && prev !== this.tree.leaf(before.index)) {
        throw new LogFault('STREAM_PREV', index, { stream });
      }
      // A key cut out of the envelope's text would keep the whole text in memory.
      if (before === undefined) this.streams.set(Buffer.from(stream).toString('latin1'), { version, index });
      else Object.assign(before, { version, index });
    }
  }

  private refsOf(index: number, { refs }: ReadEnvelope): void {
    for (const ref of refs) {
      if (ref.index >= index) throw new LogFault('REF_FORWARD', index, { found: ref.index });
      if (ref.leaf !== this.tree.leaf(ref.index)) throw new LogFault('REF_LEAF', index, { found: ref.index });
      this.count('refs');
    }
    for (const [erased, pointer] of this.erasedBy.get(index) ?? []) {
      if (!refs.some((ref) => ref.index === erased)) throw new LogFault('FIELD_MISSING', erased, { pointer });
    }
    this.erasedBy.delete(index);
  }

  private payload(index: number, dataCommit: string | undefined): void {
    const row = this.payloads.current;
    if (row?.index !== index) {
      if (this.options.partial !== true) throw new LogFault('PAYLOAD_MISSING', index);
      return this.notRead.add('payloads');
    }
    const opened = openPayload(row.payload);
    if (opened === undefined || (dataCommit ?? opened.dataCommit) !== opened.dataCommit) {
      throw new LogFault('PAYLOAD_MISMATCH', index);
    }
    for (const pointer of opened.withheld) {
      if (this.options.partial !== true) throw new LogFault('FIELD_MISSING', index, { pointer });
      this.notRead.add('values');
    }
    for (const pointer of opened.erased) this.erased(index, pointer);
    this.count('payloads');
    this.count('fields', opened.present);
    this.payloads.advance();
    if ((this.payloads.current?.index ?? Infinity) <= index) throw new LogFault('PAYLOAD_MISMATCH', index);
  }

  /** An erased field needs a later entry that refers to this one; whether it does is seen when the walk gets there. */
  private erased(index: number, pointer: string): void {
    if (this.source.erasures === undefined) return this.notRead.add('erasures');
    const record = this.erasures.get(`${String(index)} ${pointer}`);
    if (record === undefined || record <= index) throw new LogFault('FIELD_MISSING', index, { pointer });
    const due = this.erasedBy.get(record) ?? new Map<number, string>();
    this.erasedBy.set(record, due.set(index, pointer));
    this.count('erased');
  }

  private touchesOf(index: number, { touches }: ReadEnvelope, rows: NonNullable<Walk['touches']>): void {
    for (const { stream, version } of touches) {
      const row = rows.current;
      if (row?.index !== index || row.stream !== stream || row.version !== version) {
        throw new LogFault('TOUCH_MISMATCH', index);
      }
      this.count('touches');
      rows.advance();
    }
    if ((rows.current?.index ?? Infinity) <= index) throw new LogFault('TOUCH_MISMATCH', index);
  }

  /** A second reading finds where the earlier one stood. Ids in rising order, the usual case, need none. */
  private async ids(): Promise<void> {
    if (this.lateIds.size === 0) return;
    const met = new Set<string>();
    for await (const page of this.source.entries()) {
      for (const { index, envelope } of page) {
        const id = envelope === null ? undefined : scanEnvelope(envelope)?.id;
        if (id === undefined || !this.lateIds.has(id)) continue;
        if (met.has(id)) throw new LogFault('ID_DOUBLE', index, { id });
        met.add(id);
      }
    }
  }

  /** What speaks of entries that are not there; then the state row. */
  private async end(): Promise<void> {
    const { size, root, edge } = this.tree;
    await this.payloads.reach(size);
    await this.touches?.reach(size);
    const state = await this.source.state?.();
    const isKnownElsewhere = (state?.size ?? 0) > size || this.payloads.current !== undefined;
    if (isKnownElsewhere || this.touches?.current !== undefined) throw new LogFault('ENTRY_MISSING', size);
    this.checkpoints.end(size);
    this.notRead.add('unsigned', size - this.checkpoints.covered);
    for (const due of this.erasedBy.values()) {
      for (const [index, pointer] of due) throw new LogFault('FIELD_MISSING', index, { pointer });
    }
    if (this.source.state === undefined) return;
    if (state?.size !== size || state.root !== root || state.edge.join() !== edge.join() || !this.isLatest(state))
      throw new LogFault('STATE_MISMATCH');
    this.count('state');
  }

  private isLatest({ streams = this.streams.size, recordedAt = this.recordedAt }: StateRow): boolean {
    return streams === this.streams.size && (recordedAt === this.recordedAt || this.tree.size === 0);
  }

  private notChecked(): Text[] {
    return this.notRead.texts({
      guards: this.source.guards === undefined,
      touches: this.source.touches === undefined,
      nodes: this.source.nodes === undefined,
      state: this.source.state === undefined,
      signatures: this.options.verifierKey === undefined,
      outside: (this.options.checkpoints ?? []).length === 0,
    });
  }

  private count(name: CheckName, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }
}
