import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsWord } from '../http/fields';
import { type Role, ROLES } from '../http/public';
import { PASSWORD_MAX } from './passwords';

/** Letters and digits of any script; inside also `.`, `_`, `@` and `-`. */
export const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u;

export class LoginDto {
  @IsWord({ description: '用户名' })
  username!: string;

  @IsWord({ max: PASSWORD_MAX, description: '密码' })
  password!: string;
}

export class SetupDto {
  @IsWord({ max: 40, description: '启动时显示的一次性设置码' })
  code!: string;

  @Matches(USERNAME)
  @IsWord({ description: '首位管理员的用户名' })
  username!: string;

  @IsWord({ max: PASSWORD_MAX, description: '密码，至少 8 个字符' })
  password!: string;
}

export class ChangePasswordDto {
  @IsWord({ max: PASSWORD_MAX, description: '原密码' })
  oldPassword!: string;

  @IsWord({ max: PASSWORD_MAX, description: '新密码，至少 8 个字符' })
  newPassword!: string;
}

export class TokenDto {
  /** 也可放在 `Authorization: Bearer` 中使用 */
  readonly token!: string;
  readonly expiresAt!: string;
}

export class MeDto {
  readonly username!: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: Role[];
  readonly enterprise!: string | null;
  readonly enterpriseName!: string | null;
  /** 所属企业登记的类型；没有企业或企业未登记时为空 */
  readonly enterpriseRoles!: string[];
  readonly district!: string | null;
  /** 所负责行政区划的名称；不在区划表中时为空 */
  readonly districtName!: string | null;
  readonly via!: 'session' | 'key';
  readonly expiresAt!: string | null;
  /** 本次之前的一次登录；首次登录时为空 */
  readonly lastLogin!: LastLoginDto | null;
}

export class LastLoginDto {
  readonly at!: string;
  /** 网络地址 */
  readonly address!: string | null;
  /** 那次登录之后、本次登录之前失败的次数 */
  readonly failedSince!: number;
}
