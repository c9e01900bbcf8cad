import { REASON_TEXTS } from '../identifiers/reason-texts';
import type { Fault, Problem, ProblemCode } from '../kernel/problem';
import { fill, type Language, type Params, type Text } from '../kernel/text';
import { FAULT_TEXTS, GENERIC_FAULT, TYPE_WORDS } from './fault-texts';
import { PROBLEMS, type ProblemRow } from './problem-catalogue';

/** One wrong field as the caller sees it. */
export interface FaultAnswer {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** An answer that says no: RFC 9457, with a stable `code` and the id under which the request stands in the log. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly FaultAnswer[];
}

/** What the caller is told, in its language. Also for one row of a batch or of a spreadsheet (then without instance). */
export function problemAnswer(problem: Problem, language: Language, requestId?: string): ProblemAnswer {
  const errors = problem.faults.map((fault) => ({
    pointer: fault.pointer,
    code: fault.code,
    detail: faultDetail(fault, language),
  }));
  const code = answeredCode(problem);
  return {
    type: `urn:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: (rowOf(code) ?? PROBLEMS[problem.code]).title[language],
    status: PROBLEMS[problem.code].status,
    code,
    detail: detailOf(problem, code, language, requestId),
    ...(requestId === undefined ? {} : { instance: requestId }),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

/** The words for one wrong field, or for a warning of a reader. */
export function faultDetail(fault: Fault, language: Language): string {
  const expected = TYPE_WORDS[String(fault.params?.['expected'])];
  const params = expected === undefined ? fault.params : { ...fault.params, expected: expected[language] };
  return said(textOfFault(fault.code) ?? GENERIC_FAULT, language, params);
}

/** Undefined when the code has no text of its own. */
export function textOfFault(code: string): Text | undefined {
  const texts = [FAULT_TEXTS, REASON_TEXTS].find((table) => Object.hasOwn(table, code)) as
    Readonly<Record<string, Text>> | undefined;
  return texts?.[code] ?? rowOf(code)?.detail;
}

/** Faults of one and the same code give the answer that code: a program need not look into `errors`. */
function answeredCode(problem: Problem): string {
  const [first, ...others] = problem.faults;
  const isShared =
    problem.code === 'VALIDATION_FAILED' && first !== undefined && others.every(({ code }) => code === first.code);
  return isShared ? first.code : problem.code;
}

function detailOf(problem: Problem, code: string, language: Language, requestId?: string): string {
  const [first] = problem.faults;
  if (code !== problem.code && first !== undefined && problem.faults.length === 1) return faultDetail(first, language);
  const params = { count: problem.faults.length || '', requestId: requestId ?? '', ...problem.params };
  return said(PROBLEMS[problem.code].detail, language, params);
}

function rowOf(code: string): ProblemRow | undefined {
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as ProblemCode] : undefined;
}

/** A bracket or a quotation with one parameter in it. */
const ASIDE = /（[^（）]*\{(\w+)\}[^（）]*）| ?\([^()]*\{(\w+)\}[^()]*\)|“\{(\w+)\}”| ?"\{(\w+)\}"/g;

/** Brackets and quotation marks around a parameter that is missing go with it. */
function said(text: Text, language: Language, params: Params = {}): string {
  const template = text[language].replace(ASIDE, (whole: string, ...names: readonly unknown[]) => {
    const name = names.slice(0, 4).find((found) => typeof found === 'string');
    return name !== undefined && (params[name] ?? '') === '' ? '' : whole;
  });
  return fill({ ...text, [language]: template }, language, params);
}
