import type { BatteryType } from '../identifiers/battery-code-layout';
import { CAST, CREWS, type Crew, type Party, STRANGERS } from './cast';
import { exampleCode, exampleProductCode, exampleVin } from './made-up';
import { Random } from './random';
import type { Act, By, Step, Told } from './step';
import { dayOf, LAST, type Minutes, type StoryDays } from './story-days';

export interface Vehicle {
  readonly key: string;
  readonly vin: string;
  readonly org: Party;
}

export interface Pack {
  /** The step that brought it into the ledger. */
  readonly key: string;
  readonly code: string | undefined;
  readonly grams: number;
  readonly batteryType: BatteryType;
  readonly vin?: string;
}

export interface Sheet {
  readonly key: string;
  readonly number: string;
  readonly from: Party;
  readonly to: Party | 'strangeRecycler';
  readonly carrier: Party | 'stranger';
  readonly packs: readonly Pack[];
}

/** What is said differently from the ordinary; a member set to undefined is left out. */
export type Over = Readonly<Record<string, unknown>>;

/** The words in which the story is written: each adds one step. */
export class Plot {
  readonly steps: Step[] = [];
  /** What the ledger will have seen on the last day. */
  readonly count = { vehicles: 0, batteries: 0, uncoded: 0, sheets: 0 };
  /** Batteries that have ended, and when. */
  readonly ended: { readonly pack: Pack; readonly day: number }[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    readonly days: StoryDays,
    readonly random = new Random('plot'),
  ) {}

  receive(org: Party, at: Minutes, over: Over = {}): Vehicle {
    const serial = this.next('vehicle');
    const modelYear = 2014 + this.random.int(0, 5);
    const vin = exampleVin(serial, modelYear);
    const isBus = this.random.chance(0.2);
    const key = this.event(`vehicle-${String(serial)}`, org, at, {
      kind: 'vehicle.received',
      data: (told) => ({
        vin,
        receivedOn: told.date(dayOf(at)),
        deliveredOn: told.date(dayOf(at)),
        isSwapModel: false,
        batteryPresence: 'present',
        licencePlate: `鲁PD${String(serial).padStart(5, '0')}`,
        brand: '示例牌',
        modelName: isBus ? '示例纯电动客车' : '示例纯电动轿车',
        vehicleType: isBus ? '大型普通客车' : '小型轿车',
        useNature: isBus ? '营运' : '非营运',
        powerType: '纯电动',
        isNewEnergy: true,
        registeredOn: `${String(modelYear)}-06-15`,
        curbMassKilograms: isBus ? 9_800 : 1_480,
        ...over,
      }),
    });
    this.tally('vehicles', at);
    return { key, vin, org };
  }

  /** With a new code, unless `over` gives one (`batteryCode`) or says why there is none (`codeStatus`). */
  remove(vehicle: Vehicle, at: Minutes, over: Over = {}): Pack {
    const pack = this.pack(at, over);
    const operator = `拆卸工-${String(this.random.int(1, 4))}`;
    const key = this.event(pack.key, vehicle.org, at, {
      kind: 'battery.removed',
      data: () => ({
        vin: vehicle.vin,
        ...identity(pack),
        safety: 'pass',
        operator,
        site: CAST[vehicle.org].site,
        maker: '示例电池企业',
        model: '示例-60',
        ...over,
      }),
    });
    return { ...pack, key, vin: vehicle.vin };
  }

  certify(vehicle: Vehicle, at: Minutes, over: Over = {}, late = 0): string {
    const number = String(this.next('certificate')).padStart(5, '0');
    return this.event(
      `certificate-${number}`,
      vehicle.org,
      at,
      {
        kind: 'vehicle.certified',
        data: (told) => ({
          vin: vehicle.vin,
          certificateNo: `示例证明-${number}`,
          scrapDate: told.date(dayOf(at)),
          ...over,
        }),
      },
      { late },
    );
  }

  collect(org: Party, at: Minutes, over: Over = {}): Pack {
    const pack = this.pack(at, over);
    const key = this.event(pack.key, org, at, {
      kind: 'battery.collected',
      data: () => ({ ...identity(pack), sourceName: '示例公交车队', ...over }),
    });
    return { ...pack, key };
  }

