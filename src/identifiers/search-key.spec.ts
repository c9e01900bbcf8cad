import fc from 'fast-check';
import { searchKey } from './search-key';

describe('the key of a number', () => {
  it.each([
    ['JJ-2026-000124', 'JJ2026000124'],
    ['ｊｊ－２０２６ 000124', 'JJ2026000124'],
    ['鲁P·12345', '鲁P12345'],
    [' nb-371502-2026-000123 ', 'NB3715022026000123'],
  ])('of %s is %s', (raw, key) => {
    expect(searchKey(raw)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        expect(searchKey(searchKey(raw))).toBe(searchKey(raw));
      }),
    );
  });
});
