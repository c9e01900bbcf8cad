import type { SourceGrade } from '../enterprises/qualification-types';
import type { PaperState } from '../enterprises/verdict';
import type { CanonicalObject } from '../kernel/canonical';
import type { Stage } from './custody-kind';
import type { GapCode, GapSeverity } from './gaps';
import type { NamedOrgDto } from './named-org.dto';
import type { StepPart } from './step-papers';

/** One step of a battery's chain, as far as the caller may see it. */
export class TimelineItemDto {
  readonly index!: number;
  readonly leafHash!: string;
  readonly kind!: string;
  readonly title!: string;
  readonly stage!: Stage;
  readonly stageTitle!: string;
  readonly about!: 'battery' | 'vehicle';
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  readonly org!: NamedOrgDto;
  /** Identifying fields always; figures where the caller took part. */
  readonly data!: CanonicalObject;
  /** Names of the fields that were kept back. */
  readonly withheld!: string[];
  /** Indexes of the corrections of this entry. */
  readonly correctedBy!: number[];
  /** Index of the entry that voided this one. */
  readonly voidedBy!: number | null;
  readonly refs!: number[];
  /** Fields that no correction changes; null where this entry is not for the caller to correct or void. */
  readonly fixed!: string[] | null;
  /** The consignment or the batch that this entry is one part of. */
  readonly batch!: BatchDto | null;
  /** Who took part, as far as the caller may know. */
  readonly parties!: StepPartyDto[];
  /** The papers of those who took part, as they stood on the day of the step. */
  readonly papers!: StepPaperDto[];
}

export class StepPartyDto {
  readonly part!: StepPart;
  readonly partTitle!: string;
  readonly org!: NamedOrgDto;
}

/** One paper of somebody who took part in a step, as it stood on the day of the step. */
export class StepPaperDto {
  readonly type!: string;
  readonly name!: string;
  /** Null where it is a person's licence and the caller may not know it. */
  readonly number!: string | null;
  readonly holderEnterprise!: string;
  /** How well the source of the requirement of this type of paper is known. */
  readonly grade!: SourceGrade;
  /** On that day, with all that is known today. */
  readonly state!: PaperState;
  readonly stateText!: string;
  /** On that day, with what was known when the step was recorded; given where it differs. */
  readonly asKnownThen?: PaperState;
  readonly asKnownThenText?: string;
  readonly validFrom!: string;
  readonly validTo!: string | null;
}

export class BatchDto {
  readonly consignmentNo!: string | null;
  /** Batteries moved by the same entry; null where the caller may not know. */
  readonly batteries!: number | null;
  readonly href!: string | null;
}

/** What is not recorded between two entries, as far as the caller may see the chain. Says nothing about the law. */
export class TimelineGapDto {
  /** Index of the entry after which it is; null: before the first. */
  readonly after!: number | null;
  /** Index of the entry before which it is; null: after the last. */
  readonly before!: number | null;
  readonly code!: GapCode;
  readonly text!: string;
  readonly severity!: GapSeverity;
}

export class TimelineDto {
  readonly items!: TimelineItemDto[];
  readonly gaps!: TimelineGapDto[];
}
