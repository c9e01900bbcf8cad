import type { batteriesZh } from './batteries.zh';
import type { Texts } from './texts';

export const batteriesEn: Texts<typeof batteriesZh> = {
  title: 'Battery ledger',
  hint: 'Batteries your organisation holds or has held; what was handed over is shown up to the receipt.',
  code: 'Code or trace number',
  vin: 'From vehicle',
  state: 'State',
  level: 'Level',
  type: 'Battery type',
  mass: 'Mass (kg)',
  holder: 'Holder',
  place: 'Place',
  since: 'Since',
  codeStatus: 'Code status',
  traceNo: 'Trace number',
  batteryCode: 'Battery code',
  noCode: 'no readable code',
  consignment: 'Consignment',
  inCustody: 'In custody',
  yes: 'Yes',
  no: 'No',
  empty: 'Batteries that match will be listed here.',
  emptyTodo: 'Record a removed battery',
};
