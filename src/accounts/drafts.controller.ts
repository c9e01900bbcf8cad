import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import type { CanonicalObject } from '../kernel/canonical';
import type { Actor } from './actor';
import { type DraftRow, Drafts } from './drafts';
import { type DraftDto, type DraftHeadDto, type DraftPageDto, DraftsQuery, SaveDraftDto } from './drafts.dto';
import { Who } from './who';

@ApiTags('草稿')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @ApiOperation({ summary: '本人的草稿，最近修改的在前，不含内容' })
  async list(@Who() { userId }: Actor, @Query() { limit, next, total, kind }: DraftsQuery): Promise<DraftPageDto> {
    const after = decodeCursor(next, ['', ''] as const);
    const rows = await this.drafts.list(userId, { kind, limit, after });
    const { items, next: following } = page(rows, limit, (last) => [last.updated_at, last.id]);
    return {
      items: items.map(headOf),
      ...(await pageEnd({ total }, following, () => this.drafts.count(userId, kind))),
    };
  }

  @Get(':id')
  @ApiOperation({ summary: '本人的一份草稿' })
  async one(@Who() { userId }: Actor, @Param('id') id: string): Promise<DraftDto> {
    const row = await this.drafts.one(userId, id);
    return { ...headOf(row), data: JSON.parse(row.data) as CanonicalObject };
  }

  @Put(':id')
  @ApiOperation({ summary: '保存草稿：编号由客户端生成（UUID）；在别处改过的不会被覆盖；三十天未修改即清除' })
  async save(@Who() { userId }: Actor, @Param('id') id: string, @Body() body: SaveDraftDto): Promise<DraftHeadDto> {
    return headOf(await this.drafts.save(userId, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '删除草稿' })
  remove(@Who() { userId }: Actor, @Param('id') id: string): Promise<void> {
    return this.drafts.remove(userId, id);
  }
}

function headOf({ id, kind, title, version, created_at: createdAt, updated_at: updatedAt }: DraftRow): DraftHeadDto {
  return { id, kind, title, version, createdAt, updatedAt };
}
