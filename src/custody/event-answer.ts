import { fill, type Language } from '../kernel/text';
import { Problem, type Fault } from '../kernel/problem';
import { faultDetail, problemAnswer, type ProblemAnswer } from '../http/problem-answer';
import type { Recorded } from '../ledger/ledger';
import type { RecordedDto, WarningDto } from './event.dto';

/** What the caller reads of a recorded event, in the caller's language. */
export function recordedAnswer(recorded: Recorded, warnings: readonly Fault[], language: Language): RecordedDto {
  return {
    index: recorded.index,
    leafHash: recorded.leafHash,
    subject: recorded.subject,
    remarks: recorded.remarks.map(({ rule, severity, grade, text, params }) => ({
      rule,
      severity,
      grade,
      message: fill(text, language, params),
    })),
    warnings: warningAnswers(warnings, language),
  };
}

export function warningAnswers(warnings: readonly Fault[], language: Language): WarningDto[] {
  return warnings.map((fault) => ({ pointer: fault.pointer, code: fault.code, message: faultDetail(fault, language) }));
}

/** A refused row of a batch: what the single event would have answered. A fault that is not a refusal is thrown on. */
export function refusedAnswer(error: unknown, language: Language): ProblemAnswer {
  if (!(error instanceof Problem)) throw error;
  return problemAnswer(error, language);
}
