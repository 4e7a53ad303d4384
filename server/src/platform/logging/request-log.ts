import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { admittedCaller } from '../auth/access.guard.js';

/** One line a request of the API: the route's pattern, never its parameters; ids of practice and session alone. */
export function logRequests(app: NestFastifyApplication): void {
  const logger = new Logger('Request');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      if (!request.url.startsWith('/api/')) return;
      const caller = admittedCaller(request)?.caller;
      logger.log({
        msg: 'request',
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        correlationId: request.id,
        practiceId: caller?.practiceId,
        actor: caller?.actorId,
      });
    });
}
