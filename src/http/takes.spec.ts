import fc from 'fast-check';
import { SettableClock } from '../kernel/clock';
import type { Take } from './field';
import { date, instant, integer, integerInText, listOf, oneOf, word } from './takes';

const CLOCK = new SettableClock(new Date('2026-11-23T16:30:00Z')); // already the 24th in Shanghai

/** The value, or the codes with their places. */
function outcome(take: Take, value: unknown): unknown {
  const taking = take(value, CLOCK);
  return 'faults' in taking ? taking.faults.map(({ below, code }) => `${below}${code}`) : taking.value;
}

describe('taking one value', () => {
  it.each<[string, Take, unknown, unknown]>([
    ['space around text goes', word(1, 3), ' 电池 ', '电池'],
    ['text is composed', word(1, 3), 'e\u0301', '\u00e9'],
    ['a character beyond 16 bits counts once', word(1, 1), '𠮷', '𠮷'],
    ['half a character is refused', word(1, 3), '\ud83d', ['TEXT_NOT_WELL_FORMED']],
    ['a line break is refused', word(1, 9), 'a\nb', ['TEXT_CONTROL']],
    ['unless lines are allowed', word(1, 9, true), 'a\nb', 'a\nb'],
    ['but not other controls', word(1, 9, true), 'a\u0007b', ['TEXT_CONTROL']],
    ['today in Shanghai is no future', date(true), '2026-11-24', '2026-11-24'],
    ['tomorrow is', date(true), '2026-11-25', ['DATE_FUTURE']],
    ['29 February in a leap year', date(false), '2028-02-29', '2028-02-29'],
    ['29 February in another', date(false), '2026-02-29', ['DATE_IMPOSSIBLE']],
    ['five minutes ahead', instant(5), '2026-11-23T16:35:00Z', '2026-11-23T16:35:00.000Z'],
    ['a second more', instant(5), '2026-11-23T16:35:01Z', ['TIME_FUTURE']],
    ['microseconds are cut', instant(undefined), '2026-01-01T00:00:00.123999+08:00', '2025-12-31T16:00:00.123Z'],
    ['minutes alone will do', instant(undefined), '2026-01-01T08:00+08:00', '2026-01-01T00:00:00.000Z'],
    ['no offset', instant(undefined), '2026-01-01T08:00', ['TIME_OFFSET']],
    ['an offset that no place has', instant(undefined), '2026-01-01T08:00:00+25:00', ['TIME_FORM']],
    ['infinity', integer(1, 9), Infinity, ['NUMBER_RANGE']],
    ['minus nothing', integer(0, 9), -0, 0],
    ['a number in a text', integer(1, 9), '3', ['WRONG_TYPE']],
    ['a text in a query', integerInText(1, 9), '3', 3],
    ['hexadecimal in a query', integerInText(1, 99), '0x10', ['NUMBER_RANGE']],
    ['an inherited name', oneOf(['a']), 'constructor', ['DICT']],
    ['items by place', listOf(oneOf(['a', 'b']), 1, 3), ['a', 'c', 1], ['/1DICT', '/2WRONG_TYPE']],
    ['a set', listOf(word(1, 9), 1, 3, true), ['a', ' a'], ['/1ITEM_TWICE']],
  ])('%s', (_what, take, value, expected) => {
    expect(outcome(take, value)).toEqual(expected);
  });

  it('never throws, and takes again what it gave out', () => {
    const takes = [word(1, 64), integer(1, 100), date(true), instant(5), oneOf(['a']), listOf(word(1, 9), 0, 5)];
    fc.assert(
      fc.property(fc.constantFrom(...takes), fc.anything({ withNullPrototype: true }), (take, value) => {
        const taking = take(value, CLOCK);
        if ('value' in taking) expect(outcome(take, taking.value)).toEqual(taking.value);
      }),
    );
  });

  it('keeps every instant that JavaScript can write', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
        expect(outcome(instant(undefined), at.toISOString())).toBe(at.toISOString());
      }),
    );
  });
});
