import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEGAL_CLOCKS } from '../../calendar/clocks';
import { RULES } from '.';
import { DEADLINE_RULES, overdueRule } from './deadline-rules';

const manual = readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8');

describe('the deadline rules', () => {
  it.each(DEADLINE_RULES.map((rule) => [rule.code, rule] as const))(
    '%s watches clocks that exist, in their own time and grade',
    (_code, rule) => {
      for (const code of rule.clocks) {
        expect(LEGAL_CLOCKS.find((clock) => clock.code === code)).toMatchObject({
          validFrom: rule.from,
          grade: rule.grade,
        });
        expect(LEGAL_CLOCKS.find((clock) => clock.code === code)?.validTo).toBe(rule.to);
      }
    },
  );

  it.each(DEADLINE_RULES.map((rule) => [rule.code, rule] as const))(
    '%s is explained in docs/rules.md, with its clocks',
    (code, rule) => {
      const section = manual.split('<a id="').find((part) => part.startsWith(`${code.toLowerCase()}"></a>`)) ?? '';
      expect(section).toContain(rule.title.zh);
      for (const clock of rule.clocks) expect(section).toContain(clock);
    },
  );

  it('share no code with a rule that judges entries', () => {
    expect(DEADLINE_RULES.filter((rule) => RULES.some((each) => each.code === rule.code))).toEqual([]);
  });
});

describe('an overdue report', () => {
  it.each([
    [
      'of a vehicle certified on the last day of the old regime',
      'CN-2018-35-13-A',
      '2026-03-31',
      false,
      'RB-05a HIGH CONFIRMED',
    ],
    ['of a dispatch on its first day', 'CN-2018-35-13-B', '2018-08-01', false, 'RB-05a HIGH CONFIRMED'],
    ['of a vehicle certified after the old regime', 'CN-2018-35-13-A', '2026-04-01', false, undefined],
    ['of a receipt under Order 73', 'CN-2026-73-24-7-IN', '2026-04-01', false, 'RB-06 HIGH CONFIRMED'],
    ['of a product handed over', 'CN-2026-73-24-7-OUT', '2026-05-01', false, 'RB-07 HIGH CONFIRMED'],
    ['of a product, counted from its recycling', 'CN-2026-73-24-7-OUT', '2026-05-01', true, 'RB-07 MEDIUM INFERRED'],
    [
      'of a dismantler under Order 73, whose limit is not known',
      'CN-2026-73-24-DISMANTLER',
      '2026-05-01',
      false,
      undefined,
    ],
    ['of a clock that no rule watches', 'CN-2018-35-15-IN', '2020-05-01', false, undefined],
  ])('%s', (_what, clock, startedOn, isInferred, expected) => {
    const rule = overdueRule(clock, startedOn, isInferred);
    expect(rule && `${rule.code} ${rule.severity} ${rule.grade}`).toBe(expected);
  });
});
