import fc from 'fast-check';
import { settingsOf } from './settings';

const USUAL = { suffix: 'auto', prefix: '', hasTone: true, idleMs: 80 };

describe('the scanner settings of a device', () => {
  it.each([[undefined], [null], ['x'], [{}], [{ suffix: 'bell', prefix: 3, hasTone: 'no', idleMs: 'slow' }]])(
    'are the usual ones where nothing sensible was kept: %p',
    (kept) => {
      expect(settingsOf(kept)).toEqual(USUAL);
    },
  );

  it('are what was kept, within the limits of a pause', () => {
    expect(settingsOf({ suffix: 'tab', prefix: '~01', hasTone: false, idleMs: 5 })).toEqual({
      suffix: 'tab',
      prefix: '~01',
      hasTone: false,
      idleMs: 40,
    });
    expect(settingsOf({ idleMs: 9000 }).idleMs).toBe(500);
  });

  it('are the same read a second time', () => {
    fc.assert(fc.property(fc.anything(), (kept) => expect(settingsOf(settingsOf(kept))).toEqual(settingsOf(kept))));
  });
});
