import { consoleAddress, stepAddress } from './step-addresses';

const BATTERY = {
  type: 'battery',
  path: '/api/v1/batteries/NB-371502-2026-000123',
  consignment: '/api/v1/consignments/JJ-1%2F2?sender=91371502TEST000016',
};
const VEHICLE = { type: 'vehicle', path: '/vehicles/LFWADRJF011002346' };
const SHEET = { type: 'consignment', path: '/api/v1/consignments/JJ-1%2F2?sender=91371502TEST000016' };

describe('a step', () => {
  it.each([
    ['battery.stored', BATTERY, '/storing?code=NB-371502-2026-000123'],
    ['consignment.dispatched', BATTERY, '/consignments/new?codes=NB-371502-2026-000123'],
    ['consignment.received', BATTERY, '/consignments/JJ-1%2F2/receipt?sender=91371502TEST000016'],
    ['consignment.received', SHEET, '/consignments/JJ-1%2F2/receipt?sender=91371502TEST000016'],
    ['consignment.returned', SHEET, '/consignments/JJ-1%2F2/return?sender=91371502TEST000016'],
    ['battery.removed', VEHICLE, '/removal?vin=LFWADRJF011002346'],
    ['vehicle.certified', VEHICLE, '/vehicles/LFWADRJF011002346'],
  ])('%s leads to its screen with the thing chosen', (kind, subject, address) => {
    expect(stepAddress(kind, subject)).toBe(address);
  });

  it.each([
    ['consignment.received', { ...BATTERY, consignment: null }],
    ['battery.split', BATTERY],
  ])('%s without a screen leads to the file', (kind, subject) => {
    expect(stepAddress(kind, subject)).toBe('/batteries/NB-371502-2026-000123');
  });

  it('has the address of its thing without that of the service', () => {
    expect(consoleAddress('/api/v1/enterprises/x')).toBe('/enterprises/x');
    expect(consoleAddress('/enterprises/x')).toBe('/enterprises/x');
    expect(consoleAddress('/api/v1/ledger/entries?from=7&limit=1')).toBe('/log?from=7&limit=1');
  });
});
