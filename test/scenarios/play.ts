import { SettableClock } from '../../src/kernel/clock';
import { type Api, apiFor, startTestService, type TestService } from '../support/service';
import {
  type AnswerStep,
  type EventStep,
  type ExportStep,
  isEvent,
  isExport,
  isPaper,
  isStatus,
  type Member,
  type NewPaper,
  type PaperStep,
  type Scenario,
  type StatusStep,
  type Step,
} from './scenario';

/** What a step was answered. */
export interface StepAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A scenario that has been played to its end; the clock stands on its last day. */
export interface Played {
  readonly test: TestService;
  /** One for each step, in order. */
  readonly answers: readonly StepAnswer[];
  /** Index of the entry that the step with this key recorded. */
  indexOf(key: string): number;
  usccOf(key: string): string;
  /** A member's manager, the bureau's officer (`bureau`) or an administrator (`registrar`), signed in on the last day. */
  as(key: string): Promise<Api>;
  close(): Promise<void>;
}

/** Makes a service of its own, registers the cast with its papers, and takes every step through the HTTP door. */
export async function play(scenario: Scenario): Promise<Played> {
  const stage = await Stage.set(scenario);
  try {
    const answers: StepAnswer[] = [];
    for (const step of scenario.steps) answers.push(await stage.take(step));
    stage.clock.set(instant(`${scenario.today} 18:00`));
    return {
      test: stage.test,
      answers,
      indexOf: (key) => stage.indexOf(key),
      usccOf: (key) => stage.member(key).uscc,
      as: (key) => stage.as(key),
      close: () => stage.test.close(),
    };
  } catch (error) {
    await stage.test.close();
    throw error;
  }
}

/** `YYYY-MM-DD HH:mm` in Asia/Shanghai as ISO 8601 with its offset. */
export function withOffset(at: string): string {
  return `${at.replace(' ', 'T')}:00+08:00`;
}

function instant(at: string): Date {
  return new Date(withOffset(at));
}

const PASSWORD = 'scenario-2026';

/** A person signs in again when the story has gone on for so long: less than a session lasts. */
const SIGN_IN_AGAIN_MS = 600 * 3_600_000;

class Stage {
  private readonly apis = new Map<string, { readonly api: Api; readonly since: number }>();
  private readonly people = new Set<string>();
  private readonly papers = new Map<string, { readonly id: string; readonly uscc: string }>();
  private readonly entries = new Map<string, number>();
  private readonly batches = new Map<string, string>();

  private constructor(
    readonly test: TestService,
    readonly clock: SettableClock,
    private readonly cast: readonly Member[],
  ) {}

  static async set({ cast, steps }: Scenario): Promise<Stage> {
    const first = steps[0]?.at ?? '';
    const clock = new SettableClock(instant(`${first.slice(0, 10)} 08:00`));
    const test = await startTestService({ clock, env: { SESSION_HOURS: '720', CHECKPOINT_SECONDS: '3600' } });
    const stage = new Stage(test, clock, cast);
    await stage.addPerson('registrar', { roles: ['administrator'] });
    await stage.addPerson('bureau', { roles: ['officer'], district: '371500' });
    for (const member of cast) if (member.isStranger !== true) await stage.enrol(member);
    return stage;
  }

  async take(step: Step): Promise<StepAnswer> {
    this.clock.set(instant(isEvent(step) ? (step.recordedAt ?? step.at) : step.at));
    const answer = await this.answerTo(step);
    if (step.key !== undefined && typeof answer.body['index'] === 'number')
      this.entries.set(step.key, answer.body['index']);
    return answer;
  }

  indexOf(key: string): number {
    const index = this.entries.get(key);
    if (index === undefined) throw new Error(`no step "${key}" has been recorded`);
    return index;
  }

  member(key: string): Member {
    const member = this.cast.find((one) => one.key === key);
    if (!member) throw new Error(`nobody in the cast is "${key}"`);
    return member;
  }

