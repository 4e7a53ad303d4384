import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { SIGNED_IN_MARKS, type Side } from './auth.vocabulary.js';

const READABLE = { httpOnly: false } as const;

/**
 * The two cookies: one for staff and one for clients, so that both can be open in one browser. Beside each goes a mark
 * that the page may read: without it nobody is signed in, and the page need not ask only to be refused.
 */
@Injectable()
export class SessionCookies {
  private readonly prefix: string;

  constructor(
    private readonly config: Config,
    private readonly adapter: HttpAdapterHost,
  ) {
    this.prefix = config.isSecure ? '__Host-unknot_' : 'unknot_';
  }

  read(request: FastifyRequest, side: Side): string | null {
    const wanted = `${this.prefix}${side}=`;
    for (const part of (request.headers.cookie ?? '').split(';')) {
      const cookie = part.trim();
      if (cookie.startsWith(wanted)) return cookie.slice(wanted.length);
    }
    return null;
  }

  /** `maxAge` in seconds. */
  write(reply: FastifyReply, side: Side, token: string, maxAge: number): void {
    this.adapter.httpAdapter.setCookie(reply, `${this.prefix}${side}`, token, {
      ...this.attributes(),
      maxAge,
    });
    this.adapter.httpAdapter.setCookie(reply, SIGNED_IN_MARKS[side], '1', {
      ...this.attributes(),
      ...READABLE,
      maxAge,
    });
  }

  clear(reply: FastifyReply, side: Side): void {
    this.adapter.httpAdapter.clearCookie(reply, `${this.prefix}${side}`, this.attributes());
    this.adapter.httpAdapter.clearCookie(reply, SIGNED_IN_MARKS[side], { ...this.attributes(), ...READABLE });
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: this.config.isSecure };
  }
}
