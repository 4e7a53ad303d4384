import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PlatformError } from '../errors/platform.errors.js';
import { sendProblem } from '../errors/problem.filter.js';

const ROOT = join(import.meta.dirname, '../../../../client/browser');
/** Files whose name changes with their content. */
const HASHED = /-[\w-]{8}\.(js|css)(\.br|\.gz)?$|\/media\//;
const FONT = /\.woff2$/;

/** Serves the built browser app, when it is there, from the same origin: every path that is no file is the app. */
export async function serveBrowserApp(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(join(ROOT, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: ROOT,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cachingOf(path));
    },
  });
  const index = readFileSync(join(ROOT, 'index.html'));
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (path.startsWith('/api/') || /\.[a-z0-9]+$/i.test(path)) {
      return sendProblem(reply, request.id, new PlatformError('not_found'));
    }
    return reply.header('cache-control', 'no-cache').type('text/html').send(index);
  });
}

function cachingOf(path: string): string {
  if (HASHED.test(path)) return 'public, max-age=31536000, immutable';
  return FONT.test(path) ? 'public, max-age=604800' : 'no-cache';
}
