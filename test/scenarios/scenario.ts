import type { EnterpriseRole } from '../../src/enterprises/enterprise';
import type { PaperStatus } from '../../src/enterprises/paper';
import type { PaperState } from '../../src/enterprises/verdict';
import type { CanonicalObject } from '../../src/kernel/canonical';
import type { Text } from '../../src/kernel/text';

/**
 * A whole life told as data. `scenarios.spec.ts` plays it over HTTP on a service of its own; `pages.ts` prints it into
 * `docs/scenarios/`. Times are `YYYY-MM-DD HH:mm` in Asia/Shanghai, and never run backwards from step to step.
 */
export interface Scenario {
  /** Name of the printed file. */
  readonly name: string;
  readonly title: Text;
  readonly story: Text;
  /** The day on which the officer looks. */
  readonly today: string;
  /** Registered, with their papers, before the first step. */
  readonly cast: readonly Member[];
  readonly steps: readonly Step[];
  /** Every flag that the officer finds, and no other: those that hold and those that were taken back. */
  readonly flagsInTheEnd: readonly ExpectedFlag[];
  /** Every verdict ever given, where the story is about verdicts that changed. */
  readonly history?: readonly ExpectedVerdict[];
  /** What is asked about batteries at the end. */
  readonly batteriesInTheEnd?: readonly ExpectedBattery[];
  /** What members may still see of a battery's chain at the end. */
  readonly timelinesInTheEnd?: readonly ExpectedTimeline[];
}

export interface Member {
  readonly key: string;
  readonly name: Text;
  readonly uscc: string;
  readonly roles: readonly EnterpriseRole[];
  readonly districtCode: string;
  /** Key of the parent, when this is a branch. */
  readonly branchOf?: string;
  /** Named by others, and unknown to the service. */
  readonly isStranger?: true;
  readonly papers: readonly PaperOfMember[];
}

/** A paper as it is recorded, and whether the bureau has verified it. */
export interface PaperOfMember extends NewPaper {
  readonly isVerified: boolean;
}

export interface NewPaper {
  /** By which later steps name it. */
  readonly key?: string;
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly scope?: readonly string[];
  readonly site?: string;
  readonly holder?: string;
  readonly plate?: string;
}

export type Step = EventStep | PaperStep | StatusStep | ExportStep | AnswerStep;

interface AnyStep {
  /** By which later steps and expectations name its entry. */
  readonly key?: string;
  /** Key of the member that acts; `bureau` sets statuses. */
  readonly by: string;
  readonly at: string;
  /** What a reader should notice. */
  readonly note?: Text;
}

/** Something happened to a vehicle, a battery or a consignment. */
export interface EventStep extends AnyStep {
  readonly kind: string;
  readonly data: CanonicalObject;
  /** When it is told, where that is later than `at`. */
  readonly recordedAt?: string;
  /** Key of the step whose entry a correction or a void is about: its index is put into `data`. */
  readonly mends?: string;
  readonly expect: Recorded | Refused;
}

/** A manager records a paper of its enterprise. Always 201. */
export interface PaperStep extends AnyStep {
  readonly paper: NewPaper;
}

/** The bureau says what becomes of a paper. Always 201. */
export interface StatusStep extends AnyStep {
  readonly of: string;
  readonly status: PaperStatus;
  readonly from: string;
  readonly reason: string;
  /** How the paper stands on the day of the step. */
  readonly expect: { readonly state: PaperState };
}

/** An enterprise takes out the file with which it reports to a platform. Always 201; its batch goes by the step's key. */
export interface ExportStep extends AnyStep {
  readonly key: string;
  readonly exports: { readonly profile: string; readonly from: string; readonly to: string };
  readonly expect: { readonly rows: number };
}

/** An enterprise tells what the platform answered to the rows of a batch. Always 201. */
export interface AnswerStep extends AnyStep {
  /** Key of the step that exported. */
  readonly answers: string;
  readonly rows: readonly {
    readonly row: number;
    readonly result: 'accepted' | 'rejected';
    readonly answeredOn: string;
    readonly reason?: string;
  }[];
}

/** Recorded; the rules in the answer's remarks, as often as they speak. */
export interface Recorded {
  readonly status: 201;
  readonly flags: readonly string[];
}

export interface Refused {
  readonly status: 400 | 404 | 409;
  readonly code: string;
}

export interface ExpectedFlag {
  readonly rule: string;
  /** Key of the member it is about. */
  readonly enterprise: string;
  /** Day of the entry that is flagged. */
  readonly on: string;
  /** `open` unless told otherwise. */
  readonly state?: 'open' | 'cleared' | 'late';
  /** Less than the rule's own grade: the start of the clock is inferred. */
  readonly isHint?: true;
}

export interface ExpectedVerdict extends ExpectedFlag {
  /** Keys of the entry judged, and of the entry whose knowledge it was judged by. */
  readonly entry: string;
  readonly asOf: string;
}

export interface ExpectedBattery {
  /** Code or trace number. */
  readonly battery: string;
  readonly state: string;
  readonly holder: string;
  readonly massGrams?: number;
}

export interface ExpectedTimeline {
  readonly battery: string;
  /** Key of the member that asks, or `bureau`. */
  readonly askedBy: string;
  /** Kinds of the entries it is shown, in order; nothing at all when the battery does not exist for it. */
  readonly kinds: readonly string[];
}

export function isEvent(step: Step): step is EventStep {
  return 'kind' in step;
}

export function isPaper(step: Step): step is PaperStep {
  return 'paper' in step;
}

export function isStatus(step: Step): step is StatusStep {
  return 'status' in step;
}

export function isExport(step: Step): step is ExportStep {
  return 'exports' in step;
}

/** The answer to what was recorded, with the rules that spoke up. */
export function recorded(...flags: string[]): Recorded {
  return { status: 201, flags };
}

/** The answer to what cannot be true. */
export function refused(code: string, status: Refused['status'] = 409): Refused {
  return { status, code };
}

/** The step as it was, with other rules speaking up. */
export function flagged(step: EventStep, ...flags: string[]): EventStep {
  return { ...step, expect: recorded(...flags) };
}
