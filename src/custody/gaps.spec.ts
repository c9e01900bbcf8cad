import type { CanonicalObject } from '../kernel/canonical';
import { type ChainStep, gapsOf } from './gaps';

/** A step of the battery as its reader sees it in full; `index` is its place in the chain unless told otherwise. */
function step(kind: string, data: CanonicalObject = {}, more: Partial<ChainStep> = {}): Omit<ChainStep, 'index'> {
  return { kind, about: 'battery', data, withheld: [], correctedBy: [], voidedBy: null, ...more };
}

function chainOf(...steps: readonly Omit<ChainStep, 'index'>[]): ChainStep[] {
  return steps.map((one, index) => ({ index, ...one }));
}

function codesOf(steps: readonly ChainStep[], seenUntil: number | null = null): (string | number | null)[][] {
  return gapsOf({ steps, seenUntil }, 'zh').map(({ code, after, before }) => [code, after, before]);
}

const sheet = { consignmentNo: '示例-1' };
const received = step('vehicle.received', { vin: '示例' }, { about: 'vehicle' });
const removed = step('battery.removed', { batteryCode: '示例码' });
const stored = step('battery.stored', { site: '示例库' });
const dispatched = step('consignment.dispatched', sheet);
const pickedUp = step('consignment.pickedUp', sheet);
const receipt = (result: string): Omit<ChainStep, 'index'> =>
  step('consignment.received', { ...sheet, items: [{ batteryCode: '示例码', result }] });
const returned = step('consignment.returned', sheet);
const collected = (data: CanonicalObject, more: Partial<ChainStep> = {}): Omit<ChainStep, 'index'> =>
  step('battery.collected', { batteryCode: '示例码', ...data }, more);

describe('a chain in which every step is recorded', () => {
  it('has no gap', () => {
    expect(codesOf(chainOf(received, removed, stored, dispatched, pickedUp, receipt('accepted')))).toEqual([]);
    expect(codesOf(chainOf(collected({ sourceName: '示例个人' })))).toEqual([]);
    expect(codesOf([])).toEqual([]);
  });
});

describe('where a battery came from', () => {
  it('is not recorded when it was collected without a source', () => {
    expect(codesOf(chainOf(collected({})))).toEqual([['ORIGIN_SOURCE_UNKNOWN', null, 0]]);
    expect(codesOf(chainOf(collected({ sourceUscc: '示例' })))).toEqual([]);
  });

  it('is not said to be missing by a reader from whom the source is withheld', () => {
    expect(codesOf(chainOf(collected({}, { withheld: ['sourceName'] })))).toEqual([['FIELDS_WITHHELD', null, null]]);
  });

  it('is known once a correction told it', () => {
    const corrected = step('entry.corrected', { index: 0, changes: { sourceUscc: '示例' } });
    expect(codesOf(chainOf(collected({}, { correctedBy: [1] }), corrected))).toEqual([['ENTRY_CORRECTED', 0, 1]]);
  });

  it('may stand in a correction that the reader is not shown', () => {
    const hidden = step('entry.corrected', { index: 0 }, { withheld: ['changes', 'reason'] });
    const codes = codesOf(chainOf(collected({}, { correctedBy: [1] }), hidden)).map(([code]) => code);
    expect(codes).not.toContain('ORIGIN_SOURCE_UNKNOWN');
  });
});

describe('the code of a battery', () => {
  it.each([
    ['missing', '缺失', 'missing'],
    ['damaged', '污损', 'damaged'],
    ['non-standard', '非国标', 'not of the national standard'],
  ])('that is %s is a gap with no end', (codeStatus, zh, en) => {
    const steps = chainOf(step('battery.removed', { codeStatus }));
    expect(codesOf(steps)).toEqual([['CODE_MISSING', 0, null]]);
    expect(gapsOf({ steps, seenUntil: null }, 'zh')[0]?.text).toContain(`编码${zh}`);
    expect(gapsOf({ steps, seenUntil: null }, 'en')[0]?.text).toContain(`code ${en}`);
  });

  it('that was found later is told as such', () => {
    const steps = chainOf(step('battery.removed', { codeStatus: 'missing' }), stored, step('battery.codeAssigned'));
    expect(codesOf(steps)).toEqual([['CODE_FOUND_LATER', 0, 2]]);
  });
});

