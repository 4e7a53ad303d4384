import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PlatformError } from '../errors/platform.errors.js';

/** The request's `Idempotency-Key`, which a write that may be repeated demands. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof key === 'string' && /^[A-Za-z0-9-]{8,80}$/.test(key)) return key;
  throw new PlatformError('idempotency_key_missing');
});