  async as(key: string): Promise<Api> {
    const now = this.clock.now().getTime();
    const known = this.apis.get(key);
    if (known && now - known.since < SIGN_IN_AGAIN_MS) return known.api;
    if (!this.people.has(key))
      await this.addPerson(key, { roles: ['clerk', 'manager'], enterprise: this.member(key).uscc });
    const { status, body } = await this.test.anybody.post<{ token: string }>('/auth/login', {
      username: key,
      password: PASSWORD,
    });
    if (status >= 300) throw new Error(`"${key}" cannot sign in: ${JSON.stringify(body)}`);
    const api = apiFor(this.test.service.url, body.token);
    this.apis.set(key, { api, since: now });
    return api;
  }

  private async addPerson(username: string, who: object): Promise<void> {
    const maker = this.people.has('registrar') ? await this.as('registrar') : this.test.admin;
    mustBeCreated(await maker.post('/users', { username, password: PASSWORD, ...who }), `person "${username}"`);
    this.people.add(username);
  }

  private async enrol(member: Member): Promise<void> {
    const { uscc, name, roles, districtCode, branchOf } = member;
    const parent = branchOf === undefined ? {} : { branchOf: this.member(branchOf).uscc };
    const registrar = await this.as('registrar');
    mustBeCreated(
      await registrar.post('/enterprises', { uscc, name: name.zh, roles, districtCode, ...parent }),
      name.zh,
    );
    for (const { isVerified, ...paper } of member.papers) {
      mustBeCreated(await this.record(registrar, member, paper), paper.number);
      const status = { status: 'verified', from: paper.validFrom, reason: '核对原件' };
      if (isVerified) mustBeCreated(await this.setStatus(this.paper(paper.key ?? paper.number), status), paper.number);
    }
  }

  private answerTo(step: Step): Promise<StepAnswer> {
    if (isEvent(step)) return this.tell(step);
    if (isPaper(step)) return this.recordOwn(step);
    if (isStatus(step)) return this.supervise(step);
    return isExport(step) ? this.export(step) : this.passOn(step);
  }

  private async tell({ by, kind, at, data, mends }: EventStep): Promise<StepAnswer> {
    const mended = mends === undefined ? {} : { index: this.indexOf(mends) };
    return (await this.as(by)).post('/events', { kind, occurredAt: withOffset(at), data: { ...data, ...mended } });
  }

  private async recordOwn({ by, paper }: PaperStep): Promise<StepAnswer> {
    return this.record(await this.as(by), this.member(by), paper);
  }

  private supervise({ of, status, from, reason }: StatusStep): Promise<StepAnswer> {
    return this.setStatus(this.paper(of), { status, from, reason });
  }

  private async export({ key, by, exports }: ExportStep): Promise<StepAnswer> {
    const answer = await (await this.as(by)).post('/filings/export', exports);
    this.batches.set(key, String(answer.body['batch']));
    return answer;
  }

  private async passOn({ by, answers, rows }: AnswerStep): Promise<StepAnswer> {
    return (await this.as(by)).post(`/filings/${this.batches.get(answers) ?? ''}/results`, { rows });
  }

  private async record(api: Api, { uscc }: Member, { key, ...paper }: NewPaper): Promise<StepAnswer> {
    const answer = await api.post(`/enterprises/${uscc}/qualifications`, paper);
    this.papers.set(key ?? paper.number, { id: String(answer.body['id']), uscc });
    return answer;
  }

  private async setStatus(
    { id, uscc }: { readonly id: string; readonly uscc: string },
    body: object,
  ): Promise<StepAnswer> {
    return (await this.as('bureau')).post(`/enterprises/${uscc}/qualifications/${id}/status`, body);
  }

  private paper(key: string): { readonly id: string; readonly uscc: string } {
    const paper = this.papers.get(key);
    if (!paper) throw new Error(`no paper is called "${key}"`);
    return paper;
  }
}

function mustBeCreated(answer: StepAnswer, what: string): void {
  if (answer.status !== 201) throw new Error(`${what} was not recorded: ${JSON.stringify(answer.body)}`);
}
