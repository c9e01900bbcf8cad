import { Problem } from '../../kernel/problem';
import type { CustodyKind } from '../custody-kind';
import { textOf } from '../data';
import { findOwnVehicle } from '../find';

/** 出具《报废机动车回收证明》. Never blocked, whatever is missing: RV-01 flags it. */
export const vehicleCertified: CustodyKind = {
  kind: 'vehicle.certified',
  stage: 'intake',
  title: { zh: '出具回收证明', en: 'scrap certificate issued' },

  keys({ data }, keys) {
    keys.add('vehicle', textOf(data, 'vin'));
  },

  decide(draft, pages) {
    const vehicle = findOwnVehicle(pages, textOf(draft.data, 'vin') ?? '', draft);
    if (vehicle.certificateNo !== undefined) {
      throw new Problem('CERTIFICATE_DUP', { vin: vehicle.vin, certificateNo: vehicle.certificateNo });
    }
    const { id, vin } = vehicle;
    return { data: { ...draft.data, vehicle: id }, touches: [id], subject: { type: 'vehicle', id, label: vin } };
  },

  vehicle(before, entry) {
    if (!before) throw new Problem('VEHICLE_UNKNOWN', { vin: textOf(entry.data, 'vin') ?? '' });
    if (before.certificateNo !== undefined)
      throw new Problem('CERTIFICATE_DUP', { vin: before.vin, certificateNo: before.certificateNo });
    return {
      ...before,
      certificateNo: textOf(entry.data, 'certificateNo') ?? '',
      scrapDate: textOf(entry.data, 'scrapDate'),
      lastAt: entry.occurredAt,
      data: { ...before.data, ...entry.data },
    };
  },
};
