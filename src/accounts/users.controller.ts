import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, ListQuery, page, pageEnd } from '../http/paging';
import { Allow } from '../http/public';
import type { Actor } from './actor';
import { rolesOf, type UserRow } from './user-row';
import { Users } from './users';
import {
  type CreatedUserDto,
  CreateUserDto,
  ResetPasswordDto,
  type UserDto,
  type UserPageDto,
  UserStatusDto,
} from './users.dto';
import { Who } from './who';

@ApiTags('账号')
@Allow('administrator', 'manager')
@Controller('api/v1/users')
export class UsersController {
  constructor(private readonly users: Users) {}

  @Post()
  @ApiOperation({ summary: '新建账号：系统管理员，或企业管理员为本企业' })
  create(@Who() actor: Actor, @Body() body: CreateUserDto): Promise<CreatedUserDto> {
    return this.users.create(actor, body);
  }

  @Get()
  @ApiOperation({ summary: '账号列表：企业管理员只见本企业' })
  async list(@Who() actor: Actor, @Query() { limit, next, total }: ListQuery): Promise<UserPageDto> {
    const [after] = decodeCursor(next, ['']) ?? [];
    const rows = await this.users.list(actor, limit + 1, after);
    const { items, next: following } = page(rows, limit, (last) => [last.id]);
    return { items: items.map(toDto), ...(await pageEnd({ total }, following, () => this.users.count(actor))) };
  }

  @Post(':id/password')
  @HttpCode(204)
  @ApiOperation({ summary: '重置他人密码；其会话随即失效' })
  resetPassword(@Who() actor: Actor, @Param('id') id: string, @Body() { password }: ResetPasswordDto): Promise<void> {
    return this.users.resetPassword(actor, id, password);
  }

  @Post(':id/status')
  @HttpCode(204)
  @ApiOperation({ summary: '停用或启用账号；停用后会话和接口密钥随即失效' })
  setStatus(@Who() actor: Actor, @Param('id') id: string, @Body() { disabled }: UserStatusDto): Promise<void> {
    return this.users.setDisabled(actor, id, disabled);
  }
}

function toDto(row: UserRow): UserDto {
  const { id, username, enterprise, district } = row;
  return {
    id,
    username,
    roles: [...rolesOf(row.roles)],
    enterprise,
    district,
    disabled: row.disabled !== 0,
    createdAt: row.created_at,
  };
}
