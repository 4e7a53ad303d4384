import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

const JSON_TYPE = 'application/json; charset=utf-8';
/** Less than this travels in a few packets either way. */
const WORTH_COMPRESSING = 4096;

/**
 * JSON that is written and compressed once and answered many times. Only for what holds no secret and nothing that a
 * caller can put into it: compression would give such things away by their length.
 */
export class CachedAnswer {
  private constructor(
    readonly body: string,
    readonly brotli: Buffer | null,
    /** Names the bytes: a strong validator, which the compressed form carries with `-br`. */
    readonly hash: string,
  ) {}

  static of(value: unknown): CachedAnswer {
    const body = JSON.stringify(value);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const brotli = body.length < WORTH_COMPRESSING ? null : brotliCompressSync(body, { params });
    return new CachedAnswer(body, brotli, createHash('sha256').update(body).digest('base64url').slice(0, 27));
  }
}

/** Sends a `CachedAnswer`, or 304 to a browser that has it; the browser keeps it but asks each time. */
@Injectable()
export class CachedAnswerInterceptor implements NestInterceptor<CachedAnswer, string | StreamableFile> {
  intercept(context: ExecutionContext, next: CallHandler<CachedAnswer>): Observable<string | StreamableFile> {
    const http = context.switchToHttp();
    const { headers } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => send(answer, headers, reply)));
  }
}

function send(
  { body, brotli, hash }: CachedAnswer,
  headers: FastifyRequest['headers'],
  reply: FastifyReply,
): string | StreamableFile {
  const compressed = readsBrotli(headers['accept-encoding']) ? brotli : null;
  const etag = compressed ? `"${hash}-br"` : `"${hash}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'Accept-Encoding');
  if (isKnown(headers['if-none-match'], etag)) {
    reply.code(304);
    return '';
  }
  if (!compressed) {
    reply.type(JSON_TYPE);
    return body;
  }
  reply.header('content-encoding', 'br');
  return new StreamableFile(compressed, { type: JSON_TYPE, length: compressed.length });
}

function readsBrotli(header: string | string[] | undefined): boolean {
  return /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(header ?? ''));
}

/** `If-None-Match` lists validators, which a proxy on the way may have marked weak; `*` is any. */
function isKnown(header: string | undefined, etag: string): boolean {
  const validators = (header ?? '').split(',').map((validator) => validator.trim().replace(/^W\//, ''));
  return validators.includes(etag) || validators.includes('*');
}
