import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { admittedCaller } from '../auth/access.guard.js';
import { Config } from '../config/config.js';
import { writeLine } from './log-lines.js';

/**
 * One line a request of the API: the route's pattern, never its parameters; ids of practice and session alone. In the
 * form of Nest's logger, which takes longer to look for what JSON cannot hold than a line takes to write.
 */
export function logRequests(app: NestFastifyApplication): void {
  const { logLevel } = app.get(Config);
  if (logLevel !== 'log' && logLevel !== 'debug') return;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      done();
      if (!request.url.startsWith('/api/')) return;
      const caller = admittedCaller(request)?.caller;
      const message = {
        msg: 'request',
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        correlationId: request.id,
        practiceId: caller?.practiceId,
        actor: caller?.actorId,
      };
      const { pid } = process;
      writeLine(JSON.stringify({ level: 'log', pid, timestamp: Date.now(), message, context: 'Request' }));
    });
}
