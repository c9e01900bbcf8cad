import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';

/** Where the lines go; pino's logger is one. */
export interface RequestLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** JSON lines on the standard output. */
export function requestLog(level: string): RequestLog {
  return pino({ level, base: null });
}

/**
 * One line per request. The route's pattern and not its address, because codes and numbers stand in addresses;
 * no body, no query and no header either. `user` is an opaque id.
 */
export function requestLine(
  request: FastifyRequest,
  reply: FastifyReply,
  user: string | undefined,
): Readonly<Record<string, unknown>> {
  return {
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    requestId: request.id,
    ...(user === undefined ? {} : { user }),
  };
}
