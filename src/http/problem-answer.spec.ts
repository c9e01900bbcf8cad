import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, type ProblemCode } from '../kernel/problem';
import type { Text } from '../kernel/text';
import { FAULT_TEXTS, TYPE_WORDS } from './fault-texts';
import { faultDetail, problemAnswer, textOfFault } from './problem-answer';
import { PROBLEMS } from './problem-catalogue';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

function expectBothLanguages(text: Text): void {
  expect(text.zh).toMatch(/[一-龥]/);
  expect(text.en).not.toMatch(/[一-龥]/);
  // A parameter that is a word itself has an English twin of its own.
  expect(placeholders(text.en).map((name) => name.replace('En}', '}'))).toEqual(placeholders(text.zh));
}

function everyParameter(code: ProblemCode): Record<string, string> {
  const { zh, en } = PROBLEMS[code].detail;
  return Object.fromEntries([...placeholders(zh), ...placeholders(en)].map((name) => [name.slice(1, -1), '§']));
}

describe('the catalogue of refusals', () => {
  it.each(CODES)('%s has a status and both languages', (code) => {
    const { status, title, detail } = PROBLEMS[code];
    expect([400, 401, 403, 404, 409, 413, 415, 429, 500, 503]).toContain(status);
    expectBothLanguages(title);
    expectBothLanguages(detail);
  });

  it.each(CODES)('%s reads well when its parameters are missing', (code) => {
    for (const language of ['zh', 'en'] as const) {
      const bare = problemAnswer(new Problem(code), language).detail;
      const full = problemAnswer(new Problem(code, everyParameter(code)), language).detail;
      expect(bare).not.toMatch(/“”|""|（\s*）|\(\s*\)|  | [,.;]|§/);
      expect(full).not.toMatch(/[{}]/);
      if (PROBLEMS[code].detail[language].includes('{')) expect(full).not.toBe(bare);
      // What is left without parameters is a sentence of the template: nothing outside a bracket was filled with nothing.
      expect(full.replace(/（[^（）]*§[^（）]*）| \([^()]*§[^()]*\)|“§”| ?"§"/g, '')).toBe(bare);
    }
  });

  it('a duplicate code names nobody, even if it is told a name', () => {
    expect(problemAnswer(new Problem('CODE_DUP', { holder: '示例企业' }), 'zh').detail).not.toContain('示例');
  });
});

describe('the words for fields', () => {
  it.each(Object.entries(FAULT_TEXTS))('%s has both languages', (_code, text) => {
    expectBothLanguages(text);
  });

  it('exist for every code that this folder uses', () => {
    const codes = readdirSync(__dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .flatMap((name) => [
        ...readFileSync(join(__dirname, name), 'utf8').matchAll(/(?:untaken\(|code: |range\(|report\()'([A-Z_]+)'/g),
      ])
      .map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => textOfFault(code) === undefined)).toEqual([]);
  });

  it('say the type in the language asked for', () => {
    for (const expected of Object.keys(TYPE_WORDS)) {
      const fault = { pointer: '/a', code: 'WRONG_TYPE', params: { expected } };
      expect(faultDetail(fault, 'zh')).toContain(TYPE_WORDS[expected]?.zh);
      expect(faultDetail(fault, 'en')).toContain(TYPE_WORDS[expected]?.en);
    }
  });

  it('fall back to something general for a code nobody wrote words for', () => {
    expect(textOfFault('NEVER_HEARD_OF')).toBeUndefined();
    expect(faultDetail({ pointer: '/a', code: 'NEVER_HEARD_OF' }, 'en')).toMatch(/not right/);
    expect(textOfFault('constructor')).toBeUndefined();
  });
});

describe('the answer', () => {
  it('keeps a bracket whose parameter is there, and drops one whose is not', () => {
    const problem = (params: Record<string, string>): Problem => new Problem('STATE', params);
    expect(problemAnswer(problem({ code: 'NB-1', state: '在途' }), 'zh').detail).toContain(
      '“NB-1”当前状态不能办理此步骤（在途）。',
    );
    expect(problemAnswer(problem({}), 'zh').detail).toMatch(/^电池当前状态不能办理此步骤。/);
    expect(problemAnswer(problem({}), 'en').detail).toMatch(
      /^The present state of battery does not allow this step\. /,
    );
  });

  it('takes the code that all faults share', () => {
    const fault = (code: string): { pointer: string; code: string } => ({ pointer: '/a', code });
    const coded = (...codes: string[]): string =>
      problemAnswer(new Problem('VALIDATION_FAILED', {}, codes.map(fault)), 'zh').code;
    expect(coded('VIN_CHECK')).toBe('VIN_CHECK');
    expect(coded('DICT', 'DICT')).toBe('DICT');
    expect(coded('DICT', 'REQUIRED')).toBe('VALIDATION_FAILED');
    expect(coded()).toBe('VALIDATION_FAILED');
    expect(problemAnswer(new Problem('NOT_HOLDER', {}, [fault('DICT')]), 'zh').code).toBe('NOT_HOLDER');
  });
});
