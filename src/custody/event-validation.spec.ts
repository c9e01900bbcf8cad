import fc from 'fast-check';
import type { Type } from '@nestjs/common';
import { exampleBatteryCode, exampleUscc, exampleVin } from '../../test/support/examples';
import { Matches } from 'class-validator';
import { takeWhole } from '../http/compiled';
import { rawTexts } from '../http/field';
import { IsWord } from '../http/fields';
import { checkedInFull, validated } from '../http/validation';
import { SettableClock } from '../kernel/clock';
import { EVENT_CLASSES } from './event-classes';

const CLOCK = new SettableClock(new Date('2026-11-23T00:00:00Z'));
const [CODE, OTHER] = [exampleBatteryCode({ n: 1 }), exampleBatteryCode({ n: 2 })];
const ITEM = { batteryCode: CODE, massGrams: 400_000 };

/** A right `data` of every kind, with everything that may be given. */
const RIGHT: Readonly<Record<string, object>> = {
  'vehicle.received': {
    vin: exampleVin(1),
    receivedOn: '2026-11-01',
    isSwapModel: false,
    batteryPresence: 'partial',
    missingReason: '示例',
    expectedPacks: 2,
    foundPacks: 1,
    ownerStatement: true,
    licencePlate: '鲁PD12345',
    powerType: '纯电动',
  },
  'vehicle.certified': { vin: exampleVin(1).toLowerCase(), certificateNo: '示例-1', scrapDate: '2026-11-02' },
  'battery.removed': {
    vin: exampleVin(1),
    batteryCode: CODE,
    level: 'pack',
    batteryType: 'B',
    massGrams: 400_000,
    safety: 'pass',
    operator: '示例',
    site: ' 一号场 ',
  },
  'battery.collected': {
    codeStatus: 'missing',
    level: 'module',
    batteryType: 'E',
    massGrams: 1,
    sourceUscc: exampleUscc(1, '371502'),
  },
  'battery.stored': { batteryCode: 'nb-371502-2026-000001', site: '库' },
  'consignment.dispatched': {
    consignmentNo: 'JJ-1',
    receiver: exampleUscc(1, '371502'),
    carrier: exampleUscc(2, '371502'),
    vehiclePlate: '鲁P12345',
    unNumber: 'UN3480',
    items: [ITEM, { ...ITEM, batteryCode: OTHER }],
    jointSafety: { result: 'pass', by: ['甲', '乙'] },
    carrierCheck: { on: '2026-11-01', by: '甲' },
  },
  'consignment.pickedUp': { consignmentNo: 'JJ-1' },
  'consignment.received': { consignmentNo: 'JJ-1', items: [{ batteryCode: CODE, result: 'accepted', massGrams: 5 }] },
  'consignment.returned': { consignmentNo: 'JJ-1', items: [{ batteryCode: CODE }] },
  'battery.repurposed': { inputs: [CODE, OTHER], newCode: exampleBatteryCode({ n: 3 }), application: '储能' },
  'battery.recycled': {
    inputs: [CODE],
    process: '湿法',
    outputs: [{ material: '铜', massGrams: 1 }],
    residues: [{ name: '渣', massGrams: 2, handler: '示例' }],
  },
  'battery.codeAssigned': { batteryCode: 'NB-371502-2026-000001', newCode: CODE, evidence: '照片' },
  'entry.corrected': { index: 3, reason: '笔误', changes: { massGrams: 3 } },
  'entry.voided': { index: 3, reason: '重复' },
};

const kinds = Object.entries(RIGHT).map(([kind, data]) => ({
  kind,
  data,
  dto: EVENT_CLASSES[kind]?.dto as Type<object>,
}));

function inFull(dto: Type<object>, data: object): unknown {
  try {
    return checkedInFull(dto, data, '', CLOCK);
  } catch {
    return undefined;
  }
}

describe('reading an event by the plan of its class', () => {
  it('has an example of every kind', () => {
    expect(Object.keys(RIGHT).sort()).toEqual(Object.keys(EVENT_CLASSES).sort());
  });

  it.each(kinds)('takes a right $kind whole, as the full check does', ({ data, dto }) => {
    const taken = takeWhole(dto, data, CLOCK);
    expect(taken).toEqual(checkedInFull(dto, data, '', CLOCK));
    expect(taken).toBeInstanceOf(dto);
  });

  it.each(kinds)('agrees with the full check on any spoilt $kind', ({ data, dto }) => {
    const names = Object.keys(data);
    const spoilt = fc.tuple(
      fc.constantFrom(...names, 'unknown'),
      fc.oneof(fc.jsonValue(), fc.string({ maxLength: 70 }), fc.integer()),
    );
    fc.assert(
      fc.property(spoilt, ([name, value]) => {
        const body = { ...data, [name]: value };
        expect(takeWhole(dto, body, CLOCK)).toEqual(inFull(dto, body));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the texts as they came on both ways', () => {
    const body = { batteryCode: ` ${CODE.toLowerCase()}`, site: '库' };
    const dto = validated(EVENT_CLASSES['battery.stored']?.dto as Type<object>, body, '/data', CLOCK);
    expect(rawTexts(dto)).toEqual({ '/data/batteryCode': body.batteryCode });
  });
});

describe('a class with a constraint that the plan does not know', () => {
  class Named {
    @Matches(/^[a-z]+$/)
    @IsWord({ max: 10 })
    name!: string;
  }

  it('goes the slow way, so that the constraint holds', () => {
    expect(takeWhole(Named, { name: 'abc' }, CLOCK)).toBeUndefined();
    expect(validated(Named, { name: 'abc' }, '', CLOCK)).toEqual({ name: 'abc' });
    expect(() => validated(Named, { name: 'A b' }, '', CLOCK)).toThrow('VALIDATION_FAILED');
  });
});
