import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { PlatformError, type PlatformErrorCode } from './platform.errors.js';
import { ProblemError } from './problem-error.js';

/** Classes of PostgreSQL's SQLSTATE that a caller's input can cause; anything else is a fault of ours. */
const CODE_OF_SQLSTATE: Record<string, PlatformErrorCode> = {
  '23503': 'not_found', // foreign key: the row named does not exist in this practice
  '23505': 'conflict',
  '23514': 'validation_failed',
  '22001': 'validation_failed',
  '22003': 'validation_failed',
  '22007': 'validation_failed',
  '22008': 'validation_failed',
  '22021': 'bad_request',
  '22P02': 'validation_failed',
  '22P05': 'bad_request',
  '40001': 'busy',
  '40P01': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
};

const CODE_OF_STATUS: Record<number, PlatformErrorCode> = {
  400: 'bad_request',
  401: 'not_signed_in',
  403: 'cross_site',
  404: 'not_found',
  405: 'not_found',
  413: 'too_large',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'too_many_requests',
};

/** Turns whatever was thrown into an error with words; what is not known becomes a bare 500. */
export function problemOf(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof HttpException) return fromStatus(thrown.getStatus());
  const sqlState = sqlStateOf(thrown);
  if (sqlState) return new PlatformError(CODE_OF_SQLSTATE[sqlState] ?? 'unexpected');
  return fromStatus(statusOf(thrown));
}

/** The name of the constraint that a failed statement broke, to map unique violations by name. */
export function brokenConstraint(thrown: unknown): string | undefined {
  const error: unknown = thrown instanceof QueryFailedError ? thrown.driverError : thrown;
  return typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    typeof error.constraint === 'string'
    ? error.constraint
    : undefined;
}

function fromStatus(status: number): PlatformError {
  return new PlatformError(CODE_OF_STATUS[status] ?? (status < 500 ? 'bad_request' : 'unexpected'));
}

function sqlStateOf(thrown: unknown): string | undefined {
  const error: unknown = thrown instanceof QueryFailedError ? thrown.driverError : thrown;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** Fastify's own errors (body too large, not JSON) carry a `statusCode`. */
function statusOf(thrown: unknown): number {
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return 500;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : 500;
}
