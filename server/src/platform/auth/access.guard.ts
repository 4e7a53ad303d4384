import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PlatformError } from '../errors/platform.errors.js';
import { ACCESS_KEY, type Access } from './access.decorators.js';
import type { Caller } from './caller.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';

/** What the guard found out, for the interceptor that opens the tenant's context after it. */
const admitted = new WeakMap<FastifyRequest, { caller: Caller; allowedBy: string }>();

export function admittedCaller(request: FastifyRequest) {
  return admitted.get(request);
}

/**
 * Refuses by default: a route says who may call it, or nobody may. Practice and client come from the session alone, never
 * from a header, path or body; it answers 401 before path, body or existence are looked at.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access?.side === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access?.side === 'staff') return this.admitStaff(request, access);
    if (access?.side === 'client') return this.admitClient(request, access);
    throw new PlatformError('not_signed_in');
  }

  private async admitStaff(
    request: FastifyRequest,
    access: Extract<Access, { side: 'staff' }>,
  ): Promise<boolean> {
    const token = this.cookies.read(request, 'staff');
    const caller = token ? await this.sessions.findStaff(token) : null;
    if (!caller) throw new PlatformError('not_signed_in');
    if (access.permission && !caller.permissions.has(access.permission))
      throw new PlatformError('not_allowed');
    admitted.set(request, { caller, allowedBy: access.permission ?? 'own session' });
    return true;
  }

  private async admitClient(
    request: FastifyRequest,
    access: Extract<Access, { side: 'client' }>,
  ): Promise<boolean> {
    const token = this.cookies.read(request, 'client');
    const caller = token ? await this.sessions.findClient(token) : null;
    if (!caller) throw new PlatformError('not_signed_in');
    if (access.scope === 'portal' && caller.scope !== 'portal') throw new PlatformError('not_signed_in');
    admitted.set(request, { caller, allowedBy: `${caller.scope} session` });
    return true;
  }
}
