import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ALLOWED_ROLES, PUBLIC_ROUTE, type Role } from '../http/public';
import { Problem } from '../kernel/problem';
import { mayUse, type Actor } from './actor';
import { ApiKeys, isKeyForm } from './api-keys';
import { type Credential, credentialOf } from './credentials';
import { originOf } from './same-origin';
import { isInScope, isReading } from './scopes';
import { Sessions } from './sessions';
import { rememberActor } from './who';

/** Before every route: who is asking, and may they. A route that says neither `@Public` nor `@Allow` is shut. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.accessOf(context);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { method } = request;
    const actor = await this.actorOf(request);
    const isAllowed =
      mayUse(actor, access, !isReading(method)) && isInScope(actor, method, request.routeOptions.url ?? '');
    if (!isAllowed) throw new Problem('FORBIDDEN');
    rememberActor(request, actor);
    return true;
  }

  /** What stands at the method counts before what stands at the class. */
  private accessOf(context: ExecutionContext): 'public' | readonly Role[] {
    for (const target of [context.getHandler(), context.getClass()]) {
      const roles = this.reflector.get<readonly Role[] | undefined>(ALLOWED_ROLES, target);
      if (roles !== undefined) return roles;
      if (this.reflector.get<boolean | undefined>(PUBLIC_ROUTE, target) === true) return 'public';
    }
    return [];
  }

  private async actorOf(request: FastifyRequest): Promise<Actor> {
    const credential = credentialOf(request);
    const actor = credential === undefined ? undefined : await this.holderOf(credential);
    if (credential === undefined || actor === undefined) throw new Problem('UNAUTHENTICATED');
    const isForgeable = credential.from === 'cookie' && !isReading(request.method);
    if (isForgeable && originOf(request.headers) !== 'same') throw new Problem('FOREIGN_ORIGIN');
    return { ...actor, requestId: request.id };
  }

  /** A key never counts in a cookie. */
  private holderOf({ from, token }: Credential): Promise<Actor | undefined> {
    const isKey = from === 'header' && isKeyForm(token);
    return isKey ? this.keys.actorOf(token) : this.sessions.actorOf(token);
  }
}
