import fc from 'fast-check';
import { decodeCursor, encodeCursor, page } from './paging';

describe('paging', () => {
  it('says where to go on only while there is more', () => {
    const rows = ['a', 'b', 'c'];
    const cut = page(rows, 2, (last) => [last]);
    expect(cut.items).toEqual(['a', 'b']);
    expect(decodeCursor(cut.next ?? undefined, [''])).toEqual(['b']);
    expect(page(rows, 3, (last) => [last])).toEqual({ items: rows, next: null });
    expect(page([], 3, (last) => [last])).toEqual({ items: [], next: null });
  });

  it('reads every cursor it gave out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), (text, number) => {
        expect(decodeCursor(encodeCursor([text, number]), ['', 0])).toEqual([text, number]);
      }),
    );
    expect(decodeCursor(undefined, [0])).toBeUndefined();
  });

  it.each(['', '!!!', 'e30', 'WzFd', encodeCursor(['text']), encodeCursor([1, 2]), 'bnVsbA'])('refuses %s', (text) => {
    const like = text === 'WzFd' ? [''] : [0];
    expect(() => decodeCursor(text, like)).toThrow(
      expect.objectContaining({ code: 'VALIDATION_FAILED', faults: [{ pointer: '/next', code: 'CURSOR' }] }),
    );
  });
});