  store(org: Party, packs: readonly Pack[], at: Minutes): void {
    for (const pack of packs) {
      const act: Act = {
        kind: 'battery.stored',
        data: (told) => ({
          batteryCode: nameOf(pack, told),
          site: CAST[org].site,
          location: `A-${String(1 + (pack.grams % 24))}`,
        }),
      };
      this.event(`stored-${String(this.next('stored'))}`, org, at, act, { needs: [pack] });
    }
  }

  dispatch(sheet: Omit<Sheet, 'key' | 'number'>, at: Minutes, over: Over = {}, crew: Crew = CREWS.good): Sheet {
    const serial = this.next('sheet');
    const number = `JJ-${CAST[sheet.from].districtCode}-${String(serial).padStart(5, '0')}`;
    const act: Act = {
      kind: 'consignment.dispatched',
      data: (told) => ({
        consignmentNo: number,
        receiver: usccOfReceiver(sheet.to),
        carrier: sheet.carrier === 'stranger' ? STRANGERS.carrier : CAST[sheet.carrier].uscc,
        vehiclePlate: crew.plate,
        driverLicence: crew.driver,
        escortLicence: crew.escort,
        unNumber: 'UN3480',
        waybillNo: `示例运单-${String(serial).padStart(5, '0')}`,
        contractNo: `示例合同-${String(1 + (serial % 9))}`,
        jointSafety: { result: 'pass', by: ['发出方安全员', '接收方安全员'] },
        carrierCheck: { on: told.date(dayOf(at)), by: '发货员' },
        items: sheet.packs.map((pack) => ({ batteryCode: nameOf(pack, told), massGrams: pack.grams })),
        ...over,
      }),
    };
    const key = this.event(`sheet-${String(serial)}`, sheet.from, at, act, { needs: sheet.packs });
    this.tally('sheets', at);
    return { ...sheet, key, number };
  }

  /** By the carrier, or by the sender where the carrier is not registered here. */
  pickUp({ key, number, carrier, from }: Sheet, at: Minutes): void {
    const by = carrier === 'stranger' ? from : carrier;
    this.event(`pickup-${key}`, by, at, { kind: 'consignment.pickedUp', data: () => ({ consignmentNo: number }) });
  }

  /** Everything accepted at nearly the weight sent, unless `differently` says otherwise of a pack. */
  arrive(
    sheet: Sheet,
    at: Minutes,
    differently: (pack: Pack, i: number) => Over = () => ({}),
    extra: readonly Over[] = [],
  ): string {
    const { key, number, to, packs } = sheet;
    if (to === 'strangeRecycler') throw new RangeError('a party that is not registered here records nothing');
    const act: Act = {
      kind: 'consignment.received',
      data: (told) => ({
        consignmentNo: number,
        items: [
          ...packs.map((pack, i) => ({
            batteryCode: nameOf(pack, told),
            result: 'accepted',
            massGrams: pack.grams - (pack.grams % 7) * 100,
            ...differently(pack, i),
          })),
          ...extra,
        ],
      }),
    };
    return this.event(`arrival-${key}`, to, at, act, { needs: packs });
  }

  bringBack({ key, number, from }: Sheet, packs: readonly Pack[], at: Minutes): void {
    const act: Act = {
      kind: 'consignment.returned',
      data: (told) => ({ consignmentNo: number, items: packs.map((pack) => ({ batteryCode: nameOf(pack, told) })) }),
    };
    this.event(`return-${key}`, from, at, act, { needs: packs });
  }

  recycle(org: Party, packs: readonly Pack[], at: Minutes, late = 0): string {
    const grams = packs.reduce((sum, pack) => sum + pack.grams, 0);
    const share = (percent: number): number => Math.round((grams * percent) / 100);
    const act: Act = {
      kind: 'battery.recycled',
      data: (told) => ({
        inputs: packs.map((pack) => nameOf(pack, told)),
        process: '放电、拆解、破碎分选',
        outputs: [
          { material: '电极粉料', massGrams: share(48) },
          { material: '铜', massGrams: share(11) },
          { material: '铝', massGrams: share(19) },
        ],
        residues: [{ name: '电解液及隔膜残渣', massGrams: share(9), handler: '示例危险废物处置企业' }],
      }),
    };
    this.ended.push(...packs.map((pack) => ({ pack, day: dayOf(at) })));
    return this.event(`recycled-${String(this.next('recycled'))}`, org, at, act, { needs: packs, late });
  }

