import { SettableClock } from '../kernel/clock';
import { Throttle } from './throttle';

describe('a throttle of three in a minute', () => {
  const start = Date.parse('2026-11-23T02:00:00.000Z');
  let clock: SettableClock;
  let throttle: Throttle;

  beforeEach(() => {
    clock = new SettableClock(new Date(start));
    throttle = new Throttle(3, 60_000, clock);
  });
  const at = (seconds: number): void => {
    clock.set(new Date(start + seconds * 1000));
  };

  it('closes at the third for a minute from then, for that key alone', () => {
    throttle.count('a');
    throttle.count('a');
    expect(throttle.wait('a')).toBe(0);
    at(30);
    throttle.count('a');
    expect(throttle.wait('a')).toBe(60);
    expect(throttle.wait('b')).toBe(0);
    at(89.5);
    expect(throttle.wait('a')).toBe(1);
    at(90);
    expect(throttle.wait('a')).toBe(0);
  });

  it('forgets what is older than a minute', () => {
    throttle.count('a');
    throttle.count('a');
    at(60);
    throttle.count('a');
    expect(throttle.wait('a')).toBe(0);
  });

  it('does not grow for ever, and forgets the oldest key first', () => {
    for (let i = 0; i < 3; i++) throttle.count('a');
    for (let i = 0; i < 9_999; i++) throttle.count(`key-${String(i)}`);
    expect(throttle.wait('a')).toBe(60);
    throttle.count('one-more');
    expect(throttle.wait('a')).toBe(0);
  });
});
