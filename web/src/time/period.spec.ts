import { periodOf, PRESETS, presetOf } from './period';

describe('a period by its preset', () => {
  it.each([
    ['this-month', '2026-11-23', '2026-11-01', '2026-11-23'],
    ['last-month', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-23', '2026-10-01', '2026-11-23'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['year', '2026-11-23', '2026-01-01', '2026-11-23'],
    ['last-year', '2026-11-23', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s runs from %s to %s', (preset, today, from, to) => {
    expect(periodOf(preset, today)).toEqual({ from, to });
  });

  it.each(PRESETS)('%s is recognised again by its days', (preset) => {
    expect(presetOf(periodOf(preset, '2026-08-15'), '2026-08-15')).toBe(preset);
  });

  it('is somebody’s own choice where no preset means these days', () => {
    expect(presetOf({ from: '2026-02-03', to: '2026-02-09' }, '2026-08-15')).toBeUndefined();
  });
});
