import { exampleVin } from '../support/examples';
import { DISMANTLER } from './cast';
import { RECEIVED } from './life';
import { type EventStep, flagged, type Scenario } from './scenario';

const SWAP: EventStep = {
  ...RECEIVED,
  data: { vin: exampleVin(21), receivedOn: '2026-05-06', isSwapModel: true, batteryPresence: 'swap' },
};

export const swapModel: Scenario = {
  name: 'swap-model',
  title: { zh: '换电车型', en: 'A battery-swap model' },
  story: {
    zh: '换电车型暂不适用车电一体，但须留存佐证。第一辆没有佐证，形成线索；第二辆有佐证；两辆出具回收证明都没有线索。',
    en: 'Swap models are outside the vehicle-with-battery rule for now, but there must be evidence. The first car has none and is flagged; the second has. The certificates of both are not flagged.',
  },
  today: '2026-05-21',
  cast: [DISMANTLER],
  steps: [
    flagged({ ...SWAP, key: 'without-evidence' }, 'RV-04'),
    {
      ...SWAP,
      key: 'with-evidence',
      at: '2026-05-06 14:00',
      data: { ...SWAP.data, vin: exampleVin(22), swapEvidence: '换电运营合同' },
    },
    {
      by: 'dismantler',
      at: '2026-05-07 09:00',
      kind: 'vehicle.certified',
      data: { vin: exampleVin(21), certificateNo: 'EX-ZM-0021', scrapDate: '2026-05-07' },
      expect: { status: 201, flags: [] },
    },
    {
      by: 'dismantler',
      at: '2026-05-07 09:30',
      kind: 'vehicle.certified',
      data: { vin: exampleVin(22), certificateNo: 'EX-ZM-0022', scrapDate: '2026-05-07' },
      expect: { status: 201, flags: [] },
    },
  ],
  flagsInTheEnd: [{ rule: 'RV-04', enterprise: 'dismantler', on: '2026-05-06' }],
};
