import { Readable } from 'node:stream';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/config.js';
import { PlatformError } from '../errors/platform.errors.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { logRequests } from '../logging/request-log.js';
import { serveOpenApi } from './openapi.js';
import { serveBrowserApp } from './static-files.js';
import { validationPipe } from './validation.pipe.js';

const NUL = '\\u0000';

/** Everything between a socket and a controller; the process and the tests configure the same application. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  protect(app, config);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-correlation-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
  // Not read before the route asks for it, and no more than it asks for.
  fastify.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  // PostgreSQL has no NUL in text: refused here, so that no endpoint can fail on it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const hasNul =
      request.url.includes('%00') ||
      (request.body !== undefined &&
        !(request.body instanceof Readable) &&
        JSON.stringify(request.body).includes(NUL));
    done(hasNul ? new PlatformError('bad_request') : undefined);
  });
  logRequests(app);
  serveOpenApi(app);
  await serveBrowserApp(fastify);
  app.enableShutdownHooks();
}

function protect(app: NestFastifyApplication, config: Config): void {
  app.useSecurityHeaders({
    strictTransportSecurity: config.isSecure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        scriptSrc: "'self'",
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: "'self'",
        connectSrc: "'self'",
        // The preview of a form stands in a frame of the app itself.
        frameAncestors: "'self'",
        formAction: "'self'",
        baseUri: "'self'",
        objectSrc: "'none'",
      },
    },
  });
  app.enableCsrfProtection({ trustedOrigins: [config.publicUrl.origin] });
}
