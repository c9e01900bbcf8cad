import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, ListQuery, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import type { CanonicalObject } from '../kernel/canonical';
import { Audit, type AuditRow } from './audit';
import type { AuditLineDto, AuditLinePageDto } from './audit.dto';

@ApiTags('账号')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @Allow('administrator')
  @ApiOperation({ summary: '安全审计：登录、账号变更、导出，最近的在前' })
  async list(@Query() { limit, next, total }: ListQuery): Promise<AuditLinePageDto> {
    const [before] = decodeCursor(next, ['']) ?? [];
    const rows = await this.audit.list(limit + 1, before);
    const { items, next: following } = page(rows, limit, (last) => [last.id]);
    return { items: items.map(toDto), ...(await pageEnd({ total }, following, () => this.audit.count())) };
  }
}

function toDto({ id, at, user_id, username, action, outcome, detail, request_id }: AuditRow): AuditLineDto {
  const facts = JSON.parse(detail) as CanonicalObject;
  return { id, at, userId: user_id, username, action, outcome, detail: facts, requestId: request_id };
}
