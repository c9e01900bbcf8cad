import type { Tx } from '../database/tx';
import type { Batcher, Outcome, UnitOfWork } from '../database/unit-of-work';
import type { Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { commit } from './commitment';
import { envelopeText, leafHash, MAX_TOUCHES } from './envelope';
import type { Decision, Draft, Entry, Subject } from './entry';
import { Answers, type Idempotency } from './idempotency';
import { Ids } from './ids';
import { inOrder } from './in-order';
import { LiveTurn, type Sealed } from './live-turn';
import { edgeText, extend, readFrontier, rootOf } from './merkle';
import { moveState, readHeads, readState } from './tables';
import { type Follower, type Kinds, type Remark, settle, turnsOf } from './turn';

/** What `record` answers: where the entry stands, what it is about, and what was flagged. */
export interface Recorded {
  readonly index: number;
  readonly leafHash: string;
  readonly recordedAt: string;
  readonly subject: Subject;
  readonly remarks: readonly Remark[];
}

interface Work {
  readonly draft: Draft;
  readonly idempotency: Idempotency | undefined;
}

/** How far ahead of our clock a party's clock may be. */
const AHEAD_MS = 5 * 60_000;

/**
 * The only writer of the log. Everything that is ever recorded goes through `record`: decide, seal, follow, commit.
 * When it answers, the entry, its books and the answer to a repeated request are on disk together.
 */
export class Ledger implements Batcher<Work, Recorded> {
  private readonly ids = new Ids();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly kinds: Kinds,
    private readonly followers: readonly Follower[],
  ) {}

  /**
   * Records one draft.
   * @throws Problem when it cannot be true; then nothing has changed
   */
  record(draft: Draft, idempotency?: Idempotency): Promise<Recorded> {
    const bytes = 1_000 + 300 * Object.keys(draft.data).length;
    return this.work.submit<Work, Recorded>(this, { draft, idempotency }, bytes);
  }

  async run(tx: Tx, works: readonly Work[]): Promise<Outcome<Recorded>[]> {
    const outcomes: Outcome<Recorded>[] = [];
    for (const turn of turnsOf(works, ({ draft }) => draft.kind, this.kinds)) {
      await settle(tx, turn[0]?.draft.kind ?? '', this.kinds, this.followers);
      outcomes.push(...(await this.turn(tx, turn)));
    }
    return outcomes;
  }

  private async turn(tx: Tx, works: readonly Work[]): Promise<Outcome<Recorded>[]> {
    const now = this.clock.now().toISOString();
    const turn = new LiveTurn(now, await readState(tx), () => this.ids.at(now));
    const answers = await this.load(tx, turn, works);
    const outcomes = works.map((work) => this.one(turn, work, answers));
    await this.write(tx, turn);
    await answers.write(tx, turn.now);
    return outcomes;
  }

  private async load(tx: Tx, turn: LiveTurn, works: readonly Work[]): Promise<Answers> {
    for (const { draft } of works) this.kinds.get(draft.kind)?.keys(draft, turn.keys);
    for (const follower of this.followers) await follower.prepare?.(tx, turn);
    for (const follower of this.followers) await follower.load(tx, turn);
    turn.setHeads(await readHeads(tx, turn.keys.of('stream')));
    return Answers.load(
      tx,
      works.flatMap((work) => work.idempotency ?? []),
    );
  }

  /** Pure memory: a refusal leaves the turn as it was. */
  private one(turn: LiveTurn, work: Work, answers: Answers): Outcome<Recorded> {
    try {
      const before = work.idempotency && answers.before(work.idempotency);
      if (before !== undefined) return { answer: JSON.parse(before) as Recorded };
      const recorded = this.decideAndSeal(turn, work.draft);
      if (work.idempotency) answers.remember(work.idempotency, JSON.stringify(recorded));
      return { answer: recorded };
    } catch (error) {
      if (error instanceof Problem) return { refusal: error };
      throw error;
    }
  }

  private decideAndSeal(turn: LiveTurn, draft: Draft): Recorded {
    if (Date.parse(draft.occurredAt) > Date.parse(turn.now) + AHEAD_MS) {
      throw new Problem('VALIDATION_FAILED', {}, [{ pointer: '/occurredAt', code: 'DATE_FUTURE' }]);
    }
    const kind = this.kinds.get(draft.kind);
    if (!kind) throw new Problem('KIND_UNKNOWN', { kind: draft.kind });
    const decision = kind.decide(draft, turn);
    if (decision.touches.length > MAX_TOUCHES) throw new Problem('TOUCHES_LIMIT', { max: MAX_TOUCHES });
    const sealed = this.seal(turn, draft, decision);
    turn.seal(sealed);
    const remarks = this.followers.flatMap((follower) => follower.apply(sealed.entry, turn));
    const { index, leafHash: leaf, recordedAt } = sealed.entry;
    return { index, leafHash: leaf, recordedAt, subject: decision.subject, remarks };
  }

  private seal(turn: LiveTurn, draft: Draft, decision: Decision): Sealed {
    const data = inOrder({ ...decision.data, by: draft.by });
    const { dataCommit, payload } = commit(data);
    const touches = turn.nextTouches(decision.touches);
    const refs = (decision.refs ?? []).map((index) => ({ index, leaf: turn.leafOf(index) }));
    const { kind, org, occurredAt } = draft;
    const envelope = envelopeText({
      v: 1,
      log: turn.state.origin,
      id: this.ids.at(turn.recordedAt),
      kind,
      org,
      occurredAt,
      recordedAt: turn.recordedAt,
      touches,
      nonce: this.ids.nonce(),
      dataCommit,
      refs,
    });
    const entry: Entry = {
      index: turn.size,
      leafHash: leafHash(envelope),
      kind,
      org,
      occurredAt,
      recordedAt: turn.recordedAt,
      touches,
      refs,
      data,
    };
    return { entry, envelope, payload };
  }

  private async write(tx: Tx, turn: LiveTurn): Promise<void> {
    const { sealed, state } = turn;
    if (sealed.length > 0) {
      const { tree, completed } = extend(
        readFrontier(state.size, state.edge),
        sealed.map(({ entry }) => entry.leafHash),
      );
      const entries = sealed.map(({ entry, envelope }) => ({ idx: entry.index, leaf_hash: entry.leafHash, envelope }));
      await tx.insert('ledger_entry', entries);
      await tx.insert(
        'ledger_payload',
        sealed.map(({ entry, payload }) => ({ idx: entry.index, payload })),
      );
      await tx.insert('ledger_stream', turn.newStreams);
      await tx.insert('ledger_touch', turn.touches);
      await tx.insert(
        'ledger_node',
        completed.map(({ level, index, hash }) => ({ level, idx: index, hash })),
      );
      const { origin } = state;
      const next = {
        origin,
        size: tree.size,
        root: rootOf(tree),
        edge: edgeText(tree),
        streams: turn.streamCount,
        recordedAt: turn.recordedAt,
      };
      await moveState(tx, state.size, next);
    }
    for (const follower of this.followers) await follower.write(tx, turn);
  }
}
