import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type ProblemCode } from '../kernel/problem';
import type { RequestLog } from './request-log';
import { problemAnswer } from './problem-answer';
import { LANGUAGE_TAGS, languageOf } from './request';

/** Turns whatever was thrown into `application/problem+json`. What is no refusal is logged, and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: RequestLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(thrown);
    if (problem.code === 'INTERNAL') this.log.error(unexpected(thrown, request), 'unexpected error');
    answerProblem(problem, request, http.getResponse<FastifyReply>());
  }
}

/** Writes the answer, unless one is on its way already. */
export function answerProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const language = languageOf(request);
  const answer = problemAnswer(problem, language, request.id);
  const seconds = waitOf(problem);
  if (seconds !== undefined) void reply.header('Retry-After', String(seconds));
  if (answer.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  void reply
    .status(answer.status)
    .header('Content-Language', LANGUAGE_TAGS[language])
    .header('Vary', 'Accept-Language')
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(answer));
}

/** The refusal that was thrown; for what the frameworks throw, the one that says the same; otherwise INTERNAL. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HttpException) return new Problem(codeOfStatus(thrown.getStatus()));
  const { code, statusCode } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Partial<FastifyFault>;
  const known = typeof code === 'string' ? FASTIFY_CODES[code] : undefined;
  if (known !== undefined) return new Problem(known);
  return new Problem(
    typeof code === 'string' && code.startsWith('FST_') ? codeOfStatus(statusCode ?? 500) : 'INTERNAL',
  );
}

interface FastifyFault {
  readonly code: string;
  readonly statusCode: number;
}

const FASTIFY_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BODY_TYPE',
  FST_ERR_BAD_URL: 'NOT_FOUND',
  FST_ERR_MAX_LIMIT: 'NOT_FOUND',
  FST_ERR_ROUTE_METHOD_NOT_SUPPORTED: 'NOT_FOUND',
};

const STATUS_CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'VALIDATION_FAILED',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  406: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  414: 'NOT_FOUND',
  415: 'BODY_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'QUEUE_FULL',
};

function codeOfStatus(status: number): ProblemCode {
  return STATUS_CODES[status] ?? (status < 500 ? 'VALIDATION_FAILED' : 'INTERNAL');
}

/** Codes whose answer says when to come back, and after how many seconds when the problem does not say. */
const WAITS: Readonly<Partial<Record<ProblemCode, number>>> = {
  QUEUE_FULL: 1,
  READ_ONLY: 60,
  DATABASE_AWAY: 5,
  OUTCOME_UNKNOWN: 5,
  LOGIN_LOCKED: 60,
  TOO_MANY_REQUESTS: 60,
};

function waitOf({ code, params }: Problem): number | undefined {
  const usual = WAITS[code];
  return usual === undefined ? undefined : Math.max(1, Math.ceil(Number(params['seconds'] ?? usual)));
}

/** Only name, message and stack: an error of the database carries its parameters, and those may be personal. */
function unexpected(thrown: unknown, request: FastifyRequest): Readonly<Record<string, unknown>> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return {
    requestId: request.id,
    route: request.routeOptions.url,
    error: error.name,
    message: error.message,
    stack: error.stack,
  };
}
