import type { Facts } from '../custody/facts';
import type { Uscc } from '../identifiers/uscc';
import { judge, type Judgement } from './judge';
import type { Register, Rule } from './rule';

const SOMEBODY = 'SOMEBODY' as Uscc;
const NOBODY: Register = { enterprise: () => undefined, papers: () => [] };

function rule(code: string, differs: Partial<Rule> = {}): Rule {
  return {
    code,
    version: 1,
    title: { zh: '示例规则', en: 'example' },
    basis: '示例',
    grade: 'CONFIRMED',
    severity: 'HIGH',
    from: '2026-04-01',
    to: '2026-04-30',
    kinds: ['battery.stored'],
    looksAt: 'facts',
    check: (facts) => [{ about: facts.org, reason: { zh: '示例', en: 'example' }, params: {} }],
    ...differs,
  };
}

const stored = (on: string): Facts => ({
  kind: 'battery.stored',
  index: 1,
  org: SOMEBODY,
  on,
  data: {},
  batteries: [],
});

const codes = (judgements: readonly Judgement[]) => judgements.map((judgement) => judgement.rule.code);

describe('an entry is judged', () => {
  it('by the rules for its kind, in the order of the list', () => {
    const rules = [
      rule('R2'),
      rule('R3', { kinds: ['battery.removed'] }),
      rule('R1', { kinds: ['battery.removed', 'battery.stored'] }),
    ];
    expect(codes(judge(stored('2026-04-10'), NOBODY, rules))).toEqual(['R2', 'R1']);
  });

  it.each([
    ['2026-03-31', []],
    ['2026-04-01', ['R1']],
    ['2026-04-30', ['R1']],
    ['2026-05-01', []],
  ])('on %s by the rules in force', (on, expected) => {
    expect(codes(judge(stored(on), NOBODY, [rule('R1')]))).toEqual(expected);
  });

  it('as clean when a rule finds nothing, so that an earlier flag can be seen to have gone', () => {
    const clean = rule('R1', { check: () => [] });
    expect(judge(stored('2026-04-10'), NOBODY, [clean])).toEqual([{ rule: clean, hits: [] }]);
  });

  it('by rules about papers alone in a review', () => {
    const rules = [rule('R1'), rule('R2', { looksAt: 'papers' })];
    expect(codes(judge(stored('2026-04-10'), NOBODY, rules, { onlyPapers: true }))).toEqual(['R2']);
  });

  it('by every other rule when one throws', () => {
    const thrown = new Error('a bug');
    const broken = rule('R1', {
      check: () => {
        throw thrown;
      },
    });
    const judgements = judge(stored('2026-04-10'), NOBODY, [broken, rule('R2')]);
    expect(judgements[0]).toEqual({ rule: broken, failed: 'rule-failed', cause: thrown });
    expect(judgements[1]).toHaveProperty('hits.length', 1);
  });

  it('of a vehicle by the day on which the vehicle was received', () => {
    const vehicle = {
      vin: 'V',
      isSwapModel: false,
      presence: 'present',
      packsRemoved: 0,
      hasOwnerStatement: false,
      hasSwapEvidence: false,
    } as const;
    const late: Facts = { ...stored('2026-05-02'), vehicle: { ...vehicle, receivedOn: '2026-04-30' } };
    expect(codes(judge(late, NOBODY, [rule('RV-99'), rule('RB-99')]))).toEqual(['RV-99']);
  });
});
