import { fastifyCookie } from '@fastify/cookie';
import { fastifyHelmet } from '@fastify/helmet';
import { fastifyRateLimit } from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SystemClock, type Clock } from '../kernel/clock';
import { Problem } from '../kernel/problem';
import { Metrics } from './metrics';
import { ProblemFilter } from './problem.filter';
import { requestLine, requestLog, type RequestLog } from './request-log';
import { parseStrictJson } from './strict-json';
import { ValidatedPipe } from './validation';

export interface HttpOptions {
  /** Requests a minute for each token, or each address without one. */
  readonly requestsPerMinute?: number;
  /** Tell browsers to come back by HTTPS only. Never on plain HTTP, where they could not. */
  readonly isHttps?: boolean;
  /** Content types other than JSON that are handed on as a Buffer: spreadsheets for the import. */
  readonly binaryTypes?: readonly string[];
  /** The opaque id of the signed-in person, for the log. */
  readonly userOf?: (request: FastifyRequest) => string | undefined;
  readonly clock?: Clock;
  readonly log?: RequestLog;
  readonly logLevel?: string;
}

/**
 * Everything around the routes: headers, cookies, limits, bodies, ids, log, metrics, refusals, validation. To be
 * awaited after `NestFactory.create(…, createAdapter())` and before `app.init()` or `listen`; the application must
 * contain `HttpModule`.
 */
export async function configureHttp(app: NestFastifyApplication, options: HttpOptions = {}): Promise<void> {
  const { clock = new SystemClock(), log = requestLog(options.logLevel ?? 'info') } = options;
  // Nest's own declaration leaves the raw server open; it is Node's plain one.
  const fastify = app.getHttpAdapter().getInstance();
  acceptBodies(fastify, options.binaryTypes ?? []);
  observe(fastify, app.get(Metrics, { strict: false }), log, options.userOf);
  await protect(fastify, options);
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalPipes(new ValidatedPipe(clock));
}

function acceptBodies(fastify: FastifyInstance, binaryTypes: readonly string[]): void {
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseStrictJson(body as Buffer));
    } catch (thrown) {
      done(thrown as Error);
    }
  });
  if (binaryTypes.length === 0) return;
  fastify.addContentTypeParser([...binaryTypes], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
}

function observe(
  fastify: FastifyInstance,
  metrics: Metrics,
  log: RequestLog,
  userOf: HttpOptions['userOf'] = () => undefined,
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    metrics.httpDuration.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode === 500) metrics.unexpectedErrors.inc();
    log.info(requestLine(request, reply, userOf(request)), 'request');
    done();
  });
}

const UNLIMITED = /^\/(health|metrics)(\/|\?|$)/;

async function protect(
  fastify: FastifyInstance,
  { requestsPerMinute = 6_000, isHttps = false }: HttpOptions,
): Promise<void> {
  await fastify.register(fastifyHelmet, {
    // No default directives: `upgrade-insecure-requests` among them breaks every page that is served on plain HTTP.
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    hsts: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyRateLimit, {
    global: true,
    max: requestsPerMinute,
    timeWindow: 60_000,
    cache: 10_000,
    keyGenerator: callerOf,
    allowList: (request) => UNLIMITED.test(request.url),
    errorResponseBuilder: (_request, { ttl }) => new Problem('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) }),
  });
}

/** Only from this server; inline styles, images and camera pictures made in the page for the console. */
const CONTENT_POLICY: Readonly<Record<string, readonly string[]>> = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Stays in memory as a key of the limiter, nowhere else. */
function callerOf(request: FastifyRequest): string {
  const { authorization, cookie } = request.headers;
  const token = authorization ?? cookie;
  return token === undefined ? request.ip : `${request.ip} ${token.slice(0, 200)}`;
}
