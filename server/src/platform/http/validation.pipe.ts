import { StandardSchemaValidationPipe } from '@nestjs/common';
import { PlatformError } from '../errors/platform.errors.js';

/** Every field that is wrong, each with its path, as one problem. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new PlatformError(
        'validation_failed',
        issues.slice(0, 50).map((issue) => ({ path: pathOf(issue.path ?? []), message: issue.message })),
      ),
  });
}

function pathOf(path: readonly (PropertyKey | { key: PropertyKey })[]): string {
  return path.map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');
}
