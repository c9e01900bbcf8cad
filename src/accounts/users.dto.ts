import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsDistrictField, IsFlag, IsUsccField, IsWord, OneOfField } from '../http/fields';
import { PageEndDto } from '../http/page-end.dto';
import { type Role, ROLES } from '../http/public';
import { USERNAME } from './auth.dto';
import { PASSWORD_MAX } from './passwords';

export class CreateUserDto {
  @Matches(USERNAME)
  @IsWord({ description: '用户名' })
  username!: string;

  @IsWord({ max: PASSWORD_MAX, description: '初始密码，至少 8 个字符' })
  password!: string;

  @OneOfField(ROLES, { list: { min: 1, max: ROLES.length, isSet: true } })
  roles!: Role[];

  @IsOptional()
  @IsUsccField({ description: '所属企业；经办人和企业管理员必填' })
  enterprise?: string;

  @IsOptional()
  @IsDistrictField({ description: '监管人员负责的行政区划' })
  district?: string;
}

export class ResetPasswordDto {
  @IsWord({ max: PASSWORD_MAX, description: '新密码，至少 8 个字符' })
  password!: string;
}

export class UserStatusDto {
  @IsFlag({ description: '是否停用' })
  disabled!: boolean;
}

/** Answer to whoever made the account. */
export class CreatedUserDto {
  readonly id!: string;
  readonly username!: string;
}

export class UserDto {
  readonly id!: string;
  readonly username!: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: Role[];
  readonly enterprise!: string | null;
  readonly district!: string | null;
  readonly disabled!: boolean;
  readonly createdAt!: string;
}

export class UserPageDto extends PageEndDto {
  readonly items!: UserDto[];
}
