import { randomBytesAhead } from './random-pool';

describe('random bytes drawn ahead', () => {
  it('are as many as asked for, and never the same twice', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 5_000; i++) seen.add(randomBytesAhead(16).toString('hex'));
    expect(seen.size).toBe(5_000);
    expect(randomBytesAhead(20_000)).toHaveLength(20_000);
  });

  it('belong to whoever was given them: a later draw does not change them', () => {
    const kept = randomBytesAhead(16);
    const text = kept.toString('hex');
    for (let i = 0; i < 3_000; i++) randomBytesAhead(16);
    expect(kept.toString('hex')).toBe(text);
  });
});
