import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Actor } from '../accounts/actor';
import { enterpriseOf } from '../accounts/actor';
import { personOf } from '../accounts/person';
import { idempotencyOf } from '../accounts/idempotency';
import type { Database } from '../database/database';
import { CLOCK, DATABASE } from '../database/database.module';
import { mustBeSound } from '../http/strict-json';
import type { Clock } from '../kernel/clock';
import type { Language } from '../kernel/text';
import type { Ledger } from '../ledger/ledger';
import { LEDGER } from '../ledger/ledger.module';
import { entryAsItReads } from './entry-as-it-reads';
import { LABEL_WRAPPERS, type LabelWrapper } from './label-wrappers';
import { recordedAnswer, refusedAnswer, warningAnswers } from './event-answer';
import { type DraftContext, readEvent } from './event-draft';
import type { BatchResultDto, CheckedDto, RecordedDto } from './event.dto';

export interface Asked {
  readonly actor: Actor;
  readonly language: Language;
  readonly idempotencyKey: string | undefined;
}

/** Where every custody event enters the record, whatever door it came through. */
@Injectable()
export class RecordEvents {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(LABEL_WRAPPERS) private readonly wrappers: readonly LabelWrapper[] = [],
  ) {}

  /** @throws Problem when the event is not well formed, or cannot be true */
  async one(body: unknown, asked: Asked, row?: number): Promise<RecordedDto> {
    mustBeSound(body);
    const { draft, warnings } = await readEvent(body, this.contextOf(asked.actor));
    const recorded = await this.ledger.record(draft, idempotencyOf(asked.actor, asked.idempotencyKey, draft, row));
    return recordedAnswer(recorded, warnings, asked.language);
  }

  /**
   * Reads an event as `one` would, and records nothing: what a form asks before it is sent.
   * @throws Problem when the event is not well formed
   */
  async check(body: unknown, { actor, language }: Asked): Promise<CheckedDto> {
    const { warnings } = await readEvent(body, this.contextOf(actor));
    return { warnings: warningAnswers(warnings, language) };
  }

  /**
   * Each row on its own, in order; each sees those before it. A correction may point at a row before it, so it
   * waits until that is on disk, and the rows after it wait for the correction.
   */
  async many(bodies: readonly unknown[], asked: Asked): Promise<BatchResultDto['results']> {
    const results: Promise<BatchResultDto['results'][number]>[] = [];
    for (const [row, body] of bodies.entries()) {
      const isLookingBack = pointsBack(body);
      if (isLookingBack) await Promise.allSettled(results);
      const result = this.one(body, asked, row).then(
        (recorded) => ({ status: 201 as const, ...recorded }),
        (error: unknown) => refusedAnswer(error, asked.language),
      );
      results.push(result);
      if (isLookingBack) await result;
    }
    // Even where a row fails for another reason than a refusal, nothing is answered while others are under way.
    await Promise.allSettled(results);
    return Promise.all(results);
  }

  private contextOf(actor: Actor): DraftContext {
    return {
      org: enterpriseOf(actor),
      by: personOf(actor),
      clock: this.clock,
      wrappers: this.wrappers,
      entryAt: (index) => entryAsItReads(this.database.reader, enterpriseOf(actor), index),
    };
  }
}

function pointsBack(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'kind' in body &&
    (body.kind === 'entry.corrected' || body.kind === 'entry.voided')
  );
}
