import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstantField, IsWord, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { type Scope, SCOPES } from './scopes';

export class CreateKeyDto {
  @IsWord({ description: '名称，说明用途' })
  name!: string;

  @OneOfField(SCOPES, { list: { min: 1, max: SCOPES.length, isSet: true } })
  scopes!: Scope[];

  @IsInstantField({ description: '到期时间，最长两年' })
  expiresAt!: string;

  @IsOptional()
  @IsWord({ description: '密钥代表的账号，默认本人；企业管理员可为本企业账号办理' })
  userId?: string;
}

export class CreatedKeyDto {
  readonly id!: string;
  /** 只显示这一次 */
  readonly key!: string;
  readonly expiresAt!: string;
}

export class KeyDto {
  readonly id!: string;
  readonly name!: string;
  readonly userId!: string;
  readonly username!: string;
  @ApiProperty({ enum: SCOPES, isArray: true })
  readonly scopes!: string[];
  readonly createdAt!: string;
  readonly expiresAt!: string;
  readonly revokedAt!: string | null;
}

export class KeyPageDto extends PageEndDto {
  readonly items!: KeyDto[];
}
