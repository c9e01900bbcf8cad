import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../http/public';
import { Lang } from '../http/request';
import { DISTRICTS } from '../identifiers/district';
import type { Language } from '../kernel/text';
import type { Actor } from './actor';
import type { MeDto } from './auth.dto';
import { credentialOf } from './credentials';
import { ENTERPRISE_DIRECTORY, type EnterpriseDirectory } from './enterprise-directory';
import { LastLogin } from './last-login';
import { Who } from './who';

@ApiTags('登录')
@Controller('api/v1/auth')
export class MeController {
  constructor(
    private readonly lastLogin: LastLogin,
    @Inject(ENTERPRISE_DIRECTORY) private readonly directory: EnterpriseDirectory,
  ) {}

  @Get('me')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @ApiOperation({ summary: '当前账号' })
  async me(@Who() actor: Actor, @Lang() language: Language, @Req() request: FastifyRequest): Promise<MeDto> {
    const { username, roles, enterprise, district, via, expiresAt } = actor;
    const entry = enterprise === undefined ? undefined : await this.directory.entryOf(enterprise);
    return {
      username,
      roles: [...roles],
      enterprise: enterprise ?? null,
      enterpriseName: entry?.name ?? null,
      enterpriseRoles: [...(entry?.roles ?? [])],
      district: district ?? null,
      districtName: DISTRICTS.find(({ code }) => code === district)?.name[language] ?? null,
      via,
      expiresAt: expiresAt ?? null,
      lastLogin: (await this.lastLogin.before(actor, credentialOf(request)?.token ?? '')) ?? null,
    };
  }
}
