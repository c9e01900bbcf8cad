import fc from 'fast-check';
import { shanghaiDate, shanghaiTime } from './dates';

describe('dates of Asia/Shanghai', () => {
  it.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-23'],
    ['2026-11-23T16:00:00.000Z', '2026-11-24'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2026-11-23T23:30:00+08:00', '2026-11-23'],
  ])('%s is %s', (instant, date) => {
    expect(shanghaiDate(instant)).toBe(date);
  });

  it('are what the time zone database says, for any instant since 1992', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (date) => {
          expect(shanghaiDate(date.toISOString())).toBe(format.format(date).slice(0, 10));
          expect(shanghaiDate(date)).toBe(shanghaiDate(date.toISOString()));
          expect(shanghaiTime(date.toISOString())).toBe(format.format(date));
        },
      ),
    );
  });
});
