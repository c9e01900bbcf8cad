import type { CanonicalObject } from '../kernel/canonical';
import type { NamedOrg } from './org-names';
import type { StepPaper } from './step-papers';

/** One step of a battery's chain, as far as the caller may see it. */
export class TimelineItemDto {
  readonly index!: number;
  readonly leafHash!: string;
  readonly kind!: string;
  readonly title!: string;
  readonly stage!: string;
  readonly stageTitle!: string;
  readonly about!: 'battery' | 'vehicle';
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  readonly org!: NamedOrg;
  /** Identifying fields always; figures where the caller took part. */
  readonly data!: CanonicalObject;
  /** Names of the fields that were kept back. */
  readonly withheld!: string[];
  /** Indexes of the corrections of this entry. */
  readonly correctedBy!: number[];
  /** Index of the entry that voided this one. */
  readonly voidedBy!: number | null;
  readonly refs!: number[];
  /** The consignment or the batch that this entry is one part of. */
  readonly batch!: BatchDto | null;
  readonly papers!: StepPaper[];
}

export class BatchDto {
  readonly consignmentNo!: string | null;
  /** Batteries moved by the same entry; null where the caller may not know. */
  readonly batteries!: number | null;
  readonly href!: string | null;
}

export class TimelineDto {
  readonly items!: TimelineItemDto[];
}
