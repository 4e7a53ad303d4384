import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { TenantContext } from '../persistence/tenant-context.js';
import { admittedCaller } from './access.guard.js';

/** Opens the tenant's context around the handler for whom the guard let in. */
@Injectable()
export class TenantInterceptor implements NestInterceptor {
  constructor(private readonly tenant: TenantContext) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const admitted = admittedCaller(request);
    if (!admitted) return next.handle();
    const facts = { correlationId: request.id, allowedBy: admitted.allowedBy };
    return new Observable((subscriber) =>
      this.tenant.run(admitted.caller, facts, () => next.handle().subscribe(subscriber)),
    );
  }
}
