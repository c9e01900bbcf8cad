import type { Battery } from '../custody/battery';
import type { Vehicle } from '../custody/vehicle';
import type { Uscc } from '../identifiers/uscc';
import { PROFILES, profileOf } from './profiles';
import { dismantlerOutbound } from './profiles/dismantler-outbound';
import { dismantlerScrapped } from './profiles/dismantler-scrapped';
import { mofcomForm } from './profiles/mofcom-form';
import { recyclerInbound } from './profiles/recycler-inbound';
import { recyclerOutput } from './profiles/recycler-output';
import { type FilingRecord, makeRows } from './rows';
import { type LineFacts, SOURCES } from './sources';

const DISMANTLER = '91371502MA3EXAMP1C' as Uscc;
const RECYCLER = '91371521MA3EXAMP2X' as Uscc;
const AT = '2026-05-06T01:00:00.000Z';

/** A readable pack of 412.005 kg; give what differs. */
function pack(changes: Partial<Battery> = {}): Battery {
  return {
    id: 'b-1',
    traceNo: 'NB-371502-2026-000001',
    code: '04QPB76836300JBC40000903',
    codeStatus: 'readable',
    level: 'pack',
    batteryType: 'B',
    massGrams: 412_005,
    state: 'stored',
    holder: DISMANTLER,
    originKind: 'battery.removed',
    originIndex: 3,
    originOrg: DISMANTLER,
    since: AT,
    lastIndex: 3,
    ...changes,
  };
}

function vehicle(data: Vehicle['data'] = {}, changes: Partial<Vehicle> = {}): Vehicle {
  return {
    id: 'v-1',
    vin: 'LFWADRJF011002346',
    org: DISMANTLER,
    receivedOn: '2026-05-05',
    presence: 'present',
    isSwapModel: false,
    packsRemoved: 1,
    scrapDate: '2026-05-06',
    voided: false,
    lastAt: AT,
    originIndex: 1,
    data,
    ...changes,
  };
}

function record(...lines: Partial<LineFacts>[]): FilingRecord {
  return {
    due: '1.profile.v-1',
    subject: { type: 'vehicle', id: 'v-1', label: 'LFWADRJF011002346' },
    lines: lines.map((facts) => ({
      facts: { on: '2026-05-06', own: { uscc: DISMANTLER, name: '示例拆解企业' }, ...facts },
      streams: ['v-1'],
    })),
  };
}

describe('a scrapped vehicle', () => {
  it('gives a line for each of its packs, in the platform’s columns', () => {
    const two = record(
      { vehicle: vehicle(), battery: pack() },
      { vehicle: vehicle(), battery: pack({ id: 'b-2', batteryType: 'E' }) },
    );
    expect(makeRows(dismantlerScrapped, [two]).rows.map((row) => row.values)).toEqual([
      { vin: 'LFWADRJF011002346', scrapDate: '2026-05-06', packCode: '04QPB76836300JBC40000903', batteryType: 'B' },
      { vin: 'LFWADRJF011002346', scrapDate: '2026-05-06', packCode: '04QPB76836300JBC40000903', batteryType: 'E' },
    ]);
  });

  it.each([
    ['present', '尚未登记拆下的电池包'],
    ['missing', '车辆登记为电池缺失'],
  ] as const)('without a known pack, batteries %s, is not ready and says so', (presence, reason) => {
    const { rows, skipped } = makeRows(dismantlerScrapped, [record({ vehicle: vehicle({}, { presence }) })]);
    expect(rows).toEqual([]);
    expect(skipped).toEqual([{ subject: record().subject, lacks: ['电池包编码', '电池类型', reason] }]);
  });

  it('goes whole or not at all: a pack with a damaged code keeps the others back', () => {
    const damaged = pack({ code: undefined, codeStatus: 'damaged' });
    const { rows, skipped } = makeRows(dismantlerScrapped, [
      record({ vehicle: vehicle(), battery: pack() }, { vehicle: vehicle(), battery: damaged }),
    ]);
    expect(rows).toEqual([]);
    expect(skipped[0]?.lacks).toEqual(['电池包编码', '编码状态 damaged（编码污损，无法辨认）']);
  });
});

