import { duesToExport, type LabelledDue } from '../../src/filing/due-list';
import { overdueFlags } from '../../src/filing/deadline-flags';
import type { DueRow } from '../../src/filing/due-row';
import {
  codeOf,
  DISMANTLER,
  dismantled,
  dispatched,
  type FilingWorld,
  received,
  RECYCLER,
  startFilingWorld,
  STRANGER,
} from '../support/filing-world';

const SCRAPPED = 'trace-dismantler-scrapped';
const OUTBOUND = 'trace-dismantler-outbound';
const INBOUND = 'trace-recycler-inbound';

describe('what must be told, and by when', () => {
  let world: FilingWorld;
  beforeEach(async () => {
    world = await startFilingWorld();
  });
  afterEach(async () => {
    await world.rebuildsToTheSame();
    await world.close();
  });

  it('a certificate of the old regime is due after 15 working days', async () => {
    await dismantled(world, 1, '2026-02-02');
    expect(await world.dues(SCRAPPED)).toMatchObject([
      {
        clock: 'CN-2018-35-13-A',
        trigger_on: '2026-02-02',
        due_state: 'due',
        due_on: '2026-02-28',
        grade: 'CONFIRMED',
        state: 'open',
      },
    ]);
  });

  it('the last day of the old regime still has its limit, the first of the new one has none', async () => {
    await dismantled(world, 1, '2026-03-31');
    await dismantled(world, 2, '2026-04-01');
    expect((await world.dues(SCRAPPED)).map(({ due_state, due_on, grade }) => ({ due_state, due_on, grade }))).toEqual([
      { due_state: 'due', due_on: '2026-04-22', grade: 'CONFIRMED' },
      { due_state: 'unknown-rule', due_on: null, grade: 'NOT FOUND' },
    ]);
  });

  it('a hand-over makes a duty for each battery, and a receipt one for each that was taken in', async () => {
    for (const n of [1, 2, 3]) await dismantled(world, n, '2026-05-06');
    await dispatched(world, 'JJ-1', '2026-05-10', [codeOf(1), codeOf(2), codeOf(3)]);
    expect(lapses(await world.dues(OUTBOUND))).toEqual([0, 0, 0]);
    await received(world, 'JJ-1', '2026-05-11', {
      [codeOf(1)]: 'accepted',
      [codeOf(2)]: 'refused',
      [codeOf(3)]: 'missing',
    });
    expect(lapses(await world.dues(OUTBOUND)).sort()).toEqual([0, 1, 1]);
    expect(await world.dues(INBOUND)).toMatchObject([
      { clock: 'CN-2026-73-24-7-IN', due_on: '2026-06-10', due_state: 'due', enterprise: RECYCLER, grade: 'CONFIRMED' },
    ]);
  });

  it('a due date beyond the last calendar is shown with its year not covered', async () => {
    await dismantled(world, 1, '2026-05-06');
    await dispatched(world, 'JJ-1', '2026-11-20', [codeOf(1)]);
    world.clock.set(new Date('2026-12-20T02:00:00.000Z'));
    await received(world, 'JJ-1', '2026-12-15', { [codeOf(1)]: 'accepted' });
    expect(await world.dues(INBOUND)).toMatchObject([{ due_state: 'calendar-missing', due_on: '2027-01-14' }]);
  });

  it('a voided dispatch is not told any more', async () => {
    await dismantled(world, 1, '2026-05-06');
    const { index } = await dispatched(world, 'JJ-1', '2026-05-10', [codeOf(1)]);
    await world.did(DISMANTLER, 'entry.voided', '2026-05-12', { index, reason: '重复录入' });
    expect(lapses(await world.dues(OUTBOUND))).toEqual([1]);
  });

  it('a treatment is a hint only, since the dispatch of its product is not recorded', async () => {
    await dismantled(world, 1, '2026-05-06');
    await dispatched(world, 'JJ-1', '2026-05-10', [codeOf(1)]);
    await received(world, 'JJ-1', '2026-05-11', { [codeOf(1)]: 'accepted' });
    await world.did(RECYCLER, 'battery.recycled', '2026-05-20', {
      inputs: [codeOf(1)],
      process: '湿法',
      outputs: [{ material: '硫酸镍', massGrams: 90_000 }],
    });
    expect(await world.dues('trace-recycler-output')).toMatchObject([
      { clock: 'CN-2026-73-24-7-OUT', due_on: '2026-06-19', grade: 'INFERRED', start_inferred: 1 },
    ]);
    const flags = await overdueFlags(world.db.reader, asked());
    expect(flags.map(({ rule, severity, grade, state }) => ({ rule, severity, grade, state }))).toEqual([
      { rule: 'RB-07', severity: 'MEDIUM', grade: 'INFERRED', state: 'open' },
      { rule: 'RB-06', severity: 'HIGH', grade: 'CONFIRMED', state: 'open' },
    ]);
  });

  it('a hand-over of two batteries that nobody told of is one flag, and pages go on after it', async () => {
    for (const n of [1, 2]) await dismantled(world, n, '2026-02-02');
    const { index } = await dispatched(world, 'JJ-1', '2026-02-03', [codeOf(1), codeOf(2)]);
    const [first, ...rest] = await overdueFlags(world.db.reader, asked());
    expect(first).toMatchObject({ rule: 'RB-05a', index, enterprise: DISMANTLER, params: { count: 2, unmet: 2 } });
    expect(rest).toHaveLength(2);
    const before = { index, rule: 'RB-05a', enterprise: DISMANTLER, asOf: index };
    expect(await overdueFlags(world.db.reader, { ...asked(), before })).toEqual(rest);
    expect(await overdueFlags(world.db.reader, { ...asked(), subject: 'JJ-1' })).toEqual([first]);
    expect(await overdueFlags(world.db.reader, { ...asked(), subject: codeOf(2) })).toMatchObject([
      { index, params: { count: 1 } },
    ]);
    expect(await overdueFlags(world.db.reader, { ...asked(), severity: 'LOW' })).toEqual([]);
    expect(
      await overdueFlags(world.db.reader, { ...asked(), sight: { kind: 'district', district: '371526' } }),
    ).toEqual([]);
    expect(await overdueFlags(world.db.reader, { ...asked(), sight: { kind: 'envelopes' } })).toEqual([]);
  });

  it('what was refused at receipt is no longer owed, however late', async () => {
    await dismantled(world, 1, '2026-05-06');
    await dismantled(world, 2, '2026-05-06');
    const { index } = await dispatched(world, 'JJ-1', '2026-05-07', [codeOf(1), codeOf(2)]);
    await received(world, 'JJ-1', '2026-05-08', { [codeOf(1)]: 'accepted', [codeOf(2)]: 'refused' });
    const query = { enterprise: DISMANTLER, profile: OUTBOUND, from: '2026-05-01', to: '2026-05-31', again: true };
    const owed: LabelledDue[] = [];
    for await (const page of duesToExport(world.db.reader, query)) owed.push(...page);
    expect(owed.map(({ label, trigger_idx }) => ({ label, trigger_idx }))).toEqual([
      { label: codeOf(1), trigger_idx: index },
    ]);
  });

  it('an overdue hand-over that was refused gives no flag any more', async () => {
    await dismantled(world, 1, '2026-03-02');
    await dispatched(world, 'JJ-1', '2026-03-03', [codeOf(1)]);
    const flags = () => overdueFlags(world.db.reader, { ...asked(), subject: codeOf(1) });
    expect(await flags()).toHaveLength(1);
    await received(world, 'JJ-1', '2026-03-08', { [codeOf(1)]: 'refused' });
    expect(await flags()).toEqual([]);
  });

  it('refuses an export by an unknown profile, and of somebody else’s duty', async () => {
    await dismantled(world, 1, '2026-02-02');
    const [due] = (await world.dues(SCRAPPED)) as [DueRow];
    const data = { batch: 'b', version: '1', from: '2026-01-01', to: '2026-12-31', rows: [rowOf(due, 1)] };
    const attempt = (org: typeof DISMANTLER, profile: string) =>
      world.did(org, 'filing.exported', '2026-11-23', { ...data, profile });
    await expect(attempt(DISMANTLER, 'nonsense')).rejects.toMatchObject({ code: 'PROFILE_UNKNOWN' });
    await expect(attempt(STRANGER, SCRAPPED)).rejects.toMatchObject({ code: 'ROW_UNKNOWN' });
  });
});

