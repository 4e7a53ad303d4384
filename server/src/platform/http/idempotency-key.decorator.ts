import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PlatformError } from '../errors/platform.errors.js';

const KEY = /^[A-Za-z0-9-]{8,80}$/;

/** The request's `Idempotency-Key`, which a write that may be repeated demands. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (typeof key === 'string' && KEY.test(key)) return key;
    throw new PlatformError('idempotency_key_missing');
  },
  [
    (controller, method) => {
      const descriptor = method && Object.getOwnPropertyDescriptor(controller, method);
      if (!descriptor) return;
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        description: 'The same for every try of one request: it is done once.',
        schema: { type: 'string', pattern: KEY.source },
      })(controller, method, descriptor);
    },
  ],
);
