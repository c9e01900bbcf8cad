import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../kernel/problem';
import type { Actor } from './actor';

/** By request; set by the guard, gone with the request. */
const ACTORS = new WeakMap<FastifyRequest, Actor>();

export function rememberActor(request: FastifyRequest, actor: Actor): void {
  ACTORS.set(request, actor);
}

/** Who the guard found; undefined on a public route. For the log: `actorOf(request)?.userId`. */
export function actorOf(request: FastifyRequest): Actor | undefined {
  return ACTORS.get(request);
}

/** The `Actor`, as a parameter of a controller's method. On a public route UNAUTHENTICATED. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (actor === undefined) throw new Problem('UNAUTHENTICATED');
  return actor;
});
