import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '../kernel/text';

/** What this folder needs of a request; Fastify's has it, and so has the raw one of Node. */
export interface Headed {
  readonly headers: IncomingHttpHeaders;
}

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** The caller's `X-Request-Id` where it is 8 to 64 letters, digits or `-`; otherwise a new UUID. */
export function requestIdOf(request: Headed): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Chinese, unless `Accept-Language` (RFC 9110) prefers English. */
export function languageOf(request: Headed): Language {
  const header = request.headers['accept-language'];
  if (header === undefined || header.length > 1000) return 'zh';
  const ranges = header.split(',').map(weightedRange);
  const english = weightOf('en', ranges);
  return english > 0 && english > weightOf('zh', ranges) ? 'en' : 'zh';
}

export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The caller's language, as a parameter of a controller's method. */
export const Lang = createParamDecorator((_data: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<Headed>()),
);

interface Range {
  readonly tag: string;
  readonly weight: number;
}

function weightedRange(text: string): Range {
  const [tag = '', ...options] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = options.find((option) => option.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

/** Of equal weights the one named first wins, because a browser lists them in order. */
function weightOf(language: string, ranges: readonly Range[]): number {
  const weights = ranges.map(({ tag, weight }, i) =>
    tag === language || tag.startsWith(`${language}-`) ? weight - i / 10_000 : 0,
  );
  return Math.max(0, ...weights);
}
