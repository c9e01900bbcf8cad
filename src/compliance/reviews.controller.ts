import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readOrgNames } from '../custody/org-names';
import type { Database } from '../database/database';
import { DATABASE } from '../database/database.module';
import { decodeCursor, ListQuery, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import { listReviews } from './pending-reviews';
import { pendingReviews } from './flag-queries';
import { PendingReviewPageDto } from './reviews.dto';

/** Papers of the past that wait to be taken into account. */
@ApiTags('线索')
@Controller('api/v1/flags/reviews')
export class ReviewsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Allow('administrator')
  @ApiOperation({ summary: '待完成的追溯复核：哪条资质记录、涉及谁、复核到哪一条' })
  @ApiOkResponse({ type: PendingReviewPageDto })
  async list(@Query() { limit, next, total }: ListQuery): Promise<PendingReviewPageDto> {
    const { reader } = this.database;
    const after = decodeCursor(next, [0, ''] as const);
    const rows = await listReviews(reader, limit, after);
    const { items, next: following } = page(rows, limit, (last) => [last.as_of, last.about]);
    const names = await readOrgNames(
      reader,
      items.map((row) => row.about),
    );
    return {
      items: items.map(({ as_of, about, from_on, to_on, cursor }) => ({
        asOfIndex: as_of,
        enterprise: names(about),
        from: from_on,
        to: to_on,
        judgedUpTo: cursor < 0 ? null : cursor,
      })),
      ...(await pageEnd({ total }, following, () => pendingReviews(reader))),
    };
  }
}
