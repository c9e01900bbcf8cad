import { fastifyStatic } from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const INDEX = 'index.html';
const YEAR_SECONDS = 31_536_000;
const PACKED = /\.(br|gz)$/;

/** Paths that are the service's own: what is missing below them is a problem document, never a page. */
const SERVICE = /^\/(api|health|metrics)(\/|$)/;

/** The built console beside this program, looked for from `from` upwards; undefined where it was not built. */
export function findConsole(from: string): string | undefined {
  const folder = join(from, 'web', 'dist');
  if (existsSync(join(folder, INDEX))) return folder;
  const parent = dirname(from);
  return parent === from ? undefined : findConsole(parent);
}

/**
 * Serves the console's files from its own folder, packed where the browser takes it. Every other path that a browser
 * opens as a page gets the console's one page; which view it shows stands in the address. Programs get the problem.
 */
export async function serveConsole(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const files = new Set(filesIn(folder));
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const [path = '/'] = request.url.split('?');
    const file = path.slice(1);
    if (files.has(file) && file !== INDEX) {
      const isHashed = file.startsWith('assets/');
      return reply
        .header('Cache-Control', isHashed ? `public, max-age=${String(YEAR_SECONDS)}, immutable` : 'no-cache')
        .sendFile(file);
    }
    const isPage =
      request.headers.accept?.includes('text/html') === true && !SERVICE.test(path) && !path.includes('//');
    if (!isPage || file.startsWith('assets/')) {
      reply.callNotFound();
      return reply;
    }
    return reply.header('Cache-Control', 'no-cache').sendFile(INDEX);
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !PACKED.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
