import { addressOf, type Found } from './address';

const found = (type: Found['type'], path: string): Found => ({
  type,
  path,
  id: '',
  label: '',
  detail: '',
  exact: true,
});

describe('what a search found', () => {
  it.each([
    ['battery', '/api/v1/batteries/NB-1', '/trace/NB-1', '/batteries/NB-1'],
    ['vehicle', '/api/v1/vehicles/V1', '/vehicles/V1', '/vehicles/V1'],
    [
      'consignment',
      '/api/v1/consignments/J%2F1?sender=X',
      '/consignments/J%2F1?sender=X',
      '/consignments/J%2F1?sender=X',
    ],
    ['enterprise', '/api/v1/enterprises/U1', '/enterprises/U1', '/enterprises/U1'],
    ['entry', '/api/v1/ledger/entries?from=5&limit=1', '/log?from=5&limit=1', '/log?from=5&limit=1'],
  ] as const)('%s at %s opens as %s for an officer and as %s for an enterprise', (type, path, officer, enterprise) => {
    expect(addressOf(found(type, path), true)).toBe(officer);
    expect(addressOf(found(type, path), false)).toBe(enterprise);
  });
});
