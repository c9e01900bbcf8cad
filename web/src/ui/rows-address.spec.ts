import { PATHS, ROUTES } from '../paths';
import { rowsAddress } from './rows-address';

describe('the rows behind a figure', () => {
  it.each([
    ['/api/v1/vehicles?presence=missing', '/vehicles?presence=missing'],
    ['/api/v1/batteries?state=in-transit&district=371500', '/batteries?state=in-transit&district=371500'],
    ['/api/v1/consignments?role=sender&underway=true', '/consignments?role=sender&underway=true'],
    ['/api/v1/enterprises?standing=UNQUALIFIED', '/enterprises?standing=UNQUALIFIED'],
    ['/api/v1/filings?due=overdue&enterprise=91371502EXAMPLE11W', '/filings?due=overdue&enterprise=91371502EXAMPLE11W'],
    ['/api/v1/flags?state=open&rule=RQ-01', '/flags?state=open&rule=RQ-01'],
    ['/api/v1/flags/reviews', PATHS.reviews],
    ['/api/v1/qualifications?expiring=60', `${PATHS.papers}?expiring=60`],
    ['/api/v1/qualifications/lacking', PATHS.lacks],
    ['/api/v1/bureau/movements?account=custody&to=2025-12-31', '/movements?account=custody&to=2025-12-31'],
    ['/api/v1/bureau/transfers?outcome=accepted', '/transfers?outcome=accepted'],
    ['/api/v1/users', PATHS.people],
    ['/api/v1/ledger/entries', PATHS.log],
  ])('%s is shown at %s', (rows, address) => {
    expect(rowsAddress(rows)).toBe(address);
  });

  it('leads only to screens there are', () => {
    const lists = ['batteries', 'vehicles', 'flags', 'flags/reviews', 'qualifications/lacking', 'bureau/holdings'];
    const screens = lists.map((list) => rowsAddress(`/api/v1/${list}`));
    expect(Object.values(ROUTES)).toEqual(expect.arrayContaining(screens));
  });

  it('has no address for a list that no screen shows', () => {
    expect(rowsAddress('/api/v1/something-else?state=open')).toBeUndefined();
  });
});