describe('a scrapped vehicle that was exported', () => {
  const batch = '01900000-0000-7000-8000-000000000001';
  let due: DueRow;
  let world: FilingWorld;
  beforeEach(async () => {
    world = await startFilingWorld('2026-02-25');
    await dismantled(world, 1, '2026-02-02');
    [due] = (await world.dues(SCRAPPED)) as [DueRow];
    await exported(world, batch, [due]);
  });
  afterEach(async () => {
    await world.rebuildsToTheSame();
    await world.close();
  });

  it('waits for an answer, is met by an accepted one and by nothing else', async () => {
    expect(await state(world)).toMatchObject({ state: 'exported', batch, row_no: 1, accepted_on: null });
    await answered(world, batch, 'rejected', '2026-02-25');
    expect(await state(world)).toMatchObject({ state: 'rejected', answered_on: '2026-02-25', accepted_on: null });
    world.clock.set(new Date('2026-03-05T02:00:00.000Z'));
    await answered(world, batch, 'accepted', '2026-03-04');
    expect(await state(world)).toMatchObject({ state: 'met', accepted_on: '2026-03-04' });
  });

  it('is overdue the day after its date, and late for good when it was accepted after it', async () => {
    const on = (today: string) => overdueFlags(world.db.reader, asked(today));
    expect(await on('2026-02-28')).toEqual([]);
    expect(await on('2026-03-01')).toMatchObject([
      { rule: 'RB-05a', state: 'open', index: due.trigger_idx, asOfIndex: due.trigger_idx },
    ]);
    world.clock.set(new Date('2026-03-05T02:00:00.000Z'));
    await answered(world, batch, 'accepted', '2026-03-01');
    expect(await on('2026-11-23')).toMatchObject([{ rule: 'RB-05a', state: 'late', severity: 'HIGH' }]);
  });

  it('gives no flag when it was accepted on its last day', async () => {
    world.clock.set(new Date('2026-03-05T02:00:00.000Z'));
    await answered(world, batch, 'accepted', '2026-02-28');
    expect(await overdueFlags(world.db.reader, asked())).toEqual([]);
  });

  it('has to be told again when a further pack comes out of the vehicle', async () => {
    await answered(world, batch, 'accepted', '2026-02-25');
    const vin = 'LFWADRJF010000001';
    const pack = {
      vin,
      batteryCode: codeOf(9),
      level: 'pack',
      batteryType: 'B',
      massGrams: 1_000,
      safety: 'pass',
      operator: 'x',
    };
    await world.did(DISMANTLER, 'battery.removed', '2026-02-24', pack);
    expect(await state(world)).toMatchObject({ state: 'met', changed: 1, accepted_on: '2026-02-25' });
  });

  it.each([
    ['somebody else', { org: STRANGER }, 'BATCH_UNKNOWN'],
    ['an unknown batch', { name: 'none' }, 'BATCH_UNKNOWN'],
    ['a row that was not exported', { row: 2 }, 'ROW_UNKNOWN'],
    ['tomorrow', { answeredOn: '2026-02-26' }, 'VALIDATION_FAILED'],
    ['the day before the export', { answeredOn: '2026-02-24' }, 'VALIDATION_FAILED'],
  ])('refuses an answer by, to or of %s', async (_what, changes, code) => {
    const before = await world.books();
    const { org, name, row, answeredOn } = {
      org: DISMANTLER,
      name: batch,
      row: 1,
      answeredOn: '2026-02-25',
      ...changes,
    };
    const data = { batch: name, rows: [{ row, result: 'accepted', answeredOn }] };
    await expect(world.did(org, 'filing.answered', '2026-02-25', data)).rejects.toMatchObject({ code });
    expect(await world.books()).toBe(before);
  });

  it('has to be told again when the certificate is corrected', async () => {
    const [certified] = await world.dues(SCRAPPED);
    const data = { index: certified?.trigger_idx ?? -1, reason: '日期录错', changes: { scrapDate: '2026-02-01' } };
    await world.did(DISMANTLER, 'entry.corrected', '2026-02-25', data);
    expect(await state(world)).toMatchObject({ state: 'exported', changed: 1, lapsed: 0 });
    await exported(world, '01900000-0000-7000-8000-000000000004', [due]);
    expect(await state(world)).toMatchObject({ changed: 0 });
  });

  it('is not met any more when a newer answer takes the acceptance back', async () => {
    await answered(world, batch, 'accepted', '2026-02-25');
    await answered(world, batch, 'rejected', '2026-02-25');
    expect(await state(world)).toMatchObject({ state: 'rejected', accepted_on: null, accepted_batch: null });
  });

  it('is met only when each of its rows is accepted, and stays met when it is exported again', async () => {
    const second = '01900000-0000-7000-8000-000000000002';
    await exported(world, second, [due, due]);
    await answered(world, second, 'accepted', '2026-02-25');
    expect(await state(world)).toMatchObject({ state: 'exported', batch: second, accepted_on: null });
    await answered(world, second, 'accepted', '2026-02-25', 2);
    expect(await state(world)).toMatchObject({ state: 'met', accepted_on: '2026-02-25' });
    await exported(world, '01900000-0000-7000-8000-000000000003', [due]);
    expect(await state(world)).toMatchObject({ state: 'exported', accepted_on: '2026-02-25' });
    expect(await overdueFlags(world.db.reader, asked())).toEqual([]);
  });

  it('does not stand in the way of custody: the pack goes on as before', async () => {
    await dispatched(world, 'JJ-1', '2026-02-10', [codeOf(1)]);
    expect(await world.dues(OUTBOUND)).toHaveLength(1);
  });
});

function asked(today = '2026-11-23') {
  return { sight: { kind: 'district', district: '371500' }, history: false, limit: 100, today } as const;
}

function lapses(dues: readonly DueRow[]): number[] {
  return dues.map((due) => due.lapsed);
}

async function state(world: FilingWorld): Promise<DueRow | undefined> {
  return (await world.dues(SCRAPPED))[0];
}

function rowOf(due: DueRow, row: number) {
  return { row, due: due.id, streams: [due.subject_id], values: { vin: 'x' } };
}

function exported(world: FilingWorld, batch: string, dues: readonly DueRow[]) {
  const rows = dues.map((due, i) => rowOf(due, i + 1));
  const data = { batch, profile: SCRAPPED, version: '1', from: '2026-01-01', to: '2026-12-31', rows };
  return world.did(DISMANTLER, 'filing.exported', '2026-02-25', data);
}

function answered(world: FilingWorld, batch: string, result: string, answeredOn: string, row = 1) {
  return world.did(DISMANTLER, 'filing.answered', answeredOn, { batch, rows: [{ row, result, answeredOn }] });
}