describe('a battery that went out', () => {
  it('names where it went, and what the commerce rule asks besides where it is known', () => {
    const other = { uscc: RECYCLER, name: '示例再生企业', roles: ['recycler'] };
    const { rows } = makeRows(dismantlerOutbound, [record({ battery: pack({ model: 'EX-100' }), other })]);
    expect(rows[0]?.values).toEqual({
      packCode: '04QPB76836300JBC40000903',
      outboundDate: '2026-05-06',
      destinationOrgName: '示例再生企业',
      destinationOrgCode: RECYCLER,
      quantity: '1',
      model: 'EX-100',
      flow: '再生利用',
    });
  });

  it('to a party that is not registered here lacks its name', () => {
    const { skipped } = makeRows(dismantlerOutbound, [record({ battery: pack(), other: { uscc: RECYCLER } })]);
    expect(skipped[0]?.lacks).toEqual(['废电池去向企业名称', `单位 ${RECYCLER} 未在本系统登记，名称未知`]);
  });
});

describe('the form of the commerce ministry', () => {
  it('has units of its own, and nothing of the owner', () => {
    const data = {
      displacementMillilitres: 1598,
      lengthMillimetres: 4670,
      totalMassKilograms: 1875,
      isNewEnergy: true,
      deliveredOn: '2026-05-04',
    };
    const { rows } = makeRows(mofcomForm, [record({ vehicle: vehicle(data), codes: ['A', 'B'] })]);
    expect(rows[0]?.values).toMatchObject({
      car_displacement: '1.598',
      car_length: '4.67',
      car_total_weight: '1875',
      car_is_new_energy: '是',
      car_frame_code1: 'LFWADRJF011002346',
      deliveredOn: '2026-05-04',
      dcbmc: 'A、B',
    });
  });

  it('keeps the order of the page', () => {
    const order = [
      '车辆类型',
      '使用性质',
      '是否新能源',
      '品牌',
      '型号',
      '号牌号码',
      '排量(L)',
      '燃料种类',
      '注册登记日期',
      '发动机号',
    ];
    expect(mofcomForm.fields.slice(0, 10).map(({ title }) => title)).toEqual(order);
  });
});

describe('what a recycler tells', () => {
  it('takes in a battery without a code, and says that it has none', () => {
    const { rows } = makeRows(recyclerInbound, [
      record({
        battery: pack({ code: undefined, codeStatus: 'damaged' }),
        other: { uscc: DISMANTLER, name: '示例拆解企业' },
      }),
    ]);
    expect(rows[0]?.values).toMatchObject({
      hasCode: 'N',
      productType: 'P',
      weightKg: '412.01',
      inboundDate: '2026-05-06',
    });
    expect(rows[0]?.values).not.toHaveProperty('batteryCode');
  });

  it('gives materials in tonnes', () => {
    const facts = { codes: ['A'], data: { process: '湿法' }, output: { material: '硫酸镍', massGrams: 90_500 } };
    expect(makeRows(recyclerOutput, [record(facts)]).rows[0]?.values).toMatchObject({
      outputMaterial: '硫酸镍',
      outputMassT: '0.0905',
    });
  });
});

describe('the profiles', () => {
  const personal = ['车主', '身份证', '证件号', '联系电话', '经办人', '邮编', '车主地址'];

  it.each(PROFILES.map((profile) => [profile.code, profile] as const))(
    '%s names no column twice, no person, and only known sources',
    (_code, profile) => {
      const wires = profile.fields.map(({ wire }) => wire);
      expect(new Set(wires).size).toBe(wires.length);
      expect(wires).not.toContain('row');
      expect(profile.fields.filter(({ title }) => personal.some((word) => title.includes(word)))).toEqual([]);
      expect(profile.fields.filter(({ source }) => !(source in SOURCES))).toEqual([]);
    },
  );

  it('have codes of their own, and what goes in comes before what goes out on each platform', () => {
    expect(new Set(PROFILES.map(({ code }) => code)).size).toBe(PROFILES.length);
    const directions = PROFILES.map(({ direction }) => direction);
    expect(directions.lastIndexOf('in')).toBeLessThan(directions.indexOf('out'));
    expect(profileOf('nonsense')).toBeUndefined();
  });

  it('mark every column that is only inferred', () => {
    for (const profile of [recyclerInbound, recyclerOutput]) {
      expect(profile.fields.every(({ grade }) => grade === 'INFERRED')).toBe(true);
    }
  });
});
