import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { markOptionalFields } from './optional-fields';
import { PROBLEMS } from './problem-catalogue';

export const OPENAPI_PATH = '/api/openapi.json';

export const DOCS_PATH = '/api/docs';

/** Name of the session cookie in the document; `accounts/` sets it. */
export const SESSION_COOKIE = 'session';

/** Describes every route of the application. The application need not listen, nor be initialised. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  markOptionalFields();
  const config = new DocumentBuilder()
    .setTitle('动力电池流转台账 API')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'cookie')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .addGlobalResponse({
      status: 'default',
      description: '未能办理：RFC 9457 问题说明，`code` 固定不变',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
  };
  return document;
}

/** Serves the document, and a page to read it on whose parts all come from this server. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup(DOCS_PATH.slice(1), app, () => (document ??= openApiDocument(app)), {
    jsonDocumentUrl: OPENAPI_PATH.slice(1),
    raw: ['json'],
    customSiteTitle: '动力电池流转台账 API',
    swaggerOptions: { validatorUrl: null, docExpansion: 'none', supportedSubmitMethods: [] },
  });
}

const DESCRIPTION = [
  '每个写入接口都可带 `Idempotency-Key`；列表返回 `{items, next}`，`limit` 为 1–1000，默认 100。',
  '拒绝时返回 `application/problem+json`；语言按 `Accept-Language`，默认中文，另有英文。',
  '每个请求都有编号，见响应头 `X-Request-Id`。',
].join('\n\n');

const text = { type: 'string' } as const;

/** `code` may also be the code of the one thing that is wrong with a field, so the list is not closed. */
const PROBLEM_SCHEMA = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { ...text, example: 'urn:problem:not-holder' },
    title: text,
    status: { type: 'integer' as const },
    code: { ...text, description: Object.keys(PROBLEMS).join(' ') },
    detail: text,
    instance: { ...text, description: '请求编号' },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { ...text, description: 'JSON Pointer（RFC 6901）' }, code: text, detail: text },
      },
    },
  },
};
