import type { Battery } from '../custody/battery';
import type { Consignment } from '../custody/consignment';
import { numberOf, textOf } from '../custody/data';
import type { Vehicle } from '../custody/vehicle';
import { LEVELS } from '../identifiers/battery-code-layout';
import type { CanonicalObject } from '../kernel/canonical';

/** A party as a file names it; the name is absent where it is not registered here. */
export interface PartyFacts {
  readonly uscc?: string | undefined;
  readonly name?: string | undefined;
  readonly roles?: readonly string[] | undefined;
}

/** What one line of a file is made from. `on` is the date of the event, Asia/Shanghai. */
export interface LineFacts {
  readonly on: string;
  readonly own: PartyFacts;
  readonly other?: PartyFacts | undefined;
  readonly vehicle?: Vehicle | undefined;
  readonly battery?: Battery | undefined;
  /** Codes of all batteries that the line is about. */
  readonly codes?: readonly string[] | undefined;
  readonly consignment?: Consignment | undefined;
  readonly massGrams?: number | undefined;
  /** Data of the entry, as it now reads. */
  readonly data?: CanonicalObject | undefined;
  readonly output?: CanonicalObject | undefined;
  readonly residue?: CanonicalObject | undefined;
}

type Source = (facts: LineFacts) => string | undefined;

/** Where a column takes its value. Profiles name these keys; what a key cannot answer is absent, never guessed. */
export const SOURCES = {
  on: (facts) => facts.on,
  'own.uscc': (facts) => facts.own.uscc,
  'own.name': (facts) => facts.own.name,
  'other.uscc': (facts) => facts.other?.uscc,
  'other.name': (facts) => facts.other?.name,
  'other.flow': (facts) => FLOWS.find(([role]) => facts.other?.roles?.includes(role))?.[1],

  'vehicle.vin': (facts) => facts.vehicle?.vin,
  'vehicle.scrapDate': (facts) => facts.vehicle?.scrapDate,
  'vehicle.certificateNo': (facts) => facts.vehicle?.certificateNo,
  'vehicle.receivedOn': (facts) => facts.vehicle?.receivedOn,
  'vehicle.deliveredOn': (facts) => said('deliveredOn')(facts) ?? facts.vehicle?.receivedOn,
  'vehicle.vehicleType': said('vehicleType'),
  'vehicle.useNature': said('useNature'),
  'vehicle.isNewEnergy': (facts) => yesOrNo(facts.vehicle?.data['isNewEnergy']),
  'vehicle.brand': said('brand'),
  'vehicle.modelName': said('modelName'),
  'vehicle.licencePlate': said('licencePlate'),
  'vehicle.displacementLitres': measured('displacementMillilitres', 3),
  'vehicle.fuelType': said('fuelType'),
  'vehicle.powerType': said('powerType'),
  'vehicle.registeredOn': said('registeredOn'),
  'vehicle.engineNo': said('engineNo'),
  'vehicle.totalMassKilograms': measured('totalMassKilograms', 0),
  'vehicle.curbMassKilograms': measured('curbMassKilograms', 0),
  'vehicle.lengthMetres': measured('lengthMillimetres', 3),
  'vehicle.passengers': measured('passengers', 0),

  'battery.code': (facts) => facts.battery?.code,
  'battery.codes': (facts) => (facts.codes?.length ? facts.codes.join('、') : undefined),
  'battery.hasCode': (facts) => facts.battery && (facts.battery.code === undefined ? 'N' : 'Y'),
  'battery.productType': (facts) => facts.battery && LEVELS[facts.battery.level],
  'battery.batteryType': (facts) => facts.battery?.batteryType,
  'battery.model': (facts) => facts.battery?.model,
  'battery.massKilograms': (facts) => kilograms(facts.massGrams ?? facts.battery?.massGrams),
  'battery.count': (facts) => facts.battery && '1',

  'consignment.number': (facts) => facts.consignment?.number,
  'treatment.process': (facts) => facts.data && textOf(facts.data, 'process'),
  'treatment.outputMaterial': (facts) => facts.output && textOf(facts.output, 'material'),
  'treatment.outputTonnes': (facts) => tonnes(facts.output),
  'treatment.residueName': (facts) => facts.residue && textOf(facts.residue, 'name'),
  'treatment.residueTonnes': (facts) => tonnes(facts.residue),
  'treatment.residueHandler': (facts) => facts.residue && textOf(facts.residue, 'handler'),
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;

/** 流向, by what the receiver does. */
const FLOWS: readonly (readonly [role: string, flow: string])[] = [
  ['recycler', '再生利用'],
  ['second-use', '梯次利用'],
];

function said(name: string): Source {
  return ({ vehicle }) => vehicle && textOf(vehicle.data, name);
}

/** A whole number whose last `places` digits are decimals of the unit in which the file has it. */
function measured(name: string, places: number): Source {
  return ({ vehicle }) => {
    const value = vehicle && numberOf(vehicle.data, name);
    return value === undefined ? undefined : decimal(value, places);
  };
}

function yesOrNo(value: unknown): string | undefined {
  return typeof value === 'boolean' ? (value ? '是' : '否') : undefined;
}

/** At most two decimals, as the platforms ask. */
function kilograms(grams: number | undefined): string | undefined {
  return grams === undefined || grams === 0 ? undefined : decimal(Math.round(grams / 10), 2);
}

function tonnes(mass: CanonicalObject | undefined): string | undefined {
  const grams = mass && numberOf(mass, 'massGrams');
  return grams === undefined ? undefined : decimal(grams, 6);
}

/** `decimal(1598, 3)` is `1.598`: by its digits, so that no fraction is ever rounded. */
function decimal(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return places === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}
