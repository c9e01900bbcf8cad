import { DEADLINE_RULES } from '../../src/compliance/rules/deadline-rules';
import { RULES } from '../../src/compliance/rules';
import { shanghaiDate } from '../../src/kernel/dates';
import { checkLedger, idle } from '../support/check-ledger';
import type { Api } from '../support/service';
import { SCENARIOS } from '.';
import { type Played, play, type StepAnswer } from './play';
import { type ExpectedFlag, isEvent, isExport, isStatus, type Scenario, type Step } from './scenario';

describe.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
  it(scenario.title.en, async () => {
    const played = await play(scenario);
    try {
      expect(played.answers.map(outcomeOf)).toEqual(scenario.steps.map(expectedOutcome));
      await idle(played.test);
      const bureau = await played.as('bureau');
      await expectFlags(scenario, played, bureau);
      if (scenario.history) await expectHistory(scenario, played, bureau);
      for (const battery of scenario.batteriesInTheEnd ?? []) await expectBattery(battery, played, bureau);
      for (const timeline of scenario.timelinesInTheEnd ?? []) await expectTimeline(timeline, played);
      await checkLedger(played.test, await played.as('registrar'));
    } finally {
      await played.close();
    }
  });
});

interface Flag {
  readonly rule: string;
  readonly enterprise: string;
  readonly index: number;
  readonly asOfIndex: number;
  readonly occurredAt: string;
  readonly severity: string;
  readonly grade: string;
  readonly basis: string;
  readonly reason: string;
  readonly state: string;
}

/** What is compared of an answer: its status, and what the expectation of the step speaks of. */
function outcomeOf({ status, body }: StepAnswer): object {
  if (status >= 300) return { status, code: body['code'] };
  if (typeof body['state'] === 'string') return { status, state: body['state'] };
  if (typeof body['batch'] === 'string') return { status, rows: body['rows'] };
  const remarks = body['remarks'] as readonly { readonly rule: string }[] | undefined;
  return remarks === undefined ? { status } : { status, flags: remarks.map((remark) => remark.rule).sort() };
}

function expectedOutcome(step: Step): object {
  if (isStatus(step) || isExport(step)) return { status: 201, ...step.expect };
  if (!isEvent(step)) return { status: 201 };
  return 'flags' in step.expect ? { status: 201, flags: [...step.expect.flags].sort() } : step.expect;
}

const JUDGED = new Map([...RULES, ...DEADLINE_RULES].map((rule) => [rule.code, rule]));

const HINT = { grade: 'INFERRED', severity: 'MEDIUM' };

async function expectFlags({ flagsInTheEnd }: Scenario, played: Played, bureau: Api): Promise<void> {
  const found = [...(await flagsOf(bureau, '')), ...(await flagsOf(bureau, '&state=cleared'))];
  const expected = flagsInTheEnd.map((flag) => lineOf({ ...graded(flag), enterprise: played.usccOf(flag.enterprise) }));
  expect(found.map((flag) => lineOf({ ...flag, on: shanghaiDate(flag.occurredAt) })).sort()).toEqual(expected.sort());
  for (const { rule, basis, reason } of found) {
    expect(basis).not.toBe('');
    expect(basis).toBe(JUDGED.get(rule)?.basis);
    expect(reason).toMatch(/^[^{}]+$/);
  }
}

async function flagsOf(bureau: Api, query: string): Promise<Flag[]> {
  const { body } = await bureau.get<{ items: Flag[]; next: string | null }>(`/flags?limit=1000${query}`);
  expect(body.next).toBeNull();
  return body.items;
}

function lineOf({ rule, enterprise, on, state = 'open', grade = '', severity = '' }: FlagLine): string {
  return [on, rule, enterprise, state, grade, severity].join(' ').trim();
}

interface FlagLine {
  readonly rule: string;
  readonly enterprise: string;
  readonly on: string;
  readonly state?: string;
  readonly grade?: string;
  readonly severity?: string;
}

/** A flag with the grade and the severity of its rule. */
function graded({ isHint, ...flag }: ExpectedFlag): FlagLine {
  const { grade, severity } = isHint === true ? HINT : (JUDGED.get(flag.rule) ?? HINT);
  return { ...flag, grade, severity };
}

async function expectHistory({ history = [] }: Scenario, played: Played, bureau: Api): Promise<void> {
  const found = await flagsOf(bureau, '&history=true');
  const places = found.map(
    (flag) =>
      `${lineOf({ ...flag, on: shanghaiDate(flag.occurredAt) })} ${String(flag.index)}@${String(flag.asOfIndex)}`,
  );
  const expected = history.map(({ entry, asOf, ...flag }) => {
    const line = lineOf({ ...graded(flag), enterprise: played.usccOf(flag.enterprise) });
    return `${line} ${String(played.indexOf(entry))}@${String(played.indexOf(asOf))}`;
  });
  expect(places.sort()).toEqual(expected.sort());
}

async function expectBattery(
  expected: NonNullable<Scenario['batteriesInTheEnd']>[number],
  played: Played,
  bureau: Api,
): Promise<void> {
  const { battery, state, holder, massGrams } = expected;
  const { body } = await bureau.get(`/batteries/${battery}`);
  expect(body).toMatchObject({
    stateCode: state,
    holder: { uscc: played.usccOf(holder) },
    ...(massGrams === undefined ? {} : { massGrams }),
  });
}

async function expectTimeline(
  { battery, askedBy, kinds }: NonNullable<Scenario['timelinesInTheEnd']>[number],
  played: Played,
): Promise<void> {
  const path = `/batteries/${battery}/timeline`;
  const { status, body } = await (await played.as(askedBy)).get<{ items?: { kind: string }[] }>(path);
  expect([askedBy, status, body.items?.map((item) => item.kind) ?? []]).toEqual([
    askedBy,
    kinds.length > 0 ? 200 : 404,
    kinds,
  ]);
}
