import { shanghaiDate } from '../../kernel/dates';
import { Problem } from '../../kernel/problem';
import type { CustodyKind } from '../custody-kind';
import { numberOf, textOf } from '../data';
import type { BatteryPresence } from '../vehicle';

/** 接收报废新能源车: once per VIN, before any certificate exists. */
export const vehicleReceived: CustodyKind = {
  kind: 'vehicle.received',
  stage: 'intake',
  title: { zh: '接收报废车', en: 'vehicle received' },

  keys({ org, data }, keys) {
    keys.add('vehicle', textOf(data, 'vin'));
    keys.add('enterprise', org);
  },

  decide(draft, pages, turn) {
    const vin = textOf(draft.data, 'vin') ?? '';
    if (pages.vehicleByVin(vin)) throw new Problem('VEHICLE_DUP', { vin });
    const vehicle = turn.newStream('v');
    return {
      data: { ...draft.data, vehicle },
      touches: [vehicle],
      subject: { type: 'vehicle', id: vehicle, label: vin },
    };
  },

  vehicle(_before, entry, id) {
    const { data } = entry;
    return {
      id,
      vin: textOf(data, 'vin') ?? '',
      org: entry.org,
      receivedOn: textOf(data, 'receivedOn') ?? shanghaiDate(entry.occurredAt),
      presence: (textOf(data, 'batteryPresence') ?? 'present') as BatteryPresence,
      isSwapModel: data['isSwapModel'] === true,
      expectedPacks: numberOf(data, 'expectedPacks'),
      foundPacks: numberOf(data, 'foundPacks'),
      packsRemoved: 0,
      voided: false,
      lastAt: entry.occurredAt,
      originIndex: entry.index,
      data,
    };
  },
};
