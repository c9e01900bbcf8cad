import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, ListQuery, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import type { Actor } from './actor';
import { ApiKeys, type KeyRow } from './api-keys';
import { CreateKeyDto, type CreatedKeyDto, type KeyDto, type KeyPageDto } from './keys.dto';
import { Who } from './who';

@ApiTags('接口密钥')
@Allow('clerk', 'manager', 'officer', 'administrator')
@Controller('api/v1/keys')
export class KeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Post()
  @ApiOperation({ summary: '新建接口密钥；密钥只显示一次' })
  create(@Who() actor: Actor, @Body() body: CreateKeyDto): Promise<CreatedKeyDto> {
    return this.keys.create(actor, body);
  }

  @Get()
  @ApiOperation({ summary: '接口密钥列表：本人的；企业管理员另见本企业的，系统管理员见全部' })
  async list(@Who() actor: Actor, @Query() { limit, next, total }: ListQuery): Promise<KeyPageDto> {
    const [before] = decodeCursor(next, ['']) ?? [];
    const rows = await this.keys.list(actor, limit + 1, before);
    const { items, next: following } = page(rows, limit, (last) => [last.id]);
    return { items: items.map(toDto), ...(await pageEnd({ total }, following, () => this.keys.count(actor))) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '停用接口密钥' })
  revoke(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.keys.revoke(actor, id);
  }
}

function toDto(row: KeyRow): KeyDto {
  const {
    id,
    name,
    username,
    user_id: userId,
    created_at: createdAt,
    expires_at: expiresAt,
    revoked_at: revokedAt,
  } = row;
  return { id, name, userId, username, scopes: row.scopes.split(','), createdAt, expiresAt, revokedAt };
}