  repurpose(org: Party, packs: readonly Pack[], at: Minutes, application = '通信基站备用电源'): Pack {
    const serial = this.next('product');
    const batteryType = packs[0]?.batteryType ?? 'B';
    const code = exampleProductCode(serial, { level: 'pack', batteryType, madeOn: this.days.date(dayOf(at)) });
    const grams = Math.round(packs.reduce((sum, pack) => sum + pack.grams, 0) * 0.9);
    const act: Act = {
      kind: 'battery.repurposed',
      data: (told) => ({
        inputs: packs.map((pack) => nameOf(pack, told)),
        newCode: code,
        application,
        massGrams: grams,
      }),
    };
    const key = this.event(`product-${String(serial)}`, org, at, act, { needs: packs });
    this.tally('batteries', at);
    return { key, code, grams, batteryType };
  }

  /** The code of a battery that came without one; its trace number keeps naming it here. */
  findCode(org: Party, pack: Pack, at: Minutes): void {
    const newCode = this.newCode(pack.batteryType, at);
    const act: Act = {
      kind: 'battery.codeAssigned',
      data: (told) => ({
        batteryCode: nameOf(pack, told),
        newCode,
        evidence: '示例：生产企业凭车辆识别代号查得',
      }),
    };
    this.event(`code-${pack.key}`, org, at, act, { needs: [pack] });
  }

  /** Mends an own entry, or takes it back. */
  mend(key: string, org: Party, at: Minutes, reason: string, changes?: Over): void {
    const kind = changes === undefined ? 'entry.voided' : 'entry.corrected';
    const data = (told: Told): Over => ({
      index: told.index(key),
      reason,
      ...(changes === undefined ? {} : { changes }),
    });
    this.event(`mended-${key}`, org, at, { kind, data }, { needs: [{ key }] });
  }

  event(
    key: string,
    by: By,
    at: Minutes,
    act: Act,
    more: { late?: number; needs?: readonly { key: string; code?: string | undefined }[] } = {},
  ): string {
    const needs = (more.needs ?? []).flatMap((one) => (one.code === undefined ? [one.key] : []));
    return this.add({ key, at, late: more.late ?? 0, by, needs, door: 'event', act });
  }

  add(step: Step): string {
    this.steps.push(step);
    return step.key;
  }

  /** A running number of its own for each sort of thing. */
  next(sort: string): number {
    const number = (this.numbers.get(sort) ?? 0) + 1;
    this.numbers.set(sort, number);
    return number;
  }

  /** The code of a battery that turns up without having been taken off or collected. */
  strayCode(at: Minutes): string {
    this.tally('batteries', at);
    return this.newCode('B', at);
  }

  /** A code that no battery of the story has yet. */
  private newCode(batteryType: BatteryType, at: Minutes): string {
    const madeOn = this.days.date(dayOf(at) - this.random.int(1_600, 2_400));
    return exampleCode(this.next('code'), { level: 'pack', batteryType, madeOn });
  }

  private pack(at: Minutes, over: Over): Pack {
    const batteryType = this.random.chance(0.6) ? 'B' : 'E';
    const grams = this.random.int(280, 520) * 1_000 + this.random.int(0, 9) * 100;
    const isCoded = !('codeStatus' in over);
    const given = typeof over['batteryCode'] === 'string' ? over['batteryCode'] : undefined;
    const code = isCoded ? (given ?? this.newCode(batteryType, at)) : undefined;
    this.tally('batteries', at);
    if (!isCoded) this.tally('uncoded', at);
    return { key: `battery-${String(this.next('battery'))}`, code, grams, batteryType };
  }

  private tally(what: keyof Plot['count'], at: Minutes): void {
    if (dayOf(at) <= LAST) this.count[what] += 1;
  }
}

function identity({ code, batteryType, grams }: Pack): Over {
  return { ...(code === undefined ? {} : { batteryCode: code }), level: 'pack', batteryType, massGrams: grams };
}

function nameOf(pack: Pack, told: Told): string {
  return pack.code ?? told.label(pack.key);
}

function usccOfReceiver(to: Sheet['to']): string {
  return to === 'strangeRecycler' ? STRANGERS.recycler : CAST[to].uscc;
}
