import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Public } from '../http/public';
import { Problem } from '../kernel/problem';
import type { Actor } from './actor';
import { ChangePasswordDto, LoginDto, SetupDto, type TokenDto } from './auth.dto';
import { clearSessionCookie, credentialOf, setSessionCookie } from './credentials';
import { Login } from './login';
import { ACCOUNTS_OPTIONS, type AccountsOptions } from './options';
import { OwnPassword } from './own-password';
import { originOf } from './same-origin';
import { Sessions } from './sessions';
import { Setup } from './setup';
import type { CreatedUserDto } from './users.dto';
import { Who } from './who';

@ApiTags('登录')
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly login: Login,
    private readonly setup: Setup,
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  @Post('setup')
  @Public()
  @ApiOperation({ summary: '凭一次性启用码建立首位管理员' })
  setUp(@Body() body: SetupDto, @Req() request: FastifyRequest): Promise<CreatedUserDto> {
    const { code, username, password } = body;
    return this.setup.complete({ code, username, password, address: request.ip, requestId: request.id });
  }

  /** Not from a page of another site, which could sign a browser in under a name that is not its user's. */
  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: '登录：设置会话 Cookie，并返回令牌' })
  async signIn(
    @Body() { username, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenDto> {
    if (originOf(request.headers) === 'foreign') throw new Problem('FOREIGN_ORIGIN');
    const session = await this.login.signIn({ username, password, address: request.ip, requestId: request.id });
    setSessionCookie(reply, session, this.options.secureCookies);
    void reply.header('Cache-Control', 'no-store');
    return session;
  }

  @Post('logout')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @HttpCode(204)
  @ApiOperation({ summary: '退出登录' })
  async signOut(
    @Who() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, tokenOf(request));
    clearSessionCookie(reply, this.options.secureCookies);
  }

  @Post('password')
  @Allow('clerk', 'manager', 'officer', 'administrator')
  @HttpCode(204)
  @ApiOperation({ summary: '修改本人密码；其他会话随即失效' })
  changePassword(@Who() actor: Actor, @Body() body: ChangePasswordDto, @Req() request: FastifyRequest): Promise<void> {
    const { oldPassword: present, newPassword: next } = body;
    return this.ownPassword.change(actor, { present, next, token: tokenOf(request) });
  }
}

function tokenOf(request: FastifyRequest): string {
  return credentialOf(request)?.token ?? '';
}