describe('storage', () => {
  it('between the origin and the first dispatch is missing when nobody recorded it', () => {
    expect(codesOf(chainOf(removed, dispatched, pickedUp))).toEqual([['NOT_STORED_BEFORE_DISPATCH', 0, 1]]);
    expect(codesOf(chainOf(removed, dispatched, pickedUp, receipt('accepted'), stored))).toEqual([
      ['NOT_STORED_BEFORE_DISPATCH', 0, 1],
    ]);
  });

  it('is not looked for before a battery is sent, nor again after a receipt', () => {
    expect(codesOf(chainOf(removed))).toEqual([]);
    const second = step('consignment.dispatched', { consignmentNo: '示例-2' });
    expect(codesOf(chainOf(removed, stored, dispatched, pickedUp, receipt('accepted'), second))).toEqual([]);
  });

  it('does not count where its entry was voided', () => {
    const voided = step('entry.voided', { index: 1 });
    expect(codesOf(chainOf(removed, { ...stored, voidedBy: 3 }, dispatched, voided))).toEqual([
      ['NOT_STORED_BEFORE_DISPATCH', 0, 2],
      ['ENTRY_VOIDED', 1, 3],
    ]);
  });
});

describe('on the road', () => {
  const sent = [removed, stored, dispatched] as const;

  it('a pick-up that nobody recorded is missing', () => {
    expect(codesOf(chainOf(...sent, receipt('accepted')))).toEqual([['PICK_UP_NOT_RECORDED', 2, 3]]);
  });

  it('a pick-up is not looked for where the load has not arrived', () => {
    expect(codesOf(chainOf(...sent))).toEqual([]);
  });

  it('the pick-up of one consignment does not stand for another', () => {
    const other = step('consignment.pickedUp', { consignmentNo: '示例-9' });
    expect(codesOf(chainOf(removed, stored, other, dispatched, receipt('accepted')))).toEqual([
      ['PICK_UP_NOT_RECORDED', 3, 4],
    ]);
  });

  it('what arrived without being sent there has no dispatch', () => {
    expect(codesOf(chainOf(removed, stored, receipt('unexpected')))).toEqual([['ARRIVED_UNEXPECTED', 1, 2]]);
    expect(codesOf(chainOf(receipt('unexpected')))).toEqual([['ARRIVED_UNEXPECTED', null, 0]]);
  });

  it('what was missing stays open until it is back', () => {
    expect(codesOf(chainOf(...sent, pickedUp, receipt('missing')))).toEqual([
      ['MISSING_ON_ARRIVAL', 3, 4],
      ['RETURN_NOT_RECORDED', 4, null],
    ]);
    expect(codesOf(chainOf(...sent, pickedUp, receipt('missing'), returned))).toEqual([['MISSING_ON_ARRIVAL', 3, 4]]);
  });

  it('what was refused is open until it is back', () => {
    expect(codesOf(chainOf(...sent, pickedUp, receipt('refused')))).toEqual([['RETURN_NOT_RECORDED', 4, null]]);
    expect(codesOf(chainOf(...sent, pickedUp, receipt('refused'), returned))).toEqual([]);
  });

  it('nothing is concluded from a receipt whose items are withheld', () => {
    const hidden = step('consignment.received', { ...sheet, batteryCode: '示例码' }, { withheld: ['items'] });
    expect(codesOf(chainOf(...sent, pickedUp, hidden))).toEqual([['FIELDS_WITHHELD', 3, null]]);
  });
});

describe('what is kept from the reader', () => {
  it('is told as withheld, one place for steps that follow each other, and not as a gap', () => {
    const kept = { withheld: ['massGrams'] };
    const steps = chainOf({ ...received, ...kept }, { ...removed, ...kept }, stored, dispatched, {
      ...pickedUp,
      ...kept,
    });
    const gaps = gapsOf({ steps, seenUntil: null }, 'zh');
    expect(gaps.map(({ after, before, severity }) => [after, before, severity])).toEqual([
      [null, 2, 'withheld'],
      [3, null, 'withheld'],
    ]);
    expect(gaps[0]?.text).toBe('其间 2 步的部分内容有记录，按权限不向您显示');
  });

  it('after a hand-over is told to the former holder', () => {
    expect(codesOf(chainOf(removed, stored, dispatched, pickedUp, receipt('accepted')), 4)).toEqual([
      ['LATER_STEPS_WITHHELD', 4, null],
    ]);
  });
});

describe('the words of every gap', () => {
  it('say what is not recorded, complete in both languages, and speak of no law', () => {
    const steps = chainOf(
      collected({ codeStatus: 'missing', batteryCode: null }, { correctedBy: [9] }),
      dispatched,
      receipt('missing'),
      { ...stored, voidedBy: 8, withheld: ['site'] },
      step('consignment.received', { consignmentNo: '示例-2', items: [{ result: 'unexpected' }] }),
    );
    for (const language of ['zh', 'en'] as const) {
      const texts = gapsOf({ steps, seenUntil: 4 }, language).map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(7);
      for (const text of texts) expect(text).not.toMatch(/[{}]|违|法|unlawful|illegal|violat/i);
    }
  });
});
