import { following, formOf } from './next-number';

describe('the form of a consignment number', () => {
  it.each([
    ['JJ-2026-000124', { prefix: 'JJ-2026-', width: 6 }],
    ['JJ-371502-00007', { prefix: 'JJ-371502-', width: 5 }],
    ['JJ-2025-000900', { prefix: 'JJ-2026-', width: 6 }],
    ['17', { prefix: '', width: 2 }],
    ['发货单甲', { prefix: 'JJ-2026-', width: 6 }],
    ['', { prefix: 'JJ-2026-', width: 6 }],
  ])('of %s, in 2026', (last, form) => {
    expect(formOf(last, '2026')).toEqual(form);
  });
});

describe('the next number', () => {
  it('follows the highest, not the last', () => {
    expect(following('JJ-2026-', 6, ['JJ-2026-000124', 'JJ-2026-000007'])).toBe('JJ-2026-000125');
  });

  it('passes over numbers with something after the digits', () => {
    expect(following('JJ-2026-', 6, ['JJ-2026-000124-补', 'JJ-2026-000123'])).toBe('JJ-2026-000124');
  });

  it('grows when its digits are used up', () => {
    expect(following('A', 2, ['A99'])).toBe('A100');
  });

  it('begins with one', () => {
    expect(following('JJ-2026-', 6, [])).toBe('JJ-2026-000001');
  });
});
