import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../http/problem.dto.js';
import { factsOfError } from './error-facts.js';
import { problemOf } from './problem-of.js';
import type { ProblemError } from './problem-error.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(thrown);
    if (problem.code === 'unexpected') {
      this.logger.error({ msg: 'unexpected', correlationId: request.id, ...factsOfError(thrown) });
    }
    void sendProblem(http.getResponse<FastifyReply>(), request.id, problem);
  }
}

export function sendProblem(reply: FastifyReply, correlationId: string, problem: ProblemError): FastifyReply {
  const body: Problem & Record<string, unknown> = {
    type: 'about:blank',
    status: problem.text.status,
    code: problem.code,
    title: problem.text.title,
    detail: problem.text.detail,
    correlationId,
    ...(problem.fields.length > 0 ? { errors: [...problem.fields] } : {}),
    ...problem.facts,
  };
  return reply.code(problem.text.status).type('application/problem+json').send(JSON.stringify(body));
}
