import type { Actor } from '../accounts/actor';
import type { Database } from '../database/database';
import type { Uscc } from '../identifiers/uscc';
import { SettableClock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { BUREAU, CAST, OPERATOR } from './cast';
import { type Doors, openDoors, personOf, registryBody } from './doors';
import type { By, Step, Told } from './step';
import { recordingDay, type Story } from './story';

/** A step that the story told and the ledger would not take: a bug of the story. */
export class StoryRefused extends Error {}

export type Progress = (told: number, of: number) => void;

interface Answer {
  readonly index: number;
  readonly label: string;
  readonly rows: number;
  readonly batch: string | undefined;
}

/**
 * Tells the story through the doors that people use, on its own clock, one sitting a day. Each step has an idempotency
 * key, so a story that was interrupted goes on where it stopped, and one told twice records nothing twice.
 * @throws StoryRefused
 */
export async function tell(story: Story, database: Database, progress: Progress = () => undefined): Promise<void> {
  const clock = new SettableClock(story.days.sitting(0));
  const teller = new Teller(story, database, clock);
  await teller.begin();
  for (const [i, step] of story.steps.entries()) {
    await teller.tell(step);
    if (i % 100 === 0) progress(i, story.steps.length);
  }
  await teller.settle();
  progress(story.steps.length, story.steps.length);
}

class Teller implements Told {
  private readonly doors: Doors;
  private readonly answers = new Map<string, Answer>();
  private readonly papers = new Map<string, string>();
  private waiting = new Map<string, Promise<Answer>>();
  private door = '';
  private day = -1;

  constructor(
    private readonly story: Story,
    private readonly database: Database,
    private readonly clock: SettableClock,
  ) {
    this.doors = openDoors(database, clock, OPERATOR.uscc);
  }

  /** The first entry says by which rules the others are judged. */
  async begin(): Promise<void> {
    await this.doors.adoptRules();
  }

  /** Steps of one day and one door wait together and share a transaction; what looks back waits for what it looks at. */
  async tell(step: Step): Promise<void> {
    const day = recordingDay(step);
    const isLookingBack =
      step.door === 'export' || step.act.kind.startsWith('entry.') || step.needs.some((key) => this.waiting.has(key));
    if (day !== this.day || step.door !== this.door || isLookingBack) await this.settle();
    if (day !== this.day) this.clock.set(this.story.days.sitting(day));
    [this.day, this.door] = [day, step.door];
    if (step.door === 'paper-status') await this.findPaper(step.needs);
    const answer = this.through(step).catch((error: unknown) => refused(step, error));
    this.waiting.set(step.key, answer);
    if (step.act.kind.startsWith('entry.')) await this.settle();
  }

  async settle(): Promise<void> {
    const { waiting } = this;
    this.waiting = new Map();
    const settled = await Promise.allSettled(waiting.values());
    for (const [i, key] of [...waiting.keys()].entries()) {
      const one = settled[i];
      if (one?.status === 'rejected') throw one.reason;
      if (one) this.answers.set(key, one.value);
    }
  }

  label(key: string): string {
    return this.answer(key).label;
  }

  index(key: string): number {
    return this.answer(key).index;
  }

  paper(key: string): string {
    return this.papers.get(key) ?? '';
  }

  date(day: number): string {
    return this.story.days.date(day);
  }

  private answer(key: string): Answer {
    const answer = this.answers.get(key);
    if (!answer) throw new StoryRefused(`${key} is not told yet`);
    return answer;
  }

  private through(step: Step): Promise<Answer> {
    const { act, by, door } = step;
    const actor = actorOf(by);
    const key = `demo-${step.key}`;
    const data = given(act.data(this));
    if (door === 'event') return this.event(step, data, { actor, key });
    if (door === 'export') return this.export(data, { actor, key });
    if (door === 'answer') return this.respond(data, { actor, key });
    const body = registryBody(act.kind, data, this.clock);
    return this.doors.registry
      .record(actor, act.kind, body, key)
      .then(({ index, subject }) => ({ ...NOTHING, index, label: subject.label }));
  }

  private async event({ at, act }: Step, data: object, { actor, key }: Sent): Promise<Answer> {
    const body = { kind: act.kind, occurredAt: this.story.days.instant(at).toISOString(), data };
    const { index, subject } = await this.doors.events.one(body, { actor, language: 'zh', idempotencyKey: key });
    return { ...NOTHING, index, label: subject.label };
  }

  private async export(data: Record<string, unknown>, { actor, key }: Sent): Promise<Answer> {
    const asked = { profile: String(data['profile']), from: String(data['from']), to: String(data['to']) };
    const { batch, rows, index } = await this.doors.exporting.export(actor, asked, key);
    return { index: index ?? -1, label: '', rows, batch: batch ?? undefined };
  }

  /** The platform takes most rows and sends some back. */
  private async respond(data: Record<string, unknown>, { actor, key }: Sent): Promise<Answer> {
    const { batch, rows, index: made } = this.answer(String(data['of']));
    if (batch === undefined) return NOTHING;
    const answeredOn = String(data['answeredOn']);
    const results = Array.from({ length: rows }, (_none, i) => ({
      row: i + 1,
      answeredOn,
      ...(data['isSentBack'] === true || (made + i) % 9 === 4 ? SENT_BACK : { result: 'accepted' }),
    }));
    const { index } = await this.doors.answering.answer(actor, batch, { rows: results }, key);
    return { ...NOTHING, index };
  }

  private async findPaper(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const row = await this.database.reader.first<{ id: string }>('SELECT id FROM paper_book WHERE idx = ?', [
        this.index(key),
      ]);
      this.papers.set(key, row?.id ?? '');
    }
  }
}

interface Sent {
  readonly actor: Actor;
  readonly key: string;
}

const NOTHING: Answer = { index: -1, label: '', rows: 0, batch: undefined };
const SENT_BACK = { result: 'rejected', reason: '示例：上游企业尚未上报' } as const;

function actorOf(by: By): Actor {
  if (by === 'bureau') return personOf('officer', BUREAU.uscc, ['officer']);
  if (by === 'operator') return personOf('operator', OPERATOR.uscc, ['administrator']);
  const uscc: Uscc = CAST[by].uscc;
  return personOf(`${by}-clerk`, uscc, ['clerk', 'manager']);
}

/** Members that are undefined were not given. */
function given(data: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

function refused(step: Step, error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  const why = `${error.code} ${JSON.stringify(error.params)} ${JSON.stringify(error.faults)}`;
  throw new StoryRefused(`${step.key} (${step.act.kind}, ${step.by}): ${why}`);
}
