import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, problemOf } from './problem.filter';
import { requestIdOf } from './request';

export interface AdapterOptions {
  /** Bytes of a body; 8 MiB unless told otherwise. */
  readonly bodyLimit?: number;
  /** Behind a reverse proxy: its address, so that the caller's address is taken from its headers. */
  readonly trustProxy?: boolean | string;
}

const DEFAULT_BODY_LIMIT = 8 * 1024 * 1024;

/** The adapter for `NestFactory.create`; `configureHttp` does the rest. Its body parsers are replaced there. */
export function createAdapter({
  bodyLimit = DEFAULT_BODY_LIMIT,
  trustProxy = false,
}: AdapterOptions = {}): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy,
    genReqId: requestIdOf,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 65_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      answerProblem(problemOf(error), request, reply);
    },
  });
  // Nest would add its own parsers for JSON and forms when the application starts; it does so only once.
  adapter.registerParserMiddleware();
  adapter.getInstance().removeAllContentTypeParsers();
  return adapter;
}
